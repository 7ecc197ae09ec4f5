package app.greenroom.ui;

import app.greenroom.memory.RunMemory;
import app.greenroom.model.Area;
import app.greenroom.model.Settings;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.Grade;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.check.CheckScreen;
import app.greenroom.ui.check.LiveFeed;
import app.greenroom.ui.look.Announcement;
import app.greenroom.ui.look.GradeIcon;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.HierarchyEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/** The window: its screens as tabs, and a line at the bottom for what people should read now. */
public final class MainWindow extends JFrame {
    private static final int SAID_MILLIS = 12_000;

    private final JTabbedPane tabs = new JTabbedPane();
    private final JLabel said = new JLabel(" ") {
        @Override
        public void updateUI() {
            super.updateUI();
            setForeground(Palette.muted(Palette.dark()));
        }
    };
    private final CheckScreen check;
    private final transient List<Screen> screens = new ArrayList<>();
    private final transient Texts texts;
    private final transient Settings built;
    private transient Optional<CheckRun> last = Optional.empty();
    private final Timer silence = new Timer(SAID_MILLIS, e -> said.setText(" "));

    /** A screen beside the first one. */
    public interface Screen {
        /** The key of its title among the texts. */
        String key();

        /** What is shown. */
        JComponent content();

        /** A check came to its end. */
        default void checked(CheckRun run) {}

        /** Somebody wants to know more about an area; the screen that tells it shows it. */
        default void explain(Area area) {}
    }

    /** Makes the screens, given the window's first one. */
    public interface Screens {
        /** All but the first, in their order. */
        List<Screen> make(MainWindow window);
    }

    MainWindow(WindowEnvironment desk, RunMemory keeper, Texts texts, LiveFeed feed, Screens others) {
        super(texts.get("window.title"));
        this.texts = texts;
        built = keeper.settings();
        setName("greenroom");
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        check = new CheckScreen(desk, keeper, texts, feed, new CheckListener());
        tabs.setName("tabs");
        tabs.addChangeListener(e -> {
            if (tabs.getSelectedIndex() == 0) {
                tabs.setIconAt(0, null); // whoever is here sees how the check ended
            }
        });
        add(texts, "tab.check", check);
        screens.addAll(others.make(this));
        screens.forEach(screen -> add(texts, screen.key(), screen.content()));
        said.setName("said");
        said.putClientProperty("html.disable", true);
        said.setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(4), UIScale.scale(14), UIScale.scale(6), UIScale.scale(14)));
        silence.setRepeats(false);
        getContentPane().add(tabs, BorderLayout.CENTER);
        getContentPane().add(said, BorderLayout.SOUTH);
        applyComponentOrientation(texts.direction());
        enter(check.first());
        setMinimumSize(fitting(960, 640));
        setSize(fitting(1180, 780));
        setLocationRelativeTo(null);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                dispose();
            }
        });
    }

    /** Enter presses this button when nothing with the focus has a use for it, but only where the button can be seen. */
    private void enter(JButton first) {
        first.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                getRootPane().setDefaultButton(first.isShowing() ? first : null);
            }
        });
    }

    /** A size that grows with the text, but never beyond the screen. */
    private static Dimension fitting(int width, int height) {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        return new Dimension(
                Math.min(UIScale.scale(width), screen.width), Math.min(UIScale.scale(height), screen.height));
    }

    private void add(Texts texts, String key, JComponent content) {
        tabs.addTab(texts.get(key), content);
        int index = tabs.getTabCount() - 1;
        tabs.setMnemonicAt(index, KeyEvent.getExtendedKeyCodeForChar(texts.letter(key)));
        texts.tip(key).ifPresent(tip -> tabs.setToolTipTextAt(index, tip));
        tabs.getComponentAt(index).setName(key);
    }

    /** The first screen. */
    public CheckScreen check() {
        return check;
    }

    /** Shows the screen with this key. */
    public void open(String key) {
        for (int i = 0; i < tabs.getTabCount(); i++) {
            if (key.equals(tabs.getComponentAt(i).getName())) {
                tabs.setSelectedIndex(i);
            }
        }
    }

    /** Whether it would be made the same with these settings; light or dark it can become as it stands. */
    boolean suits(Settings settings) {
        return settings.language().equals(built.language())
                && settings.units() == built.units()
                && settings.textScale() == built.textScale();
    }

    /** Does this when neither a check nor the trial of a device runs any more, and says so where that is not now. */
    void whenFree(Runnable what) {
        if (!check.whenFree(what)) {
            say(texts.get("settings.later"));
        }
    }

    /** Takes the place of another one: where it is, what it shows, and the last check. */
    void follow(MainWindow other) {
        setBounds(other.getBounds());
        setExtendedState(other.getExtendedState());
        tabs.setSelectedIndex(other.tabs.getSelectedIndex());
        check.follow(other.check);
        other.last.ifPresent(run -> {
            last = other.last;
            screens.forEach(screen -> screen.checked(run));
        });
        Component focused = other.getMostRecentFocusOwner();
        if (focused != null && focused.getName() != null) {
            String name = focused.getName();
            addWindowListener(new WindowAdapter() {
                @Override
                public void windowOpened(WindowEvent e) {
                    named(MainWindow.this, name).ifPresent(Component::requestFocusInWindow);
                }
            });
        }
    }

    private static Optional<Component> named(Container in, String name) {
        for (Component part : in.getComponents()) {
            if (name.equals(part.getName()) && part.isShowing()) {
                return Optional.of(part);
            }
            Optional<Component> found = part instanceof Container inner ? named(inner, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Says what another room says, for a while, also by a screen reader. On the Swing thread. */
    void say(Text message) {
        say(texts.say(message));
    }

    /** Says something for a while, also by a screen reader. On the Swing thread. */
    public void say(String sentence) {
        note(sentence);
        String told = said.getText();
        SwingUtilities.invokeLater(() -> Announcement.say(told)); // once the focus is where it is about to go
    }

    /** Shows something for a while that a screen reader does not break in with. */
    private void note(String sentence) {
        said.setText(sentence);
        said.setToolTipText(sentence);
        said.getAccessibleContext().setAccessibleName(sentence);
        silence.restart();
    }

    private final class CheckListener implements CheckScreen.Listener {
        @Override
        public void checked(CheckRun run) {
            last = Optional.of(run);
            screens.forEach(screen -> screen.checked(run));
        }

        @Override
        public void ended(CheckRun run) {
            if (tabs.getSelectedIndex() != 0) {
                tabs.setIconAt(0, new GradeIcon(Grade.of(run.readiness().status()), 16));
                MainWindow.this.say(texts.get(
                        "check.ended",
                        Argument.of(
                                texts.text("verdict." + run.readiness().status().id()))));
            }
        }

        @Override
        public void report() {
            open("tab.report");
        }

        @Override
        public void help(Area area) {
            open("tab.help");
            screens.forEach(screen -> screen.explain(area));
        }

        @Override
        public void say(String sentence) {
            MainWindow.this.say(sentence);
        }

        @Override
        public void note(String sentence) {
            MainWindow.this.note(sentence);
        }
    }
}
