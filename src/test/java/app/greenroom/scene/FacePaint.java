package app.greenroom.scene;

import static app.greenroom.scene.Solid.mix;
import static app.greenroom.scene.Solid.step;

/** Colours of the person's surface: skin with its redder places, brows, eyes, lips, hair and clothes. */
final class FacePaint {
    private static final Rgb SCLERA = new Rgb(0.62, 0.58, 0.55);
    private static final Rgb PUPIL = new Rgb(0.006, 0.005, 0.005);
    private static final Rgb MOUTH = new Rgb(0.05, 0.012, 0.01);
    private static final Rgb TEETH = new Rgb(0.42, 0.38, 0.33);
    private static final Vec SMOOTH = new Vec(0, 0, 0);
    private static final double IRIS = 5.9;

    private final Look look;
    private final Grain grain;
    private final double gaze;
    private final double lids;
    private final double mouth;

    /**
     * @param gaze how far the irises look up, in millimetres
     * @param lids how far the eyes are closed, 0–1
     * @param mouth how far the mouth is open, 0–1
     */
    FacePaint(Look look, Grain grain, double gaze, double lids, double mouth) {
        this.look = look;
        this.grain = grain;
        this.gaze = gaze;
        this.lids = lids;
        this.mouth = mouth;
    }

    /** What a place of the surface looks like: its colour, how much it shines, and whether light sinks into it. */
    record Paint(Rgb colour, double shine, double softness, boolean eye, Vec bump) {
        Paint(Rgb colour, double shine, double softness, boolean eye) {
            this(colour, shine, softness, eye, SMOOTH);
        }
    }

    Paint at(Vec p, HeadShape.Part part, double hairAbove) {
        return switch (part) {
            case HAIR -> hair(p);
            case JACKET -> clothes(p);
            case SKIN -> skin(p, hairAbove);
        };
    }

    private Paint hair(Vec p) {
        double across = Math.atan2(p.x() + 20, p.y() + 60) * 60;
        double strand = grain.rough(across * 0.9, p.z() * 0.03, p.y() * 0.02);
        double fine = grain.at(across * 3, p.z() * 0.05, p.y() * 0.05);
        Vec bump = new Vec(0.5 * strand + 0.25 * fine, 0.15 * strand, 0);
        return new Paint(look.hair().times(1 + 0.4 * strand + 0.3 * fine), 0.3, 0.1, false, bump);
    }

    private Paint clothes(Vec p) {
        double ax = Math.abs(p.x());
        double weave = 1 + 0.06 * grain.at(p.x() / 1.7, p.y() / 1.7, p.z() / 1.7);
        double edge = ax - (p.y() + 318) * 0.36; // how far beyond the opening of the jacket
        boolean front = p.z() > -112;
        boolean collar = HeadShape.collar(p.x(), p.y(), p.z()) < 3;
        if (collar || (front && edge < 0)) {
            double placket = step(2.2, 0.8, Math.abs(ax - 7)) * step(-190, -200, p.y());
            return new Paint(look.shirt().times(weave * (1 - 0.25 * placket)), 0.02, 0.2, false);
        }
        double lapel = front ? step(3, 0, Math.abs(edge - 34 - 0.06 * (p.y() + 200))) : 0;
        double seam = front ? step(2.5, 0, edge) : 0;
        return new Paint(look.jacket().times(weave * (1 - 0.35 * lapel - 0.5 * seam)), 0.03, 0.1, false);
    }

    private Paint skin(Vec p, double hairAbove) {
        Rgb colour = complexion(p);
        double roots = step(5, 0, hairAbove + 2 * grain.at(p.x() / 1.5, p.y() / 5, p.z() / 5));
        colour = colour.mix(look.hair(), 0.8 * roots);
        double shine = 0.5;
        if (p.z() < -60) {
            return new Paint(colour, shine, 1, false);
        }
        double ax = Math.abs(p.x());
        double brow = brow(ax, p.x(), p.y());
        colour = colour.mix(look.hair().times(0.9), 0.92 * brow);
        double lips = lips(p.x(), p.y());
        double texture = 1 + 0.12 * grain.at(p.x() * 0.9, p.y() * 0.15, 3);
        colour = colour.mix(look.lips().times(texture), 0.8 * lips);
        shine += 0.3 * lips;
        double slit = slit(p.x(), p.y());
        colour = colour.mix(inside(p.x(), p.y()), slit);
        return eye(p, ax, colour, shine * (1 - slit) * (1 - 0.7 * brow));
    }

    private Rgb complexion(Vec p) {
        double ax = Math.abs(p.x());
        double red = 0.55 * near(ax - 40, p.y() + 34, 20, 17)
                + 0.5 * near(p.x(), p.y() + 40, 12, 10)
                + 0.3 * near(ax - 76, p.y() + 15, 14, 30)
                + 0.2 * near(p.x(), p.y() + 102, 18, 10);
        red += 0.25 * grain.rough(p.x() / 14, p.y() / 14, p.z() / 14);
        double under = 0.16 * near(ax - 29, p.y() + 12, 14, 6);
        double pores = 1 + 0.035 * grain.at(p.x() / 1.3, p.y() / 1.3, p.z() / 1.3);
        Rgb base = look.skin();
        double tone = pores * (1 - under);
        return new Rgb(
                base.r() * tone * (1 + 0.02 * red),
                base.g() * tone * (1 - 0.2 * red),
                base.b() * tone * (1 - 0.17 * red));
    }

