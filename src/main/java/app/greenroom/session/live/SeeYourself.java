package app.greenroom.session.live;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSink;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.io.Pause;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.LivePicture;
import app.greenroom.session.device.Devices;
import app.greenroom.session.picture.SelfFilm;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Records eight seconds of what the watch sees and hears and plays them, not mirrored, so that people see themselves as others will;
 * and, where the line's rate and loss are known, as those make of it, beside each other and as often as they like. Pictures and sound
 * stay in memory, and are overwritten at the end, however it ends.
 */
public final class SeeYourself {
    /** How long it records, in seconds. */
    public static final double SECONDS = 8;

    private static final Duration TICK = Duration.ofMillis(40);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double CLOSE = 0.05; // seconds before its end at which it counts as played
    private static final double LATE = 3; // seconds that playing may take longer
    private static final double LEFT_ALONE = 120; // seconds after which somebody has gone away from what was played

    private final Devices devices;
    private final Recorder recorder;
    private final LongSupplier nanoTime;
    private final Pause pause;

    /** Where pictures come from and where they are shown. */
    public interface Stage {
        /** Hands each picture of the camera to this one from now on; null for nobody any more. */
        void tap(@Nullable Consumer<LivePicture> film);

        /**
         * It goes on.
         *
         * @param share how much of this part is done, 0–1
         */
        void at(HearYourself.Part part, double share);

        /** Shows a picture, JPEG-encoded, in the place of the live one. */
        void show(byte[] jpeg);

        /** All was played, and stays until somebody wishes something. */
        void played();

        /** The live picture is shown again. */
        void over();
    }

    /** What is wished of a recording that is played. Safe for threads. */
    public static final class Wishes {
        private boolean line;
        private boolean turned;
        private boolean again;
        private boolean done;

        /** It is to be shown as it comes out behind the line, or as it was recorded, from where it is just now. */
        public synchronized void line(boolean behind) {
            turned |= behind != line;
            line = behind;
        }

        /** It is to be played from its beginning. */
        public synchronized void again() {
            again = true;
        }

        /** Enough was seen. */
        public synchronized void done() {
            done = true;
        }

        /** Whether it is shown as it comes out behind the line. */
        public synchronized boolean line() {
            return line;
        }

        synchronized boolean isDone() {
            return done;
        }

        /** Whether anything is wished that ends what is played just now. */
        private synchronized boolean any() {
            return done || again || turned;
        }

        private synchronized boolean takeAgain() {
            boolean wished = again;
            again = false;
            return wished;
        }

        private synchronized boolean takeTurned() {
            boolean wished = turned;
            turned = false;
            return wished;
        }
    }

    /** Makes of a recording what comes out behind the line. */
    public interface Behind extends AutoCloseable {
        /**
         * Begins with it and comes back at once.
         *
         * @param sound one channel, −1 to 1; possibly none
         * @param rate its samples a second
         */
        void make(SelfFilm film, float[] sound, int rate);

        /** Whether there is, or will be, anything to wait for with another way to see it. */
        boolean possible();

        /** The pictures; empty until they are made. */
        Optional<SelfFilm> film();

        /** The sound. */
        float[] sound();

        /** Its samples a second. */
        int soundRate();

        /** Stops, and overwrites what was made. */
        @Override
        void close();
    }

