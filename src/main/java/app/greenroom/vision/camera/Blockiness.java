package app.greenroom.vision.camera;

import app.greenroom.capture.Frame;

/**
 * Traces of strong compression. JPEG and the codecs of cameras work in blocks of 8×8 pixels, and what they leave out shows
 * as steps between smooth blocks (compare Wang, Sheikh & Bovik 2002, No-reference perceptual quality assessment of JPEG).
 * Edges of the scene look the same but do not know the grid: as many of them lie halfway between its lines, and those
 * are taken off.
 */
final class Blockiness {
    private static final int GRID = 8;
    private static final int LINES_APART = 3; // no multiple of it falls on the grid more often than elsewhere
    private static final int STEP = 5; // luma steps that are seen
    private static final int BEYOND = 2; // by how much such a step stands out from the pixels around

    private Blockiness() {}

    /** Share of the borders between blocks that show as steps, beyond what chance would give; about 0 without blocks. */
    static double of(Frame frame) {
        Tally tally = new Tally();
        count(frame, frame.width(), frame.height(), 3, 3 * frame.width(), tally);
        count(frame, frame.height(), frame.width(), 3 * frame.width(), 3, tally);
        return tally.places == 0 ? 0 : (double) (tally.onGrid - tally.offGrid) / tally.places;
    }

    private static void count(Frame frame, int length, int lines, int pixel, int line, Tally tally) {
        byte[] rgb = frame.rgb();
        for (int l = 1; l < lines; l += LINES_APART) {
            int start = l * line + 1; // the green byte: most of luma
            for (int x = GRID; x + GRID / 2 + 2 < length; x += GRID) {
                tally.places++;
                tally.onGrid += isStep(rgb, start + x * pixel, pixel) ? 1 : 0;
                tally.offGrid += isStep(rgb, start + (x + GRID / 2) * pixel, pixel) ? 1 : 0;
            }
        }
    }

    private static boolean isStep(byte[] rgb, int i, int pixel) {
        int step = difference(rgb, i, pixel);
        if (step < STEP) {
            return false;
        }
        int around = difference(rgb, i - pixel, pixel)
                + difference(rgb, i - 2 * pixel, pixel)
                + difference(rgb, i + pixel, pixel)
                + difference(rgb, i + 2 * pixel, pixel);
        return around / 2 <= step - BEYOND;
    }

    private static int difference(byte[] rgb, int i, int pixel) {
        return Math.abs((rgb[i] & 255) - (rgb[i - pixel] & 255));
    }

    private static final class Tally {
        private long places;
        private long onGrid;
        private long offGrid;
    }
}
