package app.greenroom.session.picture;

import app.greenroom.capture.Frame;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Scales pictures and mirrors them bilinearly: fast enough for every picture of a
 * camera on one thread. Never enlarges. Used by one thread.
 */
final class Mirror {
    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
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

    /** Red and blue are weighed together, in the two halves of a long, so that each of the four neighbours is read once. */
    private void row(byte[] rgb, int upper, int lower, int down, int width, int[] into, int start) {
        for (int x = 0; x < width; x++) {
            int at = left[x];
            int right = share[x];
            int next = right == 0 ? 0 : 3;
            int a = pixel(rgb, upper + at);
            int b = pixel(rgb, upper + at + next);
            int c = pixel(rgb, lower + at);
            int d = pixel(rgb, lower + at + next);
            int ofD = right * down; // of ONE * ONE, as all four
            int ofC = (ONE - right) * down;
            int ofB = right * (ONE - down);
            int ofA = (ONE - right) * (ONE - down);
            long redAndBlue = apart(a) * ofA + apart(b) * ofB + apart(c) * ofC + apart(d) * ofD;
            int green = (a >> 8 & 0xff) * ofA + (b >> 8 & 0xff) * ofB + (c >> 8 & 0xff) * ofC + (d >> 8 & 0xff) * ofD;
            into[start + x] = (int) redAndBlue & 0xff0000 | green >> BITS & 0xff00 | (int) (redAndBlue >>> Integer.SIZE + 2 * BITS);
        }
    }

    /** Red, green and blue from the lowest byte on; what stands in the fourth is the next pixel's. */
    private static int pixel(byte[] rgb, int at) {
        return at + Integer.BYTES <= rgb.length
                ? (int) FOUR_BYTES.get(rgb, at)
                : rgb[at] & 0xff | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff) << 16;
    }

    /** Red in the lower half and blue in the upper one. */
    private static long apart(int pixel) {
        return pixel & 0xff | (pixel & 0xff0000L) << 16;
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
