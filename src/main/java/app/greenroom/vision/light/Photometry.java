package app.greenroom.vision.light;

import app.greenroom.capture.Frame;

/** Light in a frame: from sRGB bytes to linear light (IEC 61966-2-1), and to CIELAB (CIE 15). */
public final class Photometry {
    /** All three channels at or above this byte value: the sensor had no more to give. */
    static final int CLIPPED = 250;

    private static final double[] LINEAR = new double[256];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double c = i / 255.0;
            LINEAR[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
    }

    private Photometry() {}

    /** Linear light of an sRGB byte value, 0–1. */
    static double linear(int value) {
        return LINEAR[value & 255];
    }

    /** Relative luminance of the pixel whose red byte stands at {@code index}, 0–1 (ITU-R BT.709 weights). */
    static double luminance(Frame frame, int index) {
        byte[] rgb = frame.rgb();
        return 0.2126 * LINEAR[rgb[index] & 255]
                + 0.7152 * LINEAR[rgb[index + 1] & 255]
                + 0.0722 * LINEAR[rgb[index + 2] & 255];
    }

    /** Luma of the pixel as a byte value, 0–255, gamma and all: what limits on byte values speak of. */
    public static int luma(Frame frame, int index) {
        byte[] rgb = frame.rgb();
        // ITU-R BT.709 weights in 1/65536, and half a step
        return (13_933 * (rgb[index] & 255) + 46_871 * (rgb[index + 1] & 255) + 4_732 * (rgb[index + 2] & 255) + 32_768)
                >> 16;
    }

    static boolean clipped(Frame frame, int index) {
        byte[] rgb = frame.rgb();
        return (rgb[index] & 255) >= CLIPPED && (rgb[index + 1] & 255) >= CLIPPED && (rgb[index + 2] & 255) >= CLIPPED;
    }

    /** A running mean of colours in linear light. */
    static final class MeanColour {
        private double red;
        private double green;
        private double blue;
        private int count;

        void add(Frame frame, int index) {
            byte[] rgb = frame.rgb();
            red += LINEAR[rgb[index] & 255];
            green += LINEAR[rgb[index + 1] & 255];
            blue += LINEAR[rgb[index + 2] & 255];
            count++;
        }

        int count() {
            return count;
        }

        /** Mean relative luminance, 0–1; 0 when nothing was added. */
        double luminance() {
            return count == 0 ? 0 : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / count;
        }

        /**
         * CIELAB a* and b* of the mean colour (D65), brought to luminance 0.18 first, so that exposure has no part in
         * them; both 0 when all is black.
         */
        double[] chromaticity() {
            double y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            if (y <= 0) {
                return new double[] {0, 0};
            }
            double k = 0.18 / y;
            double fx = cubeRoot(k * (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
            double fy = cubeRoot(0.18);
            double fz = cubeRoot(k * (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
            return new double[] {500 * (fx - fy), 200 * (fy - fz)};
        }

        private static double cubeRoot(double t) {
            return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }
    }
}
