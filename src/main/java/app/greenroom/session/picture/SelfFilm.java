package app.greenroom.session.picture;

import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.model.live.LivePicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A few seconds of pictures as others see them, not mirrored, in memory alone. What was kept is overwritten when it is closed.
 * Pictures come from any thread.
 */
public final class SelfFilm implements Consumer<LivePicture>, AutoCloseable {
    private static final double EVERY = 0.075; // seconds: some thirteen pictures a second, as a busy line shows
    private static final float QUALITY = 0.85f;
    private static final int MOST = 400; // pictures; ten times what eight seconds are

    private final LongSupplier nanoTime;
    private final long start;
    private final List<Shot> shots = new ArrayList<>();
    private double last = Double.NEGATIVE_INFINITY;
    private boolean ended;

    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    private record Shot(double time, byte[] jpeg) {}

    /**
     * A film that begins now.
     *
     * @param nanoTime counts nanoseconds from any origin
     */
    public SelfFilm(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        start = nanoTime.getAsLong();
    }

    @Override
    public void accept(LivePicture picture) {
        double time = (double) (nanoTime.getAsLong() - start) / TimeUnit.SECONDS.toNanos(1);
        synchronized (this) {
            if (ended || time - last < EVERY || shots.size() >= MOST) {
                return;
            }
            last = time;
        }
        byte[] rgb = unmirrored(picture);
        byte[] jpeg = Images.jpeg(new Frame(picture.width(), picture.height(), rgb, time), QUALITY);
        Arrays.fill(rgb, (byte) 0);
        synchronized (this) {
            if (ended) {
                Arrays.fill(jpeg, (byte) 0);
            } else {
                shots.add(new Shot(time, jpeg));
            }
        }
    }

    private static byte[] unmirrored(LivePicture picture) {
        int width = picture.width();
        byte[] rgb = new byte[3 * width * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                int pixel = picture.rgb()[y * width + width - 1 - x];
                int at = 3 * (y * width + x);
                rgb[at] = (byte) (pixel >> 16);
                rgb[at + 1] = (byte) (pixel >> 8);
                rgb[at + 2] = (byte) pixel;
            }
        }
        return rgb;
    }

    /**
     * The picture that was newest at a time.
     *
     * @param seconds since the film began
     * @return a copy of it, JPEG-encoded; empty before the first, and after the film was closed
     */
    public synchronized Optional<byte[]> at(double seconds) {
        Optional<byte[]> newest = Optional.empty();
        for (Shot shot : shots) {
            if (shot.time() <= seconds) {
                newest = Optional.of(shot.jpeg());
            }
        }
        return newest.map(byte[]::clone);
    }

    /** Another film, still empty, whose pictures are {@linkplain #put put} into it. */
    public SelfFilm another() {
        return new SelfFilm(nanoTime);
    }

    /**
     * Adds a picture.
     *
     * @param time seconds since the film began, not before the last one
     * @param jpeg is this film's from now on
     */
    public synchronized void put(double time, byte[] jpeg) {
        if (ended || shots.size() >= MOST) {
            Arrays.fill(jpeg, (byte) 0);
        } else {
            shots.add(new Shot(time, jpeg));
        }
    }

    /**
     * When a picture was taken.
     *
     * @return seconds since the film began
     * @throws IndexOutOfBoundsException when there is none of that number
     */
    public synchronized double time(int number) {
        return shots.get(number).time();
    }

    /**
     * A picture by its number, from 0.
     *
     * @return a copy of it, JPEG-encoded
     * @throws IndexOutOfBoundsException when there is none
     */
    public synchronized byte[] shot(int number) {
        return shots.get(number).jpeg().clone();
    }

    /**
     * Decodes one of its pictures. In memory alone: left to itself, ImageIO would write it to a file in between.
     *
     * @throws IOException when that is no picture
     */
    public static BufferedImage picture(byte[] jpeg) throws IOException {
        BufferedImage picture = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
        if (picture == null) {
            throw new IOException("no picture");
        }
        return picture;
    }

    /** How many pictures it has. */
    public synchronized int size() {
        return shots.size();
    }

    /** Takes no more pictures. */
    public synchronized void end() {
        last = Double.POSITIVE_INFINITY;
    }

    @Override
    public synchronized void close() {
        ended = true;
        shots.forEach(shot -> Arrays.fill(shot.jpeg(), (byte) 0));
        shots.clear();
    }
}
