package app.greenroom.session.live;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSink;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.FaultText;
import app.greenroom.model.Outcome;
import app.greenroom.session.device.Devices;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Records a few seconds of what the watch hears and plays them, so that people hear how they sound. Nothing is kept. */
public final class HearYourself {
    /** How long it records, in seconds of the microphone's own time. */
    public static final double SECONDS = 4;

    private static final double LATE = 4; // seconds that recording or playing may take longer
    private static final double CLOSE = 0.05; // seconds before its end at which it counts as played
    private static final long TICK_MILLIS = 50;
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    /** What is done, in this order. */
    public enum Part {
        RECORDING,
        PLAYING
    }

    /** Is told how it goes. */
    public interface Listener {
        /**
         * It goes on.
         *
         * @param share how much of this part is done, 0–1
         */
        void at(Part part, double share);
    }

    private final Devices devices;
    private final Recorder recorder;
    private final LongSupplier nanoTime;

    /**
     * @param recorder stands beside a watch that goes on meanwhile; no check may run beside it
     * @param nanoTime counts nanoseconds from any origin
     */
    public HearYourself(Devices devices, Recorder recorder, LongSupplier nanoTime) {
        this.devices = devices;
        this.recorder = recorder;
        this.nanoTime = nanoTime;
    }

    /**
     * Records, then plays.
     *
     * @param speaker its name or a part of it; empty for the default
     * @param progress is told how far each part is
     * @return why it could not be done; empty when it was played
     */
    public Optional<Outcome.CouldNotCheck> run(Optional<String> speaker, Listener progress)
            throws InterruptedException {
        if (recorder.microphone().isEmpty()) {
            return Optional.of(recorder.noSound());
        }
        List<AudioBlock> blocks = record(progress);
        if (recorder.microphone().isEmpty()) {
            return Optional.of(recorder.noSound());
        }
        if (GuidedRecording.analysed(blocks)
                .map(facts -> facts.signal().digitalSilence())
                .orElse(true)) {
            return Optional.of(recorder.whenSilent());
        }
        try (AudioSink sink = devices.speaker(speaker)) {
            int rate = blocks.get(0).sampleRate();
            float[] sound = resampled(AudioBlock.loudestChannel(blocks), rate, sink.sampleRate());
            sink.play(sound);
            double length = (double) sound.length / sink.sampleRate();
            long start = nanoTime.getAsLong();
            double played = 0;
            while (played < length - CLOSE && (nanoTime.getAsLong() - start) / SECOND < length + LATE) {
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
                played = sink.played();
                progress.at(Part.PLAYING, Math.min(1, played / length));
            }
            return played < length - CLOSE ? Optional.of(stopped(sink)) : Optional.empty();
        } catch (CaptureException e) {
            return Optional.of(FaultText.of(e.fault()));
        }
    }

    private static Outcome.CouldNotCheck stopped(AudioSink sink) {
        return FaultText.of(new DeviceFault.Unplugged(sink.device()));
    }

    private List<AudioBlock> record(Listener progress) throws InterruptedException {
        GuidedRecording take = recorder.begin();
        try {
            long start = nanoTime.getAsLong();
            while (true) {
                recorder.await(TICK_MILLIS, () -> take.heard() >= SECONDS);
                double heard = recorder.heard(take);
                if (heard >= SECONDS
                        || recorder.microphone().isEmpty()
                        || (nanoTime.getAsLong() - start) / SECOND > SECONDS + LATE) {
                    return recorder.step(take);
                }
                progress.at(Part.RECORDING, heard / SECONDS);
            }
        } finally {
            recorder.end(take);
        }
    }

    /** The same sound at another rate, linearly between its samples: good enough to hear oneself. */
    static float[] resampled(float[] sound, int from, int to) {
        if (from == to || sound.length == 0) {
            return sound;
        }
        float[] moved = new float[(int) ((long) sound.length * to / from)];
        double step = (double) from / to;
        for (int i = 0; i < moved.length; i++) {
            double at = i * step;
            int before = (int) at;
            int after = Math.min(before + 1, sound.length - 1);
            moved[i] = (float) (sound[before] + (at - before) * (sound[after] - sound[before]));
        }
        return moved;
    }
}
