package app.greenroom.vision;

import app.greenroom.capture.Frame;

/**
 * The part of a frame that a camera's picture fills, without black bars. Cameras and programs put them on both sides alike, left
 * and right or above and below, where a picture has another shape than the frame; they are no room: their borders stand as upright
 * and as level as nothing else, and make every camera look as if it stood level.
 *
 * @param left first column of the picture, in pixels
 * @param top first row of the picture
 * @param width of the picture
 * @param height of the picture
 */
public record PictureArea(int left, int top, int width, int height) {
    private static final int BLACK = 40; // luma of a bar, at most: video black is 16, and compression leaves some
    private static final int EVEN = 12; // luma steps within a bar, at most
    private static final double LEAST = 0.03; // of the frame's side: what is narrower bends nothing
    private static final double MOST = 0.45; // of the frame's side
    private static final double ALIKE = 0.01; // of the frame's side, by which both bars may differ
    private static final int SAMPLES = 64; // along a bar
    private static final double BORDER =
            0.3; // of the samples that are no bar any more where the picture begins, lest a room
    // that is black on both sides pass for bars
    private static final int BEYOND = 3; // pixels from the border: the first ones are blurred

    /** Looks for bars; the whole frame where there are none on both sides. */
    public static PictureArea of(Frame frame) {
        int across = bar(frame, true);
        int down = bar(frame, false);
        return new PictureArea(across, down, frame.width() - 2 * across, frame.height() - 2 * down);
    }

    /** Width in pixels of the bars on both sides, 0 where there are none. */
    private static int bar(Frame frame, boolean upright) {
        int side = upright ? frame.width() : frame.height();
        int first = bar(frame, upright, 0, 1);
        if (first < LEAST * side || first > MOST * side) {
            return 0;
        }
        int last = bar(frame, upright, side - 1, -1);
        return Math.abs(first - last) <= Math.max(1, ALIKE * side) ? Math.max(first, last) : 0;
    }

    /** How many rows or columns from a border on are black and even. */
    private static int bar(Frame frame, boolean upright, int border, int step) {
        int side = upright ? frame.width() : frame.height();
        int along = upright ? frame.height() : frame.width();
        int least = 255;
        int most = 0;
        for (int k = 0; k < side; k++) {
            int line = border + k * step;
            for (int i = 0; i < SAMPLES; i++) {
                int green = green(frame, upright, line, (int) ((i + 0.5) * along / SAMPLES));
                least = Math.min(least, green);
                most = Math.max(most, green);
            }
            if (most > BLACK || most - least > EVEN) {
                return begins(frame, upright, line + BEYOND * step, least + EVEN) ? k : 0;
            }
        }
        return side;
    }

    private static boolean begins(Frame frame, boolean upright, int line, int black) {
        int along = upright ? frame.height() : frame.width();
        if (line < 0 || line >= (upright ? frame.width() : frame.height())) {
            return false;
        }
        int brighter = 0;
        for (int i = 0; i < SAMPLES; i++) {
            brighter += green(frame, upright, line, (int) ((i + 0.5) * along / SAMPLES)) > black ? 1 : 0;
        }
        return brighter >= BORDER * SAMPLES;
    }

    private static int green(Frame frame, boolean upright, int line, int at) {
        int pixel = upright ? at * frame.width() + line : line * frame.width() + at;
        return frame.rgb()[3 * pixel + 1] & 255;
    }
}
