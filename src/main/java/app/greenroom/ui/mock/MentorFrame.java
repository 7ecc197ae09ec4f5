package app.greenroom.ui.mock;

import app.greenroom.mock.Practice;
import app.greenroom.mock.link.LinkMessage;
import app.greenroom.mock.link.Presence;
import app.greenroom.mock.link.RemotePicture;
import app.greenroom.model.mock.Mark;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Announcement;
import app.greenroom.ui.look.Columns;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Heading;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/**
 * What a mentor sees: the candidate large, one line of numbers that does not blink, the question, marks by one key each, notes,
 * and what was asked and marked so far. One key each does everything. Used on the Swing thread, but for pictures.
 */
final class MentorFrame extends JFrame {
    private static final int WIDE = 1080;
    private static final int HIGH = 780;
    private static final int SIDE = 300;
    private static final int LEAST = 400; // for the picture and the question beside that
    private static final int LEAST_VIEW = 180; // for the picture's height
    private static final int OWN = 90; // one's own picture's height
    private static final int MOST = 300; // rows of a list; who is at the other end may send without end

    private static final String LETTERS = "G F M U E, S T A R";

    private final transient Texts texts;
    private final transient Actions actions;
    private static final int LOW = 420; // pixels of a usual screen, below which there is room for little

    /** Has the focus while no note is written: words that could have it would keep the keys for themselves. */
    private final JPanel keys = new JPanel(new BorderLayout(UIScale.scale(12), UIScale.scale(8)));

    private final RemoteView view;
    private final RemoteView own;
    private final Wrapped filmed = new Wrapped("");
    private final Wrapped numbers = new Wrapped(" ");
    private final Wrapped question = new Wrapped("", 1.5f, true);
    private final JTextField note = new JTextField();
    private final JPanel marked = rows();
    private final JPanel asked = rows();
    private final List<JButton> buttons = new ArrayList<>();

    /** What a mentor does. */
    interface Actions {
        /** Sets a mark; false when it could not be sent. */
        boolean mark(Mark mark);

        /** Keeps a note; false when it is empty or could not be sent. */
        boolean note(String text);

        /** Asks for the next question; false when that could not be sent. */
        boolean next();

        /** Leaves. */
        void leave();
    }

