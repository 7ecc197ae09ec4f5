package app.greenroom.ui.mock;

import app.greenroom.mock.link.MentorHost.Stage;
import app.greenroom.mock.link.RemotePicture;
import app.greenroom.ui.look.Announcement;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;

/**
 * The mentor beside a question: above it how the link stands, and the mentor's picture near the camera where there is one; below
 * it, when asked for, what lets a mentor come back who was lost. The interview goes on meanwhile.
 */
final class MentorStrip implements MentorDesk.View {
    private static final int WIDE = 208;
    private static final int HIGH = 117;

    private final MentorDesk desk;
    private final Texts texts;
    private final Runnable done;
    private final Wrapped stands = new Wrapped(" ");
    private final RemoteView view;
    private final JPanel above = new JPanel(new BorderLayout(0, UIScale.scale(4)));
    private final Below below = new Below();
    private final Wrapped how = new Wrapped("");
    private final CodeField code;

    /**
     * @param done is told when nothing is to be typed any more
     */
    MentorStrip(MentorDesk desk, Texts texts, Runnable done) {
        this.desk = desk;
        this.texts = texts;
        this.done = done;
        view = new RemoteView(texts.get("mentor.picture"));
        view.setPreferredSize(new Dimension(UIScale.scale(WIDE), UIScale.scale(HIGH)));
        view.setVisible(false);
        stands.setName("mentor.here");
        above.setOpaque(false);
        above.add(stands, BorderLayout.NORTH);
        above.add(view, BorderLayout.CENTER);
        code = new CodeField(texts, "mentor.code", desk::fault, desk::accept);
        code.field().addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent e) {
                if (e.getKeyCode() == KeyEvent.VK_ESCAPE) {
                    hide();
                }
            }
        });
        how.setName("mentor.how");
        below.setOpaque(false);
        below.setVisible(false);
        Scroll words = new Scroll(how).asHighAsItsContent();
        words.keys(below);
        below.add(words, BorderLayout.CENTER);
        below.add(code, BorderLayout.SOUTH);
        desk.add(this);
        changed();
    }

    /** As high as its words, but never so high that the question finds no room; there they scroll. */
    private static final class Below extends JPanel {
        private static final double MOST = 0.45; // of the window's height

        Below() {
            super(new BorderLayout(0, UIScale.scale(6)));
        }

        @Override
        public Dimension getPreferredSize() {
            Dimension all = super.getPreferredSize();
            JRootPane window = getRootPane();
            return window == null || window.getHeight() == 0
                    ? all
                    : new Dimension(all.width, Math.min(all.height, (int) (MOST * window.getHeight())));
        }
    }

    /** How it stands, and the picture. */
    JComponent above() {
        return above;
    }

    /** The invitation to come back; nothing most of the time. */
    JComponent below() {
        return below;
    }

    /** Invites again, unless the mentor is there or on the way. */
    void again(String title, boolean recording) {
        Stage stage = desk.standing().stage();
        if (stage == Stage.LOST) {
            desk.again(title, recording);
        }
        if (stage == Stage.LOST || stage == Stage.INVITED) {
            below.setVisible(true);
            below.revalidate();
            code.field().requestFocusInWindow();
        }
    }

    private void hide() {
        below.setVisible(false);
        code.clear();
        done.run();
    }

    @Override
    public void changed() {
        String said = texts.say(desk.standing().words());
        Stage stage = desk.standing().stage();
        if (stage == Stage.LOST) {
            said = said + " " + texts.get("mentor.again");
        }
        if (!said.equals(stands.getText())) {
            stands.setText(said);
            Announcement.say(said);
        }
        how.setText(Stream.of(desk.how(), desk.foreseen())
                .flatMap(Optional::stream)
                .map(texts::say)
                .collect(Collectors.joining("\n")));
        if (stage == Stage.THERE && below.isVisible()) {
            hide();
        } else if (stage != Stage.THERE && view.isVisible()) {
            view.setVisible(false); // nobody is to think that the mentor still looks
        }
        code.say(Optional.empty());
        above.revalidate();
    }

    @Override
    public void seen(RemotePicture picture) {
        view.show(picture);
        if (!view.isVisible()) {
            SwingUtilities.invokeLater(() -> {
                view.setVisible(desk.standing().stage() == Stage.THERE);
                above.revalidate();
            });
        }
    }

    /** Shows nothing any more. */
    void close() {
        desk.remove(this);
    }
}
