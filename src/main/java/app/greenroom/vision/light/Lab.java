package app.greenroom.vision.light;

/** sRGB bytes to CIELAB (CIE 15, D65). Cube roots come from a table, good to 0.1 in L*, a* and b*. */
public final class Lab {
    private static final float[] ROOT = new float[4097];

    static {
        for (int i = 0; i < ROOT.length; i++) {
            double t = i / 4096.0;
            ROOT[i] = (float) (t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116);
        }
    }

    private Lab() {}

    /** Writes L*, a*, b* of the colour into {@code lab}. */
    public static void of(int red, int green, int blue, double[] lab) {
        double r = Photometry.linear(red);
        double g = Photometry.linear(green);
        double b = Photometry.linear(blue);
        double x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        double y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        lab[0] = 116 * y - 16;
        lab[1] = 500 * (x - y);
        lab[2] = 200 * (y - z);
    }

    private static float root(double t) {
        double at = 4096 * Math.min(1, t);
        int i = Math.min(4095, (int) at);
        float share = (float) (at - i);
        return ROOT[i] + share * (ROOT[i + 1] - ROOT[i]);
    }
}