    /** 1 at a place, fading to 0 around it. */
    private static double near(double dx, double dy, double rx, double ry) {
        return Math.exp(-(dx * dx / (rx * rx) + dy * dy / (ry * ry)));
    }

    private double brow(double ax, double x, double y) {
        double t = (ax - 14) / 36; // 0 near the nose, 1 at the temple
        double line = 18.3 + 5.5 * Math.sin(Math.min(1, Math.max(0, t)) * 2.2) - 3.2 * t * t;
        double thick = mix(4.1, 1.6, Math.max(0, t));
        double hairs = 0.75 + 0.35 * grain.at(x * 0.9 + y * 0.5, y * 0.35, 7);
        double ends = step(-0.12, 0.12, t) * step(1.12, 0.85, t);
        return Math.min(1, hairs * ends * step(thick + 1.4, thick - 1.6, Math.abs(y - line)));
    }

    private double lips(double x, double y) {
        double ax = Math.abs(x);
        double drop = HeadShape.JAW * mouth;
        double my = y - HeadShape.MOUTH_Y - 0.003 * ax * ax;
        double t = 1 - ax * ax / (25.5 * 25.5);
        if (t <= 0) {
            return 0;
        }
        double bow = 1.3 * Math.exp(-ax * ax / 14) - 0.5 * Math.exp(-(ax - 7) * (ax - 7) / 20);
        double top = 7.2 * Math.pow(t, 0.75) - bow;
        double bottom = -9.4 * Math.pow(t, 0.6) - drop;
        return step(-0.8, 0.8, top - my) * step(-1, 1, my - bottom) * step(0, 0.12, t);
    }

    private double slit(double x, double y) {
        double ax = Math.abs(x);
        double drop = HeadShape.JAW * mouth;
        double t = Math.max(0, 1 - ax * ax / (24.0 * 24));
        double my = y - HeadShape.MOUTH_Y - 0.003 * ax * ax;
        double half = (0.75 + 0.5 * drop) * Math.sqrt(t);
        return 0.85 * step(half + 0.7, half - 0.5, Math.abs(my + drop / 2)) * step(0, 0.05, t);
    }

    /** The dark of the open mouth, and the upper teeth. */
    private Rgb inside(double x, double y) {
        double my = y - HeadShape.MOUTH_Y - 0.003 * x * x;
        double teeth = step(0.15, 0.4, mouth) * step(-3.2, -1.6, my) * step(17, 12, Math.abs(x));
        return MOUTH.mix(TEETH, teeth);
    }

    private Paint eye(Vec p, double ax, Rgb skin, double shine) {
        double ex = ax - HeadShape.EYE_X; // towards the temple
        double ey = p.y() - 0.05 * ex;
        if (Math.abs(ex) > 19 || Math.abs(ey) > 14) {
            return new Paint(skin, shine, 1, false);
        }
        double t = Math.max(0, 1 - ex * ex / (14.8 * 14.8));
        double upper = (4.9 + 0.35 * gaze) * Math.pow(t, 0.62);
        double lower = -4.4 * Math.pow(t, 0.8);
        upper = mix(upper, lower + 0.3, lids);
        double open = step(-0.35, 0.45, upper - ey) * step(-0.35, 0.45, ey - lower) * (t > 0 ? 1 : 0);
        double lash = step(1.5, 0.2, Math.abs(ey - upper - 0.5)) * step(0, 0.15, t);
        double lowLash = 0.35 * step(1.0, 0.1, Math.abs(ey - lower + 0.3)) * step(0, 0.2, t);
        double crease = 0.4 * step(1.6, 0.2, Math.abs(ey - upper - 4.2)) * step(0, 0.3, t);
        Rgb colour = skin.times(1 - crease * (1 - lids));
        colour = colour.mix(look.hair().times(0.35), Math.max(0.9 * lash, lowLash));
        if (open <= 0) {
            return new Paint(colour, shine * (1 - lash), 1, false);
        }
        double r = Math.hypot(ex + 0.7, p.y() - 0.4 - gaze);
        double fibres = 1 + 0.35 * grain.at(Math.atan2(p.y(), ex + 0.7) * 6, r * 0.4, 11);
        double limbus = mix(1, 0.35, step(4.2, IRIS, r));
        Rgb ball = SCLERA.mix(look.iris().times(fibres * limbus), step(IRIS + 0.5, IRIS - 0.5, r));
        ball = ball.mix(PUPIL, step(2.7, 2.0, r));
        double shade = mix(0.5, 1, step(0.3, 4.5, upper - ey)); // the upper lid and its lashes throw a shadow
        colour = colour.mix(ball.times(shade), open);
        return new Paint(colour, mix(shine, 0, open), 1 - open, open > 0.5);
    }
}