    MentorFrame(Texts texts, GraphicsConfiguration screen, Actions actions) {
        super(texts.get("join.frame"), screen);
        this.texts = texts;
        this.actions = actions;
        setName("join.frame");
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        view = new RemoteView(texts.get("join.picture"));
        view.setMinimumSize(new Dimension(UIScale.scale(LEAST_VIEW * 16 / 9), UIScale.scale(LEAST_VIEW)));
        view.setVisible(false);
        own = new RemoteView(texts.get("join.own"));
        own.setPreferredSize(new Dimension(UIScale.scale(OWN * 16 / 9), UIScale.scale(OWN)));
        own.setVisible(false);
        filmed.setName("join.filmed");
        filmed.setVisible(false);
        numbers.setName("join.numbers");
        question.setName("join.question");
        question.setText(texts.get("join.before"));
        Controls controls = new Controls(texts);
        Row marks = new Row(8);
        for (Mark mark : Mark.values()) {
            Text key = Text.name(String.valueOf(mark.key()).toUpperCase(Locale.ROOT));
            JButton button = new JButton(texts.say(
                    mark.star() // whose words begin with it
                            ? mark.word()
                            : Text.of("{0}  {1}", Argument.of(key), Argument.of(mark.word()))));
            button.setName("join.mark." + mark.id());
            button.addActionListener(e -> mark(mark));
            key(KeyStroke.getKeyStroke(mark.key()), mark.id(), () -> mark(mark));
            key(KeyStroke.getKeyStroke(Character.toUpperCase(mark.key())), mark.id(), () -> mark(mark));
            marks.add(button);
            buttons.add(button);
        }
        JButton next = controls.button("join.next", this::next);
        key(KeyStroke.getKeyStroke('n'), "next", this::next);
        key(KeyStroke.getKeyStroke('N'), "next", this::next);
        buttons.add(next);
        marks.add(next);
        key(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "note", note::requestFocusInWindow);
        note.addActionListener(e -> keep());
        note.registerKeyboardAction(
                e -> {
                    note.setText("");
                    keys.requestFocusInWindow();
                },
                KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                JComponent.WHEN_FOCUSED);
        JPanel foot = new JPanel(new BorderLayout(UIScale.scale(8), UIScale.scale(8)));
        foot.setOpaque(false);
        foot.add(marks, BorderLayout.NORTH);
        foot.add(controls.label("join.note", note), BorderLayout.LINE_START);
        foot.add(note, BorderLayout.CENTER);
        Wrapped hint = new Wrapped(texts.get("join.keys", Argument.name(LETTERS))).muted();
        foot.add(hint, BorderLayout.SOUTH);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                hint.setVisible(
                        getHeight() >= UIScale.scale(LOW)); // the question matters more; buttons show their letters
            }
        });
        JPanel head = new JPanel(new BorderLayout(0, UIScale.scale(8)));
        head.setOpaque(false);
        head.add(numbers, BorderLayout.NORTH);
        head.add(question, BorderLayout.CENTER);
        JPanel middle = new JPanel(new BorderLayout(0, UIScale.scale(8)));
        middle.setOpaque(false);
        middle.add(head, BorderLayout.NORTH);
        middle.add(view, BorderLayout.CENTER);
        keys.setName("join.desk");
        keys.setFocusable(true);
        keys.getAccessibleContext().setAccessibleName(texts.get("join.keys", Argument.name(LETTERS)));
        keys.setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(12), UIScale.scale(12), UIScale.scale(12), UIScale.scale(12)));
        keys.add(new Columns(middle, side(), SIDE, LEAST), BorderLayout.CENTER);
        keys.add(foot, BorderLayout.SOUTH);
        setContentPane(keys);
        applyComponentOrientation(texts.direction());
        Rectangle place = screen.getBounds();
        setSize(Math.min(UIScale.scale(WIDE), place.width), Math.min(UIScale.scale(HIGH), place.height));
        setLocationRelativeTo(null);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                actions.leave();
                dispose();
            }

            @Override
            public void windowOpened(WindowEvent e) {
                keys.requestFocusInWindow();
            }
        });
    }

    private Scroll side() {
        JPanel column = new JPanel(new BorderLayout(0, UIScale.scale(8)));
        column.setOpaque(false);
        JPanel self = new JPanel(new BorderLayout(0, UIScale.scale(4)));
        self.setOpaque(false);
        self.add(filmed.muted(), BorderLayout.NORTH);
        self.add(own, BorderLayout.LINE_START); // no wider than it is
        JPanel first = new JPanel(new BorderLayout(0, UIScale.scale(8)));
        first.setOpaque(false);
        first.add(self, BorderLayout.NORTH);
        first.add(titled("join.marked", marked), BorderLayout.CENTER);
        column.add(first, BorderLayout.NORTH);
        column.add(titled("join.asked", asked), BorderLayout.CENTER);
        return new Scroll(column);
    }

    private JComponent titled(String key, JPanel list) {
        JPanel part = new JPanel(new BorderLayout(0, UIScale.scale(4)));
        part.setOpaque(false);
        part.add(new Heading(texts.get(key), 1.1f), BorderLayout.NORTH);
        JPanel top = new JPanel(new BorderLayout()); // rows are no higher than their words
        top.setOpaque(false);
        top.add(list, BorderLayout.NORTH);
        part.add(top, BorderLayout.CENTER);
        list.setName(key);
        return part;
    }

    private static JPanel rows() {
        JPanel list = new JPanel();
        list.setLayout(new BoxLayout(list, BoxLayout.PAGE_AXIS));
        list.setOpaque(false);
        return list;
    }

    /** A key of the whole window; whoever writes a note writes letters. */
    private void key(KeyStroke stroke, String name, Runnable what) {
        getRootPane().getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, name);
        getRootPane().getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                what.run();
            }
        });
    }

    private void mark(Mark mark) {
        if (buttons.get(0).isEnabled() && actions.mark(mark)) {
            String word = texts.say(mark.word());
            put(marked, word, 0);
            Announcement.say(word);
        }
    }

    private void next() {
        if (buttons.get(0).isEnabled()) {
            actions.next();
        }
    }

    private void keep() {
        String text = note.getText();
        if (actions.note(text)) {
            put(marked, texts.say(Text.name(text)), 0);
            note.setText("");
            keys.requestFocusInWindow();
        }
    }

    private static void put(JPanel list, String words, int place) {
        Wrapped row = new Wrapped(words);
        row.setAlignmentX(Component.LEFT_ALIGNMENT);
        row.setComponentOrientation(list.getComponentOrientation());
        if (list.getComponentCount() >= MOST) {
            list.remove(place == 0 ? MOST - 1 : 0);
        }
        list.add(row, place);
        list.revalidate();
        list.repaint();
    }

    /** This is asked now. */
    void ask(String text) {
        String words = texts.say(Text.name(text)); // runs its own way among lines that run the other
        question.setText(words);
        put(asked, words, -1);
        Announcement.say(text);
    }

    /** How it stands. */
    void stands(LinkMessage.State now) {
        List<Text> parts = new ArrayList<>();
        parts.add(texts.text("join.answer", Argument.clock(now.answer())));
        if (now.pace() != Practice.Pace.BEFORE) {
            parts.add(texts.text(now.pace() == Practice.Pace.WITHIN ? "join.within" : "join.over"));
        }
        now.fillers().ifPresent(count -> parts.add(texts.text("join.ums", Argument.count(count))));
        now.facing().ifPresent(share -> parts.add(texts.text("join.facing", Argument.percent(share / 100.0))));
        if (now.recorded()) {
            parts.add(Text.of("● Recording."));
        }
        numbers.setText(String.join("   ", parts.stream().map(texts::say).toList()));
    }

    /** Nothing comes just now, or something does again. */
    void presence(Presence now) {
        String words = texts.say(now.ofCandidate());
        numbers.setText(words);
        if (now == Presence.LOST) {
            view.setVisible(false); // nobody is to think that this is the candidate now
        }
        Announcement.say(words);
    }

    /** The candidate, now; from any thread. */
    void seen(RemotePicture picture) {
        view.show(picture);
        if (!view.isVisible()) {
            SwingUtilities.invokeLater(() -> {
                view.setVisible(note.isEnabled()); // not after its end
                getContentPane().revalidate();
            });
        }
    }

    /** The mentor, as the candidate sees them now, but mirrored; from any thread. */
    void own(RemotePicture picture) {
        own.show(picture);
        if (!own.isVisible()) {
            SwingUtilities.invokeLater(() -> {
                if (note.isEnabled() && !own.isVisible()) {
                    own.setVisible(true);
                    filmed(texts.get("join.seen"));
                }
            });
        }
    }

    /** The candidate does not see the mentor, for this reason. */
    void unseen(String why) {
        own.setVisible(false);
        filmed(why);
    }

    private void filmed(String words) {
        filmed.setText(words);
        filmed.setVisible(!words.isEmpty());
        getContentPane().revalidate();
        Announcement.say(words);
    }

    /** It is over; what was marked can still be read here. */
    void over(String why) {
        numbers.setText(" ");
        question.setText(why);
        view.setVisible(false);
        own.setVisible(false);
        filmed.setVisible(false);
        buttons.forEach(button -> button.setEnabled(false));
        note.setEnabled(false);
        Announcement.say(why);
    }
}
