package app.greenroom.ui.check;

import app.greenroom.report.Grade;
import app.greenroom.ui.look.GradeIcon;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Cursor;
import java.awt.Font;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.accessibility.AccessibleAction;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/** One area as a calm dot: symbol, name and grade. Pressed, it tells everything. */
final class CardPane extends Rounded {
    private final Texts texts;
    private final Card card;
    private final transient Consumer<CardState> open;
    private final JLabel icon = new JLabel();
    private final Wrapped title = new Wrapped("", 1, true);
    private final Wrapped word = new Wrapped("");
    private final Wrapped note = new Wrapped("", 0.92f, false).muted();
    private transient CardState state;
    private String waiting;

    CardPane(Card card, Texts texts, Consumer<CardState> open) {
        super(new BorderLayout(UIScale.scale(10), 0));
        this.card = card;
        this.open = open;
        this.texts = texts;
        state = CardState.of(card, List.of());
        waiting = texts.get("card.waiting." + card.key());
        setName("card." + card.key());
        JPanel body = new JPanel();
        body.setLayout(new BoxLayout(body, BoxLayout.Y_AXIS));
        body.setOpaque(false);
        for (JComponent part : new JComponent[] {title, word, note}) {
            part.setAlignmentX(LEFT_ALIGNMENT);
            body.add(part);
        }
        JPanel side = new JPanel(new BorderLayout());
        side.setOpaque(false);
        side.add(icon, BorderLayout.NORTH);
        add(side, BorderLayout.LINE_START);
        add(body, BorderLayout.CENTER);
        press(open);
        title.setText(texts.get("card." + card.key()));
        show(state);
    }

    private void press(Consumer<CardState> open) {
        setFocusable(true);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                requestFocusInWindow();
                open.accept(state);
            }
        };
        addMouseListener(mouse);
        for (JComponent words : new JComponent[] {title, word, note}) {
            words.addMouseListener(mouse); // which would keep presses for themselves
        }
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
        for (int key : new int[] {KeyEvent.VK_ENTER, KeyEvent.VK_SPACE}) {
            getInputMap().put(KeyStroke.getKeyStroke(key, 0), "open");
        }
        getActionMap().put("open", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                open.accept(state);
            }
        });
    }

    /** Says this for as long as nothing is known. */
    void waiting(String words) {
        waiting = words;
        show(state);
    }

    /** Shows a state from now on. */
    void show(CardState now) {
        state = now;
        Grade grade = now.grade().orElse(Grade.NOT_ASKED);
        boolean known = now.grade().isPresent();
        icon.setIcon(new GradeIcon(grade, 22));
        String graded = known ? texts.get("grade." + grade.name().toLowerCase(Locale.ROOT)) : "";
        String turning = known && now.turning() ? texts.get("card.turning") : "";
        String sentence =
                !known ? waiting : now.good() ? texts.get("card.good." + card.key()) : texts.say(now.sentence());
        String todo = texts.say(now.fix());
        word.setText((graded + " " + turning).strip());
        word.setVisible(known);
        note.setText(known ? "" : waiting);
        note.setVisible(!known);
        setToolTipText(sentence);
        colours();
        getAccessibleContext()
                .setAccessibleName(title.getText() + ". " + word.getText() + ". " + sentence + " " + todo);
        revalidate();
    }

    private void colours() {
        Font font = UIManager.getFont("Label.font");
        title.setFont(font.deriveFont(Font.BOLD));
        word.setFont(font);
        word.setForeground(Palette.of(state.grade().orElse(Grade.NOT_ASKED)));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (state != null) { // called by the constructor above this one as well
            SwingUtilities.invokeLater(() -> show(state)); // once its words have the theme's colours
        }
    }

    /** A button, which can be pressed by whoever reads the screen for somebody. */
    private final class AccessibleCard extends AccessibleJPanel implements AccessibleAction {
        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.PUSH_BUTTON;
        }

        @Override
        public AccessibleAction getAccessibleAction() {
            return this;
        }

        @Override
        public int getAccessibleActionCount() {
            return 1;
        }

        @Override
        public @Nullable String getAccessibleActionDescription(int index) {
            return index == 0 ? AccessibleAction.CLICK : null;
        }

        @Override
        public boolean doAccessibleAction(int index) {
            if (index == 0) {
                SwingUtilities.invokeLater(
                        () -> open.accept(state)); // it opens a dialog, and whoever asked does not wait
            }
            return index == 0;
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleCard();
        }
        return accessibleContext;
    }
}
