package app.greenroom.scene;

import static app.greenroom.scene.Solid.cut;
import static app.greenroom.scene.Solid.ellipsoid;
import static app.greenroom.scene.Solid.join;
import static app.greenroom.scene.Solid.rod;
import static app.greenroom.scene.Solid.sphere;

/**
 * Head, neck, hair and clothes as bodies in millimetres. The origin lies between the eyes, on the skin's plane; the head
 * is upright and looks along z. Sizes are those of an average adult (face 138 mm wide, 118 mm from the eyes to the chin,
 * 63 mm between the pupils).
 *
 * @param longHair whether the hair falls beside the neck
 * @param mouth how far the mouth is open, 0–1
 */
record HeadShape(boolean longHair, double mouth) {
    static final double EYE_X = 31.5;
    static final double EYE_Z = -19;
    static final double EYE_R = 13;
    static final double MOUTH_Y = -68;

    /** How far the jaw drops when the mouth opens wide. */
    static final double JAW = 5.5;

    /** Nose, ears and lips rise no higher than this above the rest of the head: far away they need no look. */
    private static final double TALLEST = 30;

    enum Part {
        SKIN,
        HAIR,
        JACKET
    }

    /** Distance to whatever is nearest. */
    double distance(double x, double y, double z) {
        double head = sphere(x, y + 20, z + 85, 165);
        double near = head > 60 ? head : Math.min(skin(x, y, z), hair(x, y, z));
        return Math.min(near, jacket(x, y, z));
    }

    Part part(double x, double y, double z) {
        double skin = skin(x, y, z);
        double hair = hair(x, y, z);
        double jacket = jacket(x, y, z);
        return hair < skin && hair < jacket ? Part.HAIR : jacket < skin ? Part.JACKET : Part.SKIN;
    }

    double skin(double x, double y, double z) {
        double ax = Math.abs(x);
        double drop = JAW * mouth;
        double d = ellipsoid(x, y - 24, z + 92, 73, 88, 92);
        d = join(d, ellipsoid(x, y + 32, z + 56, 61, 80, 55), 22);
        d = join(d, rod(ax, y, z, 49, -50, -70, 24, -98 - drop, -33, 15, 17), 18);
        d = join(d, rod(x, y, z, 0, -80, -92, 0, -210, -108, 51, 57), 16);
        if (d > 40) {
            return d - TALLEST;
        }
        d = join(d, ellipsoid(x, y + 104 + drop, z + 23, 22, 14, 18), 14);
        if (ax > 50) {
            d = join(d, ear(ax, y, z), 6);
        }
        if (z < -60) {
            return d;
        }
        d = join(d, ellipsoid(ax - 41, y + 30, z + 29, 22, 17, 20), 18);
        if (y > -40) {
            d = join(d, rod(ax, y, z, 12, 15, -7, 44, 15, -23, 8, 8), 10);
            d = cut(d, ellipsoid(ax - 31, y + 3, z - 2, 17, 11, 15), 10);
            d = join(d, sphere(ax - EYE_X, y, z - EYE_Z, EYE_R), 3);
        }
        if (y < -30) {
            d = join(d, ellipsoid(x, y + 66, z + 19, 27, 22, 23), 14);
        }
        if (y < 30 && y > -75 && ax < 40) {
            d = nose(d, x, ax, y, z);
        }
        return y < -40 && ax < 45 ? lips(d, x, ax, y, z, drop) : d;
    }

    private static double ear(double ax, double y, double z) {
        double ear = ellipsoid(ax - 75 + 0.35 * (z + 92), y + 14, z + 92 + 0.2 * (y + 10), 6.5, 30, 17);
        return cut(ear, ellipsoid(ax - 82, y + 10, z + 86, 6, 16, 9), 4);
    }

    private static double nose(double d, double x, double ax, double y, double z) {
        double nose = rod(x, y, z, 0, 6, -7, 0, -27, 13, 5.5, 7.5);
        nose = join(nose, sphere(x, y + 30, z - 15.5, 9.5), 8);
        nose = join(nose, ellipsoid(ax - 11.5, y + 34, z - 3, 6.2, 6.5, 9), 6);
        nose = cut(nose, ellipsoid(ax - 6.5, y + 40.5, z - 11, 3.4, 3.5, 5.5), 2.5);
        return join(d, nose, 9);
    }

    private double lips(double d, double x, double ax, double y, double z, double drop) {
        double curve = 0.012 * ax * ax; // the lips follow the teeth
        double smile = 0.003 * ax * ax;
        double my = y - MOUTH_Y - smile;
        double upper = ellipsoid(x, my - 3.2, z - 2.5 + curve, 25, 4.6, 5.5);
        double lower = ellipsoid(x, my + 4.6 + drop, z - 2 + curve, 21, 5.4, 6);
        double lips = join(d, join(upper, lower, 2), 5);
        double open = 0.7 + 0.62 * drop;
        return cut(lips, ellipsoid(x, my + drop / 2, z - 9 + curve, 23 - drop / 2, open, 9), 1.6);
    }

    double hair(double x, double y, double z) {
        double ax = Math.abs(x);
        double d = ellipsoid(x, y - 31, z + 97, 82, 90, 98);
        d = join(d, ellipsoid(x + 12, y - 84, z + 58, 58, 32, 58), 24); // combed to one side
        double hairline = ellipsoid(x - 6, y + 17, z - 6, 67, 81, 84);
        if (longHair) {
            d = join(d, ellipsoid(ax - 70, y + 30, z + 98, 24, 125, 50), 24);
            d = cut(d, ellipsoid(x, y + 60, z - 8, 64, 118, 84), 5);
            d = cut(d, y + 112 + 0.1 * z, 10);
        } else {
            d = cut(d, ellipsoid(ax - 84, y + 22, z + 82, 24, 38, 28), 6);
            d = cut(d, z + 75 > 0 ? y + 20 : y + 75, 6);
        }
        return cut(d, hairline, 6);
    }

    /** A ring around the neck that is lower in front. */
    static double collar(double x, double y, double z) {
        double behind = z + 104;
        double ring = Math.sqrt(x * x + behind * behind) - 61; // Math.hypot would take a quarter of the whole drawing
        double above = 0.55 * (y + 148 + 0.28 * behind);
        return Math.sqrt(ring * ring + above * above) - 8;
    }

    private static double jacket(double x, double y, double z) {
        double ax = Math.abs(x);
        double box = y + 90;
        if (box > 40) {
            return box; // nothing of it reaches above the chin
        }
        double d = rod(ax, y, z, 10, -190, -112, 158, -222, -118, 50, 47);
        d = join(d, ellipsoid(x, y + 330, z + 112, 178, 160, 104), 50);
        d = join(d, rod(ax, y, z, 178, -235, -120, 205, -430, -110, 48, 50), 40);
        return cut(join(d, collar(x, y, z), 10), ellipsoid(x, y + 150, z + 42, 20, 52, 42), 8);
    }
}
