package app.greenroom.ui.strip;

import app.greenroom.memory.StripPlace.Place;
import app.greenroom.model.live.CallGlance;
import app.greenroom.model.live.CallGlance.Sight;
import app.greenroom.model.live.CallGlance.Sign;
import app.greenroom.report.Grade;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.GradeIcon;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.ProgramIcon;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.GridLayout;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.WindowConstants;

/**
 * A small window without a frame that stays above all others: one sign, one sentence, and by what it watches. It is as wide as its
 * longest sentence, so that it never jumps; it makes no sound. The mouse drags it, arrow keys move it, Escape closes it.
 */
final class CallStrip extends JFrame {
    private static final int STEP = 24; // pixels of a usual screen that an arrow key moves it
    private static final int ICON = 26;
    private static final Map<String, Point> ARROWS =
            Map.of("LEFT", new Point(-1, 0), "RIGHT", new Point(1, 0), "UP", new Point(0, -1), "DOWN", new Point(0, 1));

    private final transient Texts texts;
    private final transient Actions actions;
    private final JLabel icon = new JLabel();
    private final JLabel sentence = new JLabel();
    private final JLabel note = new JLabel();
    private final Sheet sheet = new Sheet();
    private String told = "";

    /** What is done with it. On the Swing thread. */
    interface Actions {
        /** It was closed by its user. */
        void closed();

        /** It was put there. */
        void moved(Place place);
    }

    CallStrip(Texts texts, Actions actions) {
        super(texts.get("strip.name"));
        this.texts = texts;
        this.actions = actions;
        setName("strip");
        setUndecorated(true);
        setType(Type.UTILITY);
        setAlwaysOnTop(true);
        setResizable(false);
        setIconImages(ProgramIcon.ofAWindow());
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        addWindowListener(new java.awt.event.WindowAdapter() {
            @Override
            public void windowClosing(java.awt.event.WindowEvent e) {
                actions.closed();
            }
        });
        arrange();
        keys();
        MouseAdapter drag = new Drag();
        sheet.addMouseListener(drag);
        sheet.addMouseMotionListener(drag);
        tell(new CallGlance(Sign.LISTENING, Sight.WATCHED), Optional.empty());
        applyComponentOrientation(texts.direction());
        pack();
    }

