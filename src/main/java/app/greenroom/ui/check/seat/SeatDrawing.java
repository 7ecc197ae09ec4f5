package app.greenroom.ui.check.seat;

import app.greenroom.report.Grade;
import app.greenroom.session.live.SeatTrial;
import app.greenroom.ui.look.Palette;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import javax.swing.JComponent;

/** A desk with a screen and its camera, and somebody on a chair who rolls back and comes again; seen from the side. */
public final class SeatDrawing extends JComponent {
    private static final double WIDE = 200; // of the drawing, in its own units, which are centimetres
    private static final double HIGH = 130;
    private static final double NEAR = 95; // where the person's head is
    private static final double ROLLED = 50;
    private static final double FLOOR = 122;

    private transient SeatTrial.State state = new SeatTrial.State(SeatTrial.Phase.SIT, 0, Optional.empty());

    public SeatDrawing() {
        setPreferredSize(new Dimension(UIScale.scale(400), UIScale.scale(220)));
    }

    public void show(SeatTrial.State now) {
        state = now;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics plain) {
        Graphics2D g = (Graphics2D) plain.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            double scale = Math.min(getWidth() / WIDE, getHeight() / HIGH);
            g.translate((getWidth() - scale * WIDE) / 2, (getHeight() - scale * HIGH) / 2);
            g.scale(scale, scale);
            g.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(Palette.muted(Palette.dark()));
            g.draw(new Line2D.Double(5, FLOOR, WIDE - 5, FLOOR));
            g.draw(new Line2D.Double(15, 80, 70, 80));
            g.draw(new Line2D.Double(20, 80, 20, FLOOR));
            g.draw(new Line2D.Double(62, 80, 62, FLOOR));
            g.draw(new Line2D.Double(38, 42, 34, 76));
            g.draw(new Line2D.Double(26, 78, 46, 78));
            g.fill(new Ellipse2D.Double(36, 36, 6, 6));
            SeatTrial.Phase phase = state.phase();
            double way =
                    switch (phase) {
                        case SIT, DONE -> 0;
                        case ROLL_BACK -> Math.max(0.15, state.share());
                        case COME_BACK -> 1 - state.share();
                    };
            if (phase == SeatTrial.Phase.ROLL_BACK || phase == SeatTrial.Phase.COME_BACK) {
                person(g, NEAR + (phase == SeatTrial.Phase.ROLL_BACK ? ROLLED : 0), true);
                arrow(g, phase == SeatTrial.Phase.ROLL_BACK);
            }
            g.setColor(Palette.of(phase == SeatTrial.Phase.DONE && state.known() ? Grade.OK : Grade.UNKNOWN));
            person(g, NEAR + ROLLED * way, false);
        } finally {
            g.dispose();
        }
    }

    private static void arrow(Graphics2D g, boolean back) {
        double tip = back ? NEAR + ROLLED : NEAR;
        double turn = back ? -5 : 5;
        g.draw(new Line2D.Double(NEAR, 16, NEAR + ROLLED, 16));
        g.draw(new Line2D.Double(tip, 16, tip + turn, 12));
        g.draw(new Line2D.Double(tip, 16, tip + turn, 20));
    }

    /** Somebody on a chair; only in outline where they are to go. */
    private static void person(Graphics2D g, double x, boolean outline) {
        BasicStroke before = (BasicStroke) g.getStroke();
        if (outline) {
            g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 3}, 0));
        }
        Ellipse2D head = new Ellipse2D.Double(x - 10, 28, 20, 24);
        RoundRectangle2D trunk = new RoundRectangle2D.Double(x - 9, 54, 20, 42, 12, 12);
        if (outline) {
            g.draw(head);
            g.draw(trunk);
        } else {
            g.fill(head);
            g.fill(trunk);
        }
        g.draw(new Line2D.Double(x - 28, 94, x + 12, 98));
        g.draw(new Line2D.Double(x + 18, 58, x + 14, 100));
        g.draw(new Line2D.Double(x - 16, 101, x + 14, 101));
        g.draw(new Line2D.Double(x, 101, x, 114));
        g.draw(new Ellipse2D.Double(x - 14, 115, 6, 6));
        g.draw(new Ellipse2D.Double(x + 8, 115, 6, 6));
        g.setStroke(before);
    }
}
