package app.greenroom.session.live;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSink;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.io.Pause;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.LivePicture;
import app.greenroom.session.check.EchoTrial;
import app.greenroom.session.check.GuidedRecording;
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
 * Records eight seconds of what the watch sees and hears and plays them, not mirrored, so that people see themselves as others will.
 * Pictures and sound stay in memory, and are overwritten at the end, however it ends.
 */
public final class SeeYourself {
    /** How long it records, in seconds. */
    public static final double SECONDS = 8;

    private static final Duration TICK = Duration.ofMillis(40);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double CLOSE = 0.05; // seconds before its end at which it counts as played
    private static final double LATE = 3; // seconds that playing may take longer

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

        /** The live picture is shown again. */
        void over();
    }

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
     * Records, then plays.
     *
     * @param speaker its name or a part of it; empty for the default
     * @return why it could not be done, or why without sound; empty when all was played
     */
    public Optional<Outcome.CouldNotCheck> run(Optional<String> speaker, Stage stage) throws InterruptedException {
        if (recorder.camera().isEmpty()) {
            return Optional.of(recorder.noPicture());
        }
        GuidedRecording take = recorder.begin();
        try (SelfFilm film = new SelfFilm(nanoTime)) {
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
            return play(speaker, film, blocks, stage);
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
            seconds = (nanoTime.getAsLong() - start) / SECOND;
        }
    }

    private Optional<Outcome.CouldNotCheck> play(
            Optional<String> speaker, SelfFilm film, List<AudioBlock> blocks, Stage stage) throws InterruptedException {
        if (blocks.isEmpty()) {
            pictures(film, stage, this::clock);
            return Optional.of(recorder.noSound());
        }
        float[] sound = EchoTrial.mono(blocks);
        try (AudioSink sink = devices.speaker(speaker)) {
            sink.play(HearYourself.resampled(sound, blocks.get(0).sampleRate(), sink.sampleRate()));
            pictures(film, stage, start -> sink.played());
            return Optional.empty();
        } catch (CaptureException e) {
            pictures(film, stage, this::clock);
            return Optional.of(FaultText.of(e.fault()));
        } finally {
            Arrays.fill(sound, 0);
            blocks.forEach(block -> Arrays.fill(block.samples(), 0));
        }
    }

    private double clock(long start) {
        return (nanoTime.getAsLong() - start) / SECOND;
    }

    private <E extends Exception> void pictures(SelfFilm film, Stage stage, Clock<E> played)
            throws E, InterruptedException {
        long start = nanoTime.getAsLong();
        double now = 0;
        while (now < SECONDS - CLOSE && clock(start) < SECONDS + LATE) {
            film.at(now).ifPresent(stage::show);
            stage.at(HearYourself.Part.PLAYING, Math.min(1, now / SECONDS));
            pause.sleep(TICK);
            now = played.seconds(start);
        }
    }

    /** How far playing is. */
    private interface Clock<E extends Exception> {
        double seconds(long start) throws E;
    }
}
