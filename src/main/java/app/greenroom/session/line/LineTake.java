package app.greenroom.session.line;

import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.capture.file.media.CallPictures;
import app.greenroom.capture.file.media.CallSound;
import app.greenroom.session.picture.SelfFilm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;

/**
 * A few seconds of picture and sound as they come out behind a line, in memory alone, and overwritten when closed.
 *
 * <p>Pictures are VP8 at what the line's rate leaves beside the sound, and of the size that libwebrtc sends at that rate. A picture
 * is sent in packets of 1200 bytes, of which each is lost by chance; one that is lost is asked for and sent once more, which takes a
 * round trip, and so on until it is there. Until then the last picture stands still, and those behind wait. Sound is Opus in packets
 * of 20 ms that are not sent again.
 *
 * <p>What it leaves out: losses in bursts, delay that changes, and the quality that platforms take away before a line is full.
 */
public final class LineTake implements AutoCloseable {
    private static final float QUALITY = 0.92f; // of the pictures in memory; what is to be seen is the call's own loss
    private static final int MOST_TRIES = 20; // a line that loses everything would hold a picture for ever

    private final SelfFilm film;
    private final float[] sound;
    private final Numbers numbers;

    /**
     * What became of it.
     *
     * @param pictures that were sent
     * @param late of those, that came a round trip or more too late
     * @param bits a second that they took
     * @param sounds packets of sound that were sent
     * @param lost of those
     */
    public record Numbers(int pictures, int late, double bits, int sounds, int lost) {}

    private LineTake(SelfFilm film, float[] sound, Numbers numbers) {
        this.film = film;
        this.sound = sound;
        this.numbers = numbers;
    }

    /**
     * Sends a recording over a line.
     *
     * @param taken the pictures, at least one
     * @param sound one channel, −1 to 1; possibly none
     * @param rate its samples a second
     * @param random decides which packets are lost
     * @param progress is told how much is done, 0–1
     * @return empty where the line has no room for pictures
     * @throws IOException when this computer cannot encode as a call does
     * @throws InterruptedException when the thread was interrupted; nothing is left then
     */
    public static Optional<LineTake> of(
            SelfFilm taken, float[] sound, int rate, MeasuredLine line, RandomGenerator random, DoubleConsumer progress)
            throws IOException, InterruptedException {
        if (line.pictureBits() == 0) {
            return Optional.empty();
        }
        BooleanSupplier lose = () -> random.nextDouble() < line.loss();
        SelfFilm film = taken.another();
        boolean done = false;
        try (CallSound voice = new CallSound(MeasuredLine.SOUND_BITS)) {
            Sent sent = pictures(taken, film, line, lose, progress);
            float[] heard = sound.length == 0 ? sound : voice.send(sound, rate, lose);
            done = true;
            return Optional.of(new LineTake(
                    film, heard, new Numbers(sent.pictures(), sent.late(), sent.bits(), (int) voice.packets(), (int)
                            voice.lost())));
        } finally {
            if (!done) {
                film.close();
            }
        }
    }

    private record Sent(int pictures, int late, double bits) {}

    private static Sent pictures(
            SelfFilm taken, SelfFilm film, MeasuredLine line, BooleanSupplier lose, DoubleConsumer progress)
            throws IOException, InterruptedException {
        int count = taken.size();
        double length = Math.max(1, taken.time(count - 1) - taken.time(0));
        double rate = Math.max(1, (count - 1) / length);
        long bytes = 0;
        int late = 0;
        int pictures = 0;
        double arrived = 0;
        Frame first = frame(taken.shot(0), 0);
        double scale = Math.min(1, (double) line.pictureHeight() / first.height());
        try (CallPictures call = new CallPictures(
                (int) Math.round(scale * first.width()),
                (int) Math.round(scale * first.height()),
                line.pictureBits(),
                rate)) {
            for (int i = 0; i < count; i++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                double time = taken.time(i);
                Optional<CallPictures.Seen> seen = call.send(frame(taken.shot(i), time), time);
                if (seen.isPresent()) {
                    CallPictures.Seen one = seen.get();
                    int tries = tries(one.bytes(), lose);
                    late += tries > 0 ? 1 : 0;
                    arrived = Math.max(arrived, time + tries * line.roundTrip() / 1000);
                    film.put(arrived, Images.jpeg(one.frame(), QUALITY));
                    Arrays.fill(one.frame().rgb(), (byte) 0);
                    bytes += one.bytes();
                    pictures++;
                }
                progress.accept((i + 1.0) / count);
            }
        }
        return new Sent(pictures, late, 8 * bytes / length);
    }

    /** How often something of a picture had to be sent again. */
    static int tries(int bytes, BooleanSupplier lose) {
        int missing = Math.max(1, (bytes + MeasuredLine.PACKET - 1) / MeasuredLine.PACKET);
        int tries = -1;
        while (missing > 0 && tries < MOST_TRIES) {
            int sent = missing;
            for (int i = 0; i < sent; i++) {
                missing -= lose.getAsBoolean() ? 0 : 1;
            }
            tries++;
        }
        return tries;
    }

    private static Frame frame(byte[] jpeg, double time) throws IOException {
        try {
            return Images.frame(SelfFilm.picture(jpeg), time);
        } finally {
            Arrays.fill(jpeg, (byte) 0);
        }
    }

    /** The pictures, by the time at which they are there. */
    public SelfFilm film() {
        return film;
    }

    /** The sound, one channel of {@link #soundRate}. */
    public float[] sound() {
        return sound;
    }

    /** Samples a second. */
    public int soundRate() {
        return CallSound.RATE;
    }

    /** What became of it. */
    public Numbers numbers() {
        return numbers;
    }

    @Override
    public void close() {
        film.close();
        Arrays.fill(sound, 0);
    }
}
