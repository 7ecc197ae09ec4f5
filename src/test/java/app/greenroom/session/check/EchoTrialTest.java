package app.greenroom.session.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSink;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.check.Observed;
import app.greenroom.model.measure.Measured;
import app.greenroom.session.Progress;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.SharedMicrophone;
import app.greenroom.speech.room.EchoFacts;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Loudspeaker, room and microphone on a clock that the microphone's blocks move on. */
class EchoTrialTest {
    private static final int RATE = 16_000;
    private static final int BLOCK = 320;

    private final FakeDevices devices = new FakeDevices();
    private final Random random = new Random(1);
    private long now = 5_000_000_000L; // ns
    private float[] playing = new float[0];
    private long playedFrom;
    private @Nullable DeviceFault speakerFault;
    private boolean stuck;
    private double gain = 0.1;
    private double noise = 0.0005;

    /** Seconds from the loudspeaker's driver to the microphone's. */
    private double delay = 0.15;

    private Observed<EchoFacts> test() throws InterruptedException {
        devices.microphone = Microphone::new;
        devices.speaker = Speaker::new;
        return new EchoTrial(devices, () -> now).run(Optional.empty(), Optional.empty(), Progress.NONE);
    }

    private EchoFacts facts() throws InterruptedException {
        return ((Observed.Seen<EchoFacts>) test()).facts();
    }

    private String reason() throws InterruptedException {
        return ((Observed.Unseen<EchoFacts>) test()).why().reason().toString();
    }

    @Test
    void theMicrophoneOfAWatchThatGoesOnDoesAsWell() throws Exception {
        devices.speaker = Speaker::new;
        Recorder recorder = new Recorder();
        Microphone watched = new Microphone();
        recorder.opened(watched, GuidedRoom.MUTED);
        for (int i = 0; i < 50; i++) {
            recorder.block(watched.next().orElseThrow()); // it has run for a second
        }
        CheckSession session = new CheckSession(devices, Clock.systemUTC(), () -> {
            if (waitsForSound()) {
                recorder.block(watched.next().orElseThrow());
            }
            return now;
        });
        CheckSession.EchoResult result = session.testEcho(Optional.empty(), recorder, Progress.NONE);
        assertThat(result.measurements())
                .filteredOn(one -> one.id().equals("echo.delay"))
                .singleElement()
                .satisfies(one ->
                        assertThat(((Measured.Scalar) one.value()).value()).isCloseTo(1000 * delay, within(25.0)));
    }

    private static boolean waitsForSound() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.anyMatch(frame -> frame.getClassName().equals(SharedMicrophone.class.getName())));
    }

    private final class Microphone implements AudioSource {
        private final long start = now;
        private int position;

        Microphone() {
            devices.open.incrementAndGet();
        }

        @Override
        public String name() {
            return "Desk";
        }

        @Override
        public Optional<AudioBlock> next() {
            float[] samples = new float[BLOCK];
            for (int i = 0; i < BLOCK; i++) {
                double time = start / 1e9 + (double) (position + i) / RATE;
                int at = (int) Math.round((time - playedFrom / 1e9 - delay) * RATE);
                double echo = at >= 0 && at < playing.length ? playing[at] : 0;
                samples[i] = (float) (gain * echo + noise * random.nextGaussian());
            }
            double time = (double) position / RATE;
            position += BLOCK;
            now = start + (long) (1e9 * position / RATE) + random.nextInt(8_000_000); // it comes up to 8 ms late
            return Optional.of(new AudioBlock(samples, 1, RATE, time));
        }

        @Override
        public void close() {
            devices.open.decrementAndGet();
        }
    }

    private final class Speaker implements AudioSink {
        Speaker() {
            devices.open.incrementAndGet();
        }

        @Override
        public String name() {
            return "Speakers";
        }

        @Override
        public int sampleRate() {
            return RATE;
        }

        @Override
        public void play(float[] mono) {
            playing = stuck ? new float[0] : mono;
            playedFrom = now;
        }

        @Override
        public double played() throws CaptureException {
            if (speakerFault != null) {
                throw new CaptureException(speakerFault);
            }
            return stuck ? 0 : Math.floor((now - playedFrom) / 1e7) / 100; // in steps of 10 ms
        }

        @Override
        public void close() {
            devices.open.decrementAndGet();
        }
    }

    @Test
    void measuresDelayAndLevelOnTheDevicesOwnClocks() throws Exception {
        EchoFacts facts = facts();
        assertThat(facts.level().orElseThrow()).isCloseTo(-20, within(0.5));
        assertThat(facts.delay().orElseThrow()).isCloseTo(0.15, within(0.012));
        assertThat(devices.open).hasValue(0);
    }

    @Test
    void aLongerWayIsALongerDelay() throws Exception {
        delay = 0.45;
        assertThat(facts().delay().orElseThrow()).isCloseTo(0.45, within(0.012));
    }

    @Test
    void headphonesGiveNoEcho() throws Exception {
        gain = 0;
        EchoFacts facts = facts();
        assertThat(facts.level()).isEmpty();
        assertThat(facts.floor()).isLessThan(-60);
    }

    @Test
    void aMutedMicrophoneIsSilent() throws Exception {
        gain = 0;
        noise = 0;
        assertThat(facts().silent()).isTrue();
    }

    @Test
    void aSpeakerThatDoesNotPlayIsSaid() throws Exception {
        stuck = true;
        assertThat(reason()).isEqualTo("The test tones could not be played.");
        speakerFault = new DeviceFault.Unplugged(DeviceName.speaker("Speakers"));
        assertThat(reason()).isEqualTo("The speaker “Speakers” stopped while it was in use.");
        assertThat(devices.open).hasValue(0);
    }

    @Test
    void withoutASpeakerThereIsNone() throws Exception {
        devices.microphone = Microphone::new;
        Observed<EchoFacts> none =
                new EchoTrial(devices, () -> now).run(Optional.empty(), Optional.empty(), Progress.NONE);
        assertThat(((Observed.Unseen<EchoFacts>) none).why().reason().toString())
                .isEqualTo("There is no speaker.");
        assertThat(devices.open).hasValue(0);
    }
}
