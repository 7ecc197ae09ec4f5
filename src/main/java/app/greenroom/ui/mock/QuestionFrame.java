package app.greenroom.ui.mock;

import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockSession.About;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.mock.Practice;
import app.greenroom.model.mock.Hint;
import app.greenroom.model.mock.Mark;
import app.greenroom.report.Grade;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.GridLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.Timer;
import javax.swing.UIManager;
import javax.swing.WindowConstants;

/**
 * The question on the whole screen, to be read from a metre, and nothing else: above it, where the camera is, a small bar that
 * fills until the answer's time has come, the time, and a sign while it is recorded. One key each does everything.
 */
public final class QuestionFrame extends JFrame {
    private static final int TICK_MILLIS = 200;
    private static final int HINT_MILLIS = 4_000;
    private static final float TINY = 1.6f;
    private static final float LEAST = 1.2f; // times the usual size
    private static final float SMALLER = 0.92f;
    private static final int LONG = 120; // letters from which on a question is set smaller

    private final transient HeldInterview held;
    private final transient Texts texts;
    private final transient About about;
    private final transient Optional<MentorStrip> mentor;
    private final Bar bar = new Bar();
    private final JLabel time = new JLabel(" ");
    private final JLabel sign = new JLabel(" ");
    private final JLabel word = new JLabel(" ", JLabel.CENTER);
    private final Wrapped question = new Wrapped("", 3.2f, true);
    private final Wrapped keys;
    private final JPanel middle = new JPanel(new GridBagLayout());
    private final JTextField note = new JTextField();
    private final Timer ticks = new Timer(TICK_MILLIS, e -> tick());
    private final Timer silence = new Timer(HINT_MILLIS, e -> word.setText(" "));

