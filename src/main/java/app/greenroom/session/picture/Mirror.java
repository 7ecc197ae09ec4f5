package app.greenroom.session.picture;

import app.greenroom.capture.Frame;

/**
 * Scales pictures and mirrors them bilinearly: fast enough for every picture of a
 * camera on one thread. Never enlarges. Used by one thread.
 */
final class Mirror {
    private static final int BITS = 8;
    private static final int ONE = 1 << BITS;

    private int from = -1;
    private int to = -1;
    private int[] left = new int[0]; // byte offset of the left neighbour in a row
    private int[] share = new int[0]; // how much of the right neighbour, of ONE

    /** The width and height that a picture gets in a space, in its own proportions. */
    static int[] size(Frame frame, int mostWidth, int mostHeight) {
        double scale = Math.min(1, Math.min((double) mostWidth / frame.width(), (double) mostHeight / frame.height()));
        return new int[] {
            Math.max(1, (int) Math.round(frame.width() * scale)), Math.max(1, (int) Math.round(frame.height() * scale))
        };
    }

    /**
     * Scales and mirrors.
     *
     * @param into {@code width * height} pixels, 0xRRGGBB
     */
    void paint(Frame frame, int width, int height, int[] into) {
        prepare(frame.width(), width);
        byte[] rgb = frame.rgb();
        int stride = 3 * frame.width();
        double step = (double) frame.height() / height;
        for (int y = 0; y < height; y++) {
            double at = Math.max(0, (y + 0.5) * step - 0.5);
            int upper = Math.min((int) at, frame.height() - 1);
            int lower = Math.min(upper + 1, frame.height() - 1);
            int down = (int) ((at - upper) * ONE);
            row(rgb, upper * stride, lower * stride, down, width, into, y * width);
        }
    }

    private void row(byte[] rgb, int upper, int lower, int down, int width, int[] into, int start) {
        for (int x = 0; x < width; x++) {
            int a = upper + left[x];
            int c = lower + left[x];
            int right = share[x];
            int next = right == 0 ? 0 : 3;
            int red = blend(rgb, a, a + next, c, c + next, right, down);
            int green = blend(rgb, a + 1, a + 1 + next, c + 1, c + 1 + next, right, down);
            int blue = blend(rgb, a + 2, a + 2 + next, c + 2, c + 2 + next, right, down);
            into[start + x] = red << 16 | green << 8 | blue;
        }
    }

    private static int blend(byte[] rgb, int a, int b, int c, int d, int right, int down) {
        int above = (rgb[a] & 0xff) * (ONE - right) + (rgb[b] & 0xff) * right;
        int below = (rgb[c] & 0xff) * (ONE - right) + (rgb[d] & 0xff) * right;
        return (above * (ONE - down) + below * down) >> (2 * BITS);
    }

    private void prepare(int sourceWidth, int width) {
        if (from == sourceWidth && to == width) {
            return;
        }
        from = sourceWidth;
        to = width;
        left = new int[width];
        share = new int[width];
        double step = (double) sourceWidth / width;
        for (int x = 0; x < width; x++) {
            double at = Math.max(0, (width - 1 - x + 0.5) * step - 0.5);
            int pixel = Math.min((int) at, sourceWidth - 1);
            left[x] = 3 * pixel;
            share[x] = pixel == sourceWidth - 1 ? 0 : (int) ((at - pixel) * ONE);
        }
    }
}
