package app.greenroom.session.check;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSink;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.FaultText;
import app.greenroom.check.Observed;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.session.Progress;
import app.greenroom.session.device.Devices;
import app.greenroom.speech.room.EchoFacts;
import app.greenroom.speech.room.EchoMeasure;
import app.greenroom.speech.room.EchoSweep;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Plays the sweeps and listens. When they were played is told by the two devices' own counters on one clock, so the delay
 * holds the buffers of both, as a call has them too. Used by one thread.
 */
public final class EchoTrial {
    private static final double NANOS = 1e9;

    /** Seconds of listening before anything is played, so that the microphone runs. */
    private static final double LEAD = 0.3;

    /** Seconds after which a loudspeaker that does not move has failed. */
    private static final double LATE = 3;

    private static final Outcome.CouldNotCheck NOT_PLAYED = new Outcome.CouldNotCheck(
            Text.of("The test tones could not be played."),
            new Fix(Text.of("Choose the speaker or headset in the system's sound settings, then test again.")));

    private final Devices devices;
    private final LongSupplier nanoTime;

    /**
     * @param nanoTime counts nanoseconds from any origin
     */
    EchoTrial(Devices devices, LongSupplier nanoTime) {
        this.devices = devices;
        this.nanoTime = nanoTime;
    }

    /**
     * Tests, in some eight seconds.
     *
     * @param speaker its name or a part of it; empty for the default
     * @param microphone its name or a part of it; empty for the default
     */
    Observed<EchoFacts> run(Optional<String> speaker, Optional<String> microphone, Progress progress)
            throws InterruptedException {
        try (AudioSource source = devices.microphone(microphone)) {
            return run(speaker, source, progress);
        } catch (CaptureException e) {
            return new Observed.Unseen<>(FaultText.of(e.fault()));
        }
    }

    /**
     * The same with a microphone that is open.
     *
     * @param source the time of its first block is 0
     */
    Observed<EchoFacts> run(Optional<String> speaker, AudioSource source, Progress progress)
            throws InterruptedException {
        try (AudioSink sink = devices.speaker(speaker)) {
            return listen(source, sink, progress);
        } catch (CaptureException e) {
            return new Observed.Unseen<>(FaultText.of(e.fault()));
        }
    }

    private Observed<EchoFacts> listen(AudioSource source, AudioSink sink, Progress progress)
            throws CaptureException, InterruptedException {
        List<AudioBlock> blocks = new ArrayList<>();
        double microphoneStart = Double.POSITIVE_INFINITY;
        double playStart = Double.POSITIVE_INFINITY;
        double asked = Double.NaN;
        while (true) {
            Optional<AudioBlock> block = source.next();
            if (block.isEmpty()) {
                return new Observed.Unseen<>(FaultText.of(new DeviceFault.Unplugged(source.device())));
            }
            double now = nanoTime.getAsLong() / NANOS;
            blocks.add(block.get());
            double heard = block.get().time()
                    + (double) block.get().length() / block.get().sampleRate();
            microphoneStart = Math.min(microphoneStart, now - heard);
            if (Double.isNaN(asked)) {
                if (heard >= LEAD) {
                    sink.play(EchoSweep.sound(sink.sampleRate()));
                    asked = heard;
                }
                continue;
            }
            double played = sink.played();
            if (played > 0) {
                playStart = Math.min(playStart, now - played);
            } else if (heard - asked > LATE) {
                return new Observed.Unseen<>(NOT_PLAYED);
            }
            double begun = playStart - microphoneStart;
            progress.at(Text.of("Testing for echo"), Math.min(1, (heard - asked) / EchoSweep.duration()));
            if (heard >= begun + EchoSweep.duration()) {
                // A little is left for the last tones to arrive; they end a second before the sound does.
                return new Observed.Seen<>(EchoMeasure.measure(
                        AudioBlock.loudestChannel(blocks), blocks.get(0).sampleRate(), begun));
            }
        }
    }
}
