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
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BITS = 8;
    private static final int ONE = 1 << BITS;
    private static final long EVEN = 0x00ff00ff00ff00ffL;
    private static final long HALVES = 0x0080008000800080L; // of what is cut off, so that it is rounded

    private int from = -1;
    private int to = -1;
    private int[] left = new int[0]; // byte offset of the left neighbour in a row
    private int[] share = new int[0]; // how much of the right neighbour, of ONE
    private byte[] line = new byte[0]; // between two rows of the picture, with a pixel and a byte to spare

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
        int stride = 3 * frame.width();
        double step = (double) frame.height() / height;
        for (int y = 0; y < height; y++) {
            double at = Math.max(0, (y + 0.5) * step - 0.5);
            int upper = Math.min((int) at, frame.height() - 1);
            int lower = Math.min(upper + 1, frame.height() - 1);
            between(frame.rgb(), upper * stride, lower * stride, (int) ((at - upper) * ONE), line, stride);
            row(line, width, into, y * width);
        }
    }

    /** The mean of two rows, eight bytes at a time: every other one of them has a byte's room to be weighed in. */
    private static void between(byte[] rgb, int upper, int lower, int down, byte[] into, int count) {
        if (down == 0) {
            System.arraycopy(rgb, upper, into, 0, count);
            return;
        }
        int up = ONE - down;
        int i = 0;
        for (; i + Long.BYTES <= count; i += Long.BYTES) {
            long a = (long) EIGHT_BYTES.get(rgb, upper + i);
            long b = (long) EIGHT_BYTES.get(rgb, lower + i);
            long even = (a & EVEN) * up + (b & EVEN) * down + HALVES;
            long odd = ((a >>> BITS) & EVEN) * up + ((b >>> BITS) & EVEN) * down + HALVES;
            EIGHT_BYTES.set(into, i, ((even >>> BITS) & EVEN) | (odd & ~EVEN));
        }
        for (; i < count; i++) {
            into[i] = (byte) (((rgb[upper + i] & 0xff) * up + (rgb[lower + i] & 0xff) * down + ONE / 2) >> BITS);
        }
    }

    /** Red and blue of two neighbours are weighed together, as they stand with a byte's room between them. */
    private void row(byte[] from, int width, int[] into, int start) {
        for (int x = 0; x < width; x++) {
            int at = left[x];
            int right = share[x];
            int near = ONE - right;
            int a = (int) FOUR_BYTES.get(from, at);
            int b = (int) FOUR_BYTES.get(from, at + 3);
            int blueAndRed = (((a & 0xff00ff) * near + (b & 0xff00ff) * right + 0x800080) >>> BITS) & 0xff00ff;
            int green = (((a >> BITS) & 0xff) * near + ((b >> BITS) & 0xff) * right + ONE / 2) & 0xff00;
            into[start + x] = ((blueAndRed << (2 * BITS)) & 0xff0000) | green | (blueAndRed >>> (2 * BITS));
        }
    }

    private void prepare(int sourceWidth, int width) {
        if (from == sourceWidth && to == width) {
            return;
        }
        from = sourceWidth;
        to = width;
        line = new byte[3 * sourceWidth + Integer.BYTES];
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