    private void arrange() {
        sentence.setName("strip.sentence");
        note.setName("strip.note");
        sentence.putClientProperty("html.disable", true);
        note.putClientProperty("html.disable", true);
        Font font = UIManager.getFont("Label.font");
        sentence.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * 1.2f));
        JPanel words = new JPanel(new GridLayout(2, 1));
        words.setOpaque(false);
        words.add(sentence);
        words.add(note);
        words.setPreferredSize(new Dimension(
                widest(), sentence.getFontMetrics(sentence.getFont()).getHeight() * 2));
        JButton close = new Controls(texts).button("strip.close", actions::closed);
        JPanel end = new JPanel(new BorderLayout());
        end.setOpaque(false);
        end.add(close, BorderLayout.NORTH);
        sheet.add(icon, BorderLayout.LINE_START);
        sheet.add(words, BorderLayout.CENTER);
        sheet.add(end, BorderLayout.LINE_END);
        setContentPane(sheet);
    }

    private int widest() {
        FontMetrics large = sentence.getFontMetrics(sentence.getFont());
        FontMetrics usual = note.getFontMetrics(UIManager.getFont("Label.font"));
        Stream<Integer> signs = Arrays.stream(Sign.values()).map(each -> large.stringWidth(texts.get(key(each))));
        Stream<Integer> sights = Arrays.stream(Sight.values()).map(each -> usual.stringWidth(note(each)));
        return Stream.concat(signs, sights).max(Integer::compare).orElse(0) + UIScale.scale(8);
    }

    private void keys() {
        on("ESCAPE", actions::closed);
        ARROWS.forEach((key, way) -> on(key, () -> {
            int step = UIScale.scale(STEP);
            put(new Point(getX() + way.x * step, getY() + way.y * step));
            actions.moved(new Place(getX(), getY()));
        }));
    }

    private void on(String key, Runnable what) {
        sheet.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(key), key);
        sheet.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                what.run();
            }
        });
    }

    private static String key(Sign sign) {
        return "strip." + sign.name().toLowerCase(Locale.ROOT);
    }

    private String note(Sight sight) {
        return texts.get("strip.sight." + sight.name().toLowerCase(Locale.ROOT));
    }

    static Grade grade(Sign sign) {
        return switch (sign) {
            case PICTURE_GONE, LEFT -> Grade.NOT_READY;
            case DARK, QUIET, FILLERS -> Grade.BETTER;
            case WELL, SEEN, HEARD -> Grade.OK;
            case MUTED, LISTENING -> Grade.NOT_ASKED;
        };
    }

    /**
     * Shows what a glance should tell.
     *
     * @param nothing why nothing can be watched at all; empty where something is
     */
    void tell(CallGlance glance, Optional<Text> nothing) {
        Grade grade = nothing.isPresent() ? Grade.UNKNOWN : grade(glance.sign());
        String words = nothing.isPresent() ? texts.get("strip.nothing") : texts.get(key(glance.sign()));
        String by = nothing.map(texts::say).orElseGet(() -> note(glance.sight()));
        String all = words + " " + by;
        if (all.equals(told)) {
            return;
        }
        told = all;
        icon.setIcon(new GradeIcon(grade, ICON));
        sentence.setText(words);
        note.setText(by);
        note.setForeground(Palette.muted(Palette.dark()));
        note.setToolTipText(by);
        sheet.edge(grade);
        sheet.getAccessibleContext().setAccessibleName(all);
        getAccessibleContext().setAccessibleName(texts.get("strip.name") + ": " + all);
        sheet.repaint();
    }

    /** Puts it where it was, if some screen still shows that; else above the middle, where it keeps the eyes near the camera. */
    void place(Optional<Place> before) {
        Rectangle usual = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        put(before.map(place -> new Point(place.x(), place.y()))
                .filter(this::onAScreen)
                .orElseGet(() -> new Point(usual.x + (usual.width - getWidth()) / 2, usual.y)));
    }

    /** All of it stays on the screen that most of it lies on. */
    private void put(Point at) {
        Rectangle screen = screens()
                .filter(one -> one.contains(new Point(at.x + getWidth() / 2, at.y + getHeight() / 2)))
                .findFirst()
                .orElseGet(() -> getGraphicsConfiguration().getBounds());
        setLocation(
                Math.max(screen.x, Math.min(at.x, screen.x + screen.width - getWidth())),
                Math.max(screen.y, Math.min(at.y, screen.y + screen.height - getHeight())));
    }

    private boolean onAScreen(Point at) {
        Rectangle all = new Rectangle(at, getSize());
        return screens().anyMatch(screen -> screen.contains(all));
    }

    private static Stream<Rectangle> screens() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
                .map(GraphicsDevice::getDefaultConfiguration)
                .map(one -> one.getBounds());
    }

    /** The mouse takes it along, and where it is let go it is put. */
    private final class Drag extends MouseAdapter {
        private Point held = new Point();

        @Override
        public void mousePressed(MouseEvent e) {
            held = e.getPoint();
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            put(new Point(e.getXOnScreen() - held.x, e.getYOnScreen() - held.y));
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            actions.moved(new Place(getX(), getY()));
        }
    }

    /** What has the focus, and is read by a screen reader. */
    private static final class Sheet extends Rounded {
        Sheet() {
            super(new BorderLayout(UIScale.scale(10), 0));
            setName("strip.sheet");
            setOpaque(true);
            setFocusable(true);
        }

        @Override
        public javax.accessibility.AccessibleContext getAccessibleContext() {
            if (accessibleContext == null) {
                accessibleContext = new AccessibleJPanel() {
                    @Override
                    public AccessibleRole getAccessibleRole() {
                        return AccessibleRole.STATUS_BAR;
                    }
                };
            }
            return accessibleContext;
        }
    }
}