    /**
     * @param about what is held
     * @param with invites the mentor who is beside it; empty where none is
     */
    QuestionFrame(
            HeldInterview held, About about, Texts texts, Optional<MentorDesk> with, GraphicsConfiguration screen) {
        super(texts.get("mock.title"), screen);
        this.held = held;
        this.about = about;
        this.texts = texts;
        mentor = with.map(desk -> new MentorStrip(desk, texts, this::back));
        setName("mock.frame");
        setUndecorated(true);
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        setBounds(screen.getBounds());
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        time.setHorizontalAlignment(JLabel.CENTER);
        large(time, TINY);
        large(sign, TINY);
        large(word, 2);
        top.add(bar, BorderLayout.NORTH);
        JPanel row = new JPanel(new GridLayout(1, 3)); // the time stays under the camera, whatever stands beside it
        row.setOpaque(false);
        row.add(mentor.map(MentorStrip::above).orElseGet(JLabel::new));
        row.add(time);
        row.add(sign);
        time.setVerticalAlignment(JLabel.TOP);
        sign.setVerticalAlignment(JLabel.TOP);
        sign.setHorizontalAlignment(JLabel.TRAILING);
        top.add(row, BorderLayout.CENTER);
        top.add(word, BorderLayout.SOUTH); // near the camera, so that the eyes stay there
        JPanel below = new JPanel(new BorderLayout());
        below.setOpaque(false);
        note.setVisible(false);
        note.setName("mock.note");
        note.getAccessibleContext().setAccessibleName(texts.get("mock.note"));
        note.addActionListener(e -> endNote());
        String letters = texts.get("mock.keys", Argument.name("g f m u e, s t a r"));
        keys = new Wrapped(mentor.isPresent() ? letters + " · " + texts.get("mentor.keys") : letters).muted();
        keys.setName("mock.keys");
        word.setName("mock.word");
        mentor.ifPresent(each -> below.add(each.below(), BorderLayout.NORTH));
        below.add(note, BorderLayout.CENTER);
        below.add(keys, BorderLayout.SOUTH);
        middle.setOpaque(false);
        middle.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                fit();
            }
        });
        GridBagConstraints whole = new GridBagConstraints();
        whole.weightx = 1;
        whole.fill = GridBagConstraints.HORIZONTAL;
        middle.add(question, whole);
        int edge = UIScale.scale(40);
        JPanel all = new JPanel(new BorderLayout(0, UIScale.scale(12)));
        all.setBorder(BorderFactory.createEmptyBorder(0, edge, UIScale.scale(16), edge));
        question.setName("mock.question");
        question.setFocusable(true);
        question.getCaret().setVisible(false);
        question.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                question.getCaret().setVisible(false);
            }
        });
        all.add(top, BorderLayout.NORTH);
        all.add(middle, BorderLayout.CENTER);
        all.add(below, BorderLayout.SOUTH);
        setContentPane(all);
        applyComponentOrientation(texts.direction());
        silence.setRepeats(false);
        Keys listener = new Keys();
        addKeyListener(listener);
        question.addKeyListener(listener);
        note.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent e) {
                if (e.getKeyCode() == KeyEvent.VK_ESCAPE) {
                    note.setText("");
                    endNote();
                }
            }
        });
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                held.practice().stop();
            }
        });
        ticks.start();
    }

    private static void large(JLabel label, float size) {
        label.putClientProperty("html.disable", true);
        Font font = label.getFont();
        label.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * size));
    }

    /** Shows a question. */
    void ask(String text) {
        question.setText(texts.say(Text.name(text))); // runs its own way among lines that run the other
        fit();
        question.requestFocusInWindow();
    }

    /** As large as can be read from a metre; smaller where all of it would find no room. */
    private void fit() {
        float size = getHeight() / (question.getText().length() > LONG ? 20f : 13f);
        float already = Math.max(1, UIScale.getUserScaleFactor()); // text that is large is read from there anyway
        float least = UIManager.getFont("Label.font").getSize2D() * LEAST / already;
        question.setFont(question.getFont().deriveFont(Font.BOLD, size));
        if (middle.getWidth() > 0) {
            question.setSize(middle.getWidth(), middle.getHeight());
        }
        while (middle.getHeight() > 0 && size > least && question.getPreferredSize().height > middle.getHeight()) {
            size = Math.max(least, size * SMALLER);
            question.setFont(question.getFont().deriveFont(Font.BOLD, size));
        }
    }

    /** Shows a word for a while. */
    void hint(Hint hint) {
        show(hint.word());
    }

    private void show(Text said) {
        word.setText(texts.say(said));
        silence.restart();
    }

    private void tick() {
        Practice practice = held.practice();
        double seconds = practice.answer();
        String clock = texts.say(Text.of(Argument.clock(seconds)));
        time.setText(practice.paused() ? texts.get("mock.paused") + "  " + clock : clock);
        sign.setText(held.recording() ? texts.say(Text.of("● Recording.")) : " ");
        bar.show(seconds, practice.pace(about.target()));
    }

    private void endNote() {
        held.practice().note(note.getText(), "");
        note.setText("");
        note.setVisible(false);
        back();
    }

    /** What is typed now is the code: what the keys do, and what they would show, leaves its room to that. */
    private void invite(MentorStrip strip) {
        strip.again(about.title(), about.recorded() != Recorded.NOTHING);
        roomy(!strip.below().isVisible());
    }

    private void roomy(boolean now) {
        keys.setVisible(now);
        word.setVisible(now);
    }

    /** The keys are the question's again. */
    private void back() {
        roomy(true);
        question.requestFocusInWindow();
    }

    @Override
    public void dispose() {
        ticks.stop();
        silence.stop();
        mentor.ifPresent(MentorStrip::close);
        super.dispose();
    }

    private final class Keys extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent e) {
            Practice practice = held.practice();
            switch (e.getKeyCode()) {
                case KeyEvent.VK_ENTER, KeyEvent.VK_SPACE -> practice.next();
                case KeyEvent.VK_ESCAPE -> practice.stop();
                case KeyEvent.VK_W -> practice.repeat();
                case KeyEvent.VK_P -> practice.pauseOrResume();
                case KeyEvent.VK_I -> mentor.ifPresent(QuestionFrame.this::invite);
                case KeyEvent.VK_N -> {
                    e.consume();
                    note.setVisible(true);
                    revalidate();
                    note.requestFocusInWindow();
                }
                default -> mark(practice, e.getKeyChar());
            }
        }

        private void mark(Practice practice, char key) {
            Optional<Mark> mark = key == KeyEvent.CHAR_UNDEFINED ? Optional.empty() : Mark.ofKey(key);
            mark.ifPresent(each -> {
                practice.mark(each, "");
                QuestionFrame.this.show(each.word());
            });
        }

        /** The letter that opens the note, or the invitation, does not become part of it. */
        @Override
        public void keyTyped(KeyEvent e) {
            if ("ni".contains(String.valueOf(e.getKeyChar()).toLowerCase(Locale.ROOT))) {
                e.consume();
            }
        }
    }

    /** How much of the time is over, from the edge under the camera; another colour within the band, and over it. */
    private final class Bar extends JComponent {
        private static final int WIDTH = 240;
        private static final int HEIGHT = 8;

        private double seconds;
        private Practice.Pace pace = Practice.Pace.BEFORE;

        Bar() {
            setPreferredSize(new Dimension(UIScale.scale(WIDTH), UIScale.scale(HEIGHT)));
        }

        void show(double now, Practice.Pace stands) {
            seconds = now;
            pace = stands;
            repaint();
        }

        @Override
        protected void paintComponent(Graphics g) {
            int width = UIScale.scale(WIDTH);
            int left = (getWidth() - width) / 2;
            double most = about.target().orElse(120);
            g.setColor(Palette.muted(Palette.dark()));
            g.drawRect(left, 0, width, getHeight() - 1);
            Color colour =
                    switch (pace) {
                        case BEFORE -> Palette.muted(Palette.dark());
                        case WITHIN -> Palette.of(Grade.OK);
                        case OVER -> Palette.of(Grade.NOT_READY);
                    };
            g.setColor(colour);
            g.fillRect(left, 0, (int) Math.round(width * Math.min(1, seconds / most)), getHeight());
        }
    }
}
