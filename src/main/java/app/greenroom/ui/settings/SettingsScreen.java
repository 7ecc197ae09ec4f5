package app.greenroom.ui.settings;

import app.greenroom.memory.RunMemory;
import app.greenroom.model.Acceptance;
import app.greenroom.model.Settings;
import app.greenroom.ui.Screen;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.GridLayout;
import java.awt.Insets;
import java.awt.event.HierarchyEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** The screen of choices. It is made when it is first seen, so that the window opens as fast as without it. */
public final class SettingsScreen implements Screen {
    private static final double TWO_COLUMNS_TO = 1.25; // text above this size needs the whole width

    private final Texts texts;
    private final WindowEnvironment desk;
    private final Saver saver;
    private final Actions actions;
    private final JPanel content = new JPanel(new BorderLayout());
    private final JPanel acceptances = new JPanel(new BorderLayout());
    private List<Acceptance> shown = List.of();
    private List<Object> interview = List.of();

    /** What choices bring about outside this screen. All on the Swing thread. */
    public interface Actions {
        /** Another theme was chosen. */
        void theme();

        /** Something was chosen that every word or size of the window hangs on. */
        void rebuild();

        /** Something is no longer accepted. */
        void accepted();

        /** Everything was erased. */
        void erased();

        /** Something to be read for a moment. */
        void say(String sentence);
    }

    /** A screen that saves what is chosen by {@code keeper}. */
    public SettingsScreen(WindowEnvironment desk, RunMemory keeper, Texts texts, Actions actions) {
        this.texts = texts;
        this.desk = desk;
        this.saver = new Saver(keeper);
        this.actions = actions;
        content.setOpaque(false);
        acceptances.setOpaque(false);
        content.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && content.isShowing()) {
                seen();
            }
        });
    }

    @Override
    public String key() {
        return "tab.settings";
    }

    @Override
    public JComponent content() {
        return content;
    }

    private void seen() {
        if (content.getComponentCount() == 0
                || !interview.equals(interview(saver.keeper().settings()))) {
            build(); // for the first time, or an interview was added on another screen
        } else if (!shown.equals(saver.keeper().accepted())) {
            list(); // something was accepted on another screen
        }
    }

    /** What of the settings other screens change. */
    private static List<Object> interview(Settings settings) {
        return List.of(settings.platform(), settings.interview(), settings.zone());
    }

    private void build() {
        interview = interview(saver.keeper().settings());
        content.removeAll();
        boolean two = saver.keeper().settings().textScale() <= TWO_COLUMNS_TO;
        JPanel sheets = new JPanel(new GridLayout(1, two ? 2 : 1, UIScale.scale(12), 0));
        sheets.setOpaque(false);
        JComponent look = LookForm.of(texts, saver, new Inner());
        JComponent interview = new InterviewForm(texts, saver, desk, actions).form();
        JComponent keep = new KeepForm(texts, saver, desk, new Inner()).form();
        list();
        if (two) {
            sheets.add(pile(look, interview));
            sheets.add(pile(keep, acceptances));
        } else {
            sheets.add(pile(look, interview, keep, acceptances));
        }
        int pad = UIScale.scale(12);
        sheets.setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        Scroll scroll = new Scroll(sheets);
        content.add(scroll, BorderLayout.CENTER);
        content.applyComponentOrientation(texts.direction());
        content.revalidate();
        content.repaint();
    }

    /** Columns are as high as what is in them, each by itself. */
    private static JComponent pile(JComponent... forms) {
        JPanel pile = new JPanel(new GridBagLayout());
        pile.setOpaque(false);
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 0;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(0, 0, UIScale.scale(10), 0);
        for (JComponent form : forms) {
            pile.add(form, at);
        }
        at.weighty = 1;
        pile.add(Box.createGlue(), at);
        return pile;
    }

    private void list() {
        shown = saver.keeper().accepted();
        acceptances.removeAll();
        acceptances.add(new AcceptedForm(texts, saver, new Inner()).form(), BorderLayout.CENTER);
        acceptances.applyComponentOrientation(texts.direction());
        acceptances.revalidate();
        acceptances.repaint();
    }

    /** What this screen does itself before it hands on. */
    private final class Inner implements Actions {
        @Override
        public void theme() {
            actions.theme();
        }

        @Override
        public void rebuild() {
            actions.rebuild();
        }

        @Override
        public void accepted() {
            list();
            actions.accepted();
        }

        @Override
        public void erased() {
            build();
            actions.erased();
        }

        @Override
        public void say(String sentence) {
            actions.say(sentence);
        }
    }
}
