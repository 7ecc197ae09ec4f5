package app.greenroom.vision.camera;

import app.greenroom.capture.Frame;

/**
 * Grain of one picture: standard deviation of luma in steps of 255, after Immerkær 1996 (Fast noise variance estimation,
 * CVIU 64). His mask, the difference of two Laplacians, is blind to slopes and straight edges. It is summed over small
 * blocks, and the flattest tenth of the blocks speaks, so that books and cloth do not pass for grain. Blocks that are
 * nearly black or white are left out: noise is cut off there.
 */
final class ImageNoise {
    private static final int BLOCK = 16;
    private static final int ROW = BLOCK + 2; // a block and the pixels around it
    private static final int EVERY = 32;
    private static final int DARKEST = 12;
    private static final int BRIGHTEST = 243;
    private static final double FLATTEST = 0.1;
    private static final int STEPS = 4; // histogram bins a luma step

    private ImageNoise() {}

    /** Measures; 0 when nothing but black and white is there. */
    static double of(Frame frame) {
        int[] bins = new int[64 * STEPS];
        int[] luma = new int[ROW * ROW];
        int blocks = 0;
        for (int y = 1; y + BLOCK < frame.height(); y += EVERY) {
            for (int x = 1; x + BLOCK < frame.width(); x += EVERY) {
                double noise = block(frame, x, y, luma);
                if (noise >= 0) {
                    bins[(int) Math.min(bins.length - 1, STEPS * noise)]++;
                    blocks++;
                }
            }
        }
        int seen = 0;
        for (int i = 0; i < bins.length; i++) {
            seen += bins[i];
            if (blocks > 0 && seen >= Math.max(1, FLATTEST * blocks)) {
                return (i + 0.5) / STEPS;
            }
        }
        return 0;
    }

    /** Noise of a block, or -1 when it is too dark or too bright. */
    private static double block(Frame frame, int left, int top, int[] luma) {
        byte[] rgb = frame.rgb();
        int o = 0;
        for (int y = -1; y <= BLOCK; y++) {
            int i = 3 * ((top + y) * frame.width() + left - 1);
            for (int x = -1; x <= BLOCK; x++, i += 3) {
                luma[o++] = luma(rgb, i);
            }
        }
        int sum = 0; // 8 × 256 × 255 a pixel at most: it fits
        int mean = 0;
        for (int y = 1; y <= BLOCK; y++) {
            for (int i = y * ROW + 1; i <= y * ROW + BLOCK; i++) {
                int edges = luma[i - 1] + luma[i + 1] + luma[i - ROW] + luma[i + ROW];
                int corners = luma[i - ROW - 1] + luma[i - ROW + 1] + luma[i + ROW - 1] + luma[i + ROW + 1];
                sum += Math.abs(corners - 2 * edges + 4 * luma[i]);
                mean += luma[i];
            }
        }
        double pixels = BLOCK * BLOCK;
        double level = mean / pixels / 256;
        return level < DARKEST || level > BRIGHTEST ? -1 : Math.sqrt(Math.PI / 2) / 6 * sum / pixels / 256;
    }

    /** 256 times luma. */
    private static int luma(byte[] rgb, int i) {
        return 54 * (rgb[i] & 255) + 183 * (rgb[i + 1] & 255) + 19 * (rgb[i + 2] & 255);
    }
}