    /** Pictures and the sound beside them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    private record Take(SelfFilm film, float[] sound, int rate) {}

    /**
     * @param recorder stands beside a watch that goes on meanwhile; no check may run beside it
     * @param nanoTime counts nanoseconds from any origin
     * @param pause waits
     */
    public SeeYourself(Devices devices, Recorder recorder, LongSupplier nanoTime, Pause pause) {
        this.devices = devices;
        this.recorder = recorder;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /**
     * Records, then plays; where the line is known, until enough was seen.
     *
     * @param speaker its name or a part of it; empty for the default
     * @param behind makes what comes out behind the line; closed here
     * @return why it could not be done, or why without sound; empty when all was played
     */
    public Optional<Outcome.CouldNotCheck> run(Optional<String> speaker, Stage stage, Behind behind, Wishes wishes)
            throws InterruptedException {
        if (recorder.camera().isEmpty()) {
            return Optional.of(recorder.noPicture());
        }
        GuidedRecording take = recorder.begin();
        try (SelfFilm film = new SelfFilm(nanoTime);
                behind) {
            stage.tap(film);
            List<AudioBlock> blocks;
            try {
                record(stage);
                film.end();
                blocks = recorder.step(take);
            } finally {
                stage.tap(null);
                recorder.end(take);
            }
            if (film.size() == 0) {
                return Optional.of(recorder.noPicture());
            }
            float[] sound = blocks.isEmpty() ? new float[0] : AudioBlock.loudestChannel(blocks);
            blocks.forEach(block -> Arrays.fill(block.samples(), 0));
            try {
                Take plain = new Take(
                        film, sound, blocks.isEmpty() ? 1 : blocks.get(0).sampleRate());
                behind.make(film, plain.sound(), plain.rate());
                return review(speaker, plain, behind, wishes, stage);
            } finally {
                Arrays.fill(sound, 0);
            }
        } finally {
            stage.over();
        }
    }

    private void record(Stage stage) throws InterruptedException {
        long start = nanoTime.getAsLong();
        double seconds = 0;
        while (seconds < SECONDS && recorder.camera().isPresent()) {
            stage.at(HearYourself.Part.RECORDING, seconds / SECONDS);
            pause.sleep(TICK);
            seconds = clock(start);
        }
    }

    /** Plays it as it was recorded, and then as often and in either way as somebody wishes. */
    private Optional<Outcome.CouldNotCheck> review(
            Optional<String> speaker, Take plain, Behind behind, Wishes wishes, Stage stage)
            throws InterruptedException {
        double from = 0;
        while (true) {
            Take now = wishes.line()
                    ? behind.film()
                            .map(film -> new Take(film, behind.sound(), behind.soundRate()))
                            .orElse(plain)
                    : plain;
            Played played = play(speaker, now, from, wishes, stage);
            boolean ended = played.until() >= SECONDS - CLOSE;
            if (ended && behind.possible() && !wishes.isDone()) {
                stage.played();
                await(wishes);
            }
            boolean anew = wishes.takeAgain();
            boolean wished = wishes.takeTurned() || anew;
            if (wishes.isDone() || !wished) {
                return played.why();
            }
            from = ended || anew ? 0 : played.until();
        }
    }

    /** Waits until something is wished, or nobody is there any more. */
    private void await(Wishes wishes) throws InterruptedException {
        long start = nanoTime.getAsLong();
        while (!wishes.any() && clock(start) < LEFT_ALONE) {
            pause.sleep(TICK);
        }
    }

    /**
     * How far it came.
     *
     * @param until seconds of the recording at which it stopped
     * @param why why there was no sound; empty where there was
     */
    private record Played(double until, Optional<Outcome.CouldNotCheck> why) {}

    private Played play(Optional<String> speaker, Take take, double from, Wishes wishes, Stage stage)
            throws InterruptedException {
        if (take.sound().length == 0) {
            return new Played(pictures(take, from, wishes, stage, this::clock), Optional.of(recorder.noSound()));
        }
        int begin = (int) Math.min(take.sound().length, from * take.rate());
        if (begin == take.sound().length) { // a loudspeaker with nothing to play would hold the pictures
            return new Played(pictures(take, from, wishes, stage, this::clock), Optional.empty());
        }
        float[] rest = Arrays.copyOfRange(take.sound(), begin, take.sound().length);
        float[] moved = rest;
        try (AudioSink sink = devices.speaker(speaker)) {
            moved = HearYourself.resampled(rest, take.rate(), sink.sampleRate());
            sink.play(moved);
            double until =
                    pictures(take, from, wishes, stage, whileHeard(sink, (double) moved.length / sink.sampleRate()));
            return new Played(until, Optional.empty());
        } catch (CaptureException e) {
            return new Played(pictures(take, from, wishes, stage, this::clock), Optional.of(FaultText.of(e.fault())));
        } finally {
            Arrays.fill(rest, 0);
            Arrays.fill(moved, 0);
        }
    }

    /** The loudspeaker's clock, and the computer's where the sound is over before the pictures. */
    private Clock<CaptureException> whileHeard(AudioSink sink, double length) {
        return start -> {
            double played = sink.played();
            return played < length - CLOSE ? played : Math.max(played, clock(start));
        };
    }

    private double clock(long start) {
        return (nanoTime.getAsLong() - start) / SECOND;
    }

    private <E extends Exception> double pictures(Take take, double from, Wishes wishes, Stage stage, Clock<E> played)
            throws E, InterruptedException {
        long start = nanoTime.getAsLong();
        double now = from;
        while (now < SECONDS - CLOSE && clock(start) < SECONDS + LATE) {
            if (wishes.any()) {
                return now;
            }
            take.film().at(now).ifPresent(stage::show);
            stage.at(HearYourself.Part.PLAYING, Math.min(1, now / SECONDS));
            pause.sleep(TICK);
            now = from + played.seconds(start);
        }
        return SECONDS;
    }

    /** How far playing is. */
    private interface Clock<E extends Exception> {
        double seconds(long start) throws E;
    }
}
