package app.greenroom.capture;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One picture, lent by count. Whoever gets it from a source holds it once and gives it back by {@link #release}; whoever needs
 * it for longer than the call that it comes with holds it once more by {@link #retain}. When nobody holds it any more, its
 * source uses its memory for another picture. Holding and giving back are safe on every thread.
 *
 * <p>The pictures of a recording have their memory for themselves: they may be held without being counted, and are never
 * given back.
 */
public final class Frame {
    private final int width;
    private final int height;
    private final byte[] rgb;
    private final double time;
    private final @Nullable Lease lease;

    /** How many hold a picture, under whatever time. */
    private static final class Lease {
        private final AtomicInteger holders = new AtomicInteger(1);
        private final Runnable back;

        Lease(Runnable back) {
            this.back = back;
        }

        void retain() {
            holders.updateAndGet(count -> held(count) + 1);
        }

        void release() {
            if (holders.updateAndGet(count -> held(count) - 1) == 0) {
                back.run();
            }
        }

        private static int held(int count) {
            if (count == 0) {
                throw new IllegalStateException("the frame was given back");
            }
            return count;
        }
    }

    /**
     * A picture that has its memory for itself.
     *
     * @param width width in pixels
     * @param height height in pixels
     * @param rgb {@code 3 * width * height} bytes: red, green, blue of each pixel (sRGB), row by row from the top left;
     *     whoever receives a frame does not change it
     * @param time seconds since the source was opened
     */
    public Frame(int width, int height, byte[] rgb, double time) {
        this(width, height, rgb, time, (Lease) null);
    }

    /**
     * A picture that is held once, by whoever makes it.
     *
     * @param width width in pixels
     * @param height height in pixels
     * @param rgb as above
     * @param time seconds since the source was opened
     * @param back is run once, when nobody holds the picture any more, on the thread of whoever held it last
     */
    public Frame(int width, int height, byte[] rgb, double time, Runnable back) {
        this(width, height, rgb, time, new Lease(back));
    }

    private Frame(int width, int height, byte[] rgb, double time, @Nullable Lease lease) {
        if (width <= 0 || height <= 0 || rgb.length != 3 * width * height) {
            throw new IllegalArgumentException(
                    "a frame of " + width + "×" + height + " does not have " + rgb.length + " bytes");
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
        this.time = time;
        this.lease = lease;
    }

    /** Width in pixels. */
    public int width() {
        return width;
    }

    /** Height in pixels. */
    public int height() {
        return height;
    }

    /** Red, green, blue of each pixel (sRGB), row by row from the top left; nobody changes it. */
    public byte[] rgb() {
        return rgb;
    }

    /** Seconds since the source was opened. */
    public double time() {
        return time;
    }

    /** The same picture by another clock, in seconds; the two are held and given back as one. */
    public Frame at(double other) {
        return new Frame(width, height, rgb, other, lease);
    }

    /**
     * Holds it once more.
     *
     * @throws IllegalStateException when nobody held it any more
     */
    public void retain() {
        if (lease != null) {
            lease.retain();
        }
    }

    /**
     * Holds it once less: neither the frame nor its bytes are looked at any more.
     *
     * @throws IllegalStateException when nobody held it any more
     */
    public void release() {
        if (lease != null) {
            lease.release();
        }
    }
}
