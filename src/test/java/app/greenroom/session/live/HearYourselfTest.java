package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSink;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FaultText;
import app.greenroom.model.Outcome;
import app.greenroom.session.device.FakeDevices;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HearYourselfTest {
    private static final int RATE = 16_000;
    private static final DeviceFault GONE = new DeviceFault.Unplugged(DeviceName.speaker("Desk"));
    private static final Outcome.CouldNotCheck MUTED =
            FaultText.of(new DeviceFault.Silent(DeviceName.microphone("Headset")));
    private static final Outcome.CouldNotCheck UNPLUGGED =
            FaultText.of(new DeviceFault.Unplugged(DeviceName.microphone("Headset")));

    private final Recorder recorder = new Recorder();
    private final FakeDevices devices = new FakeDevices();
    private int sinkRate = RATE;
    private double playsOf = 1; // how much of what it is given
    private @Nullable DeviceFault fault;
    private float[] played = new float[0];
    private boolean sinkOpen;
    private Runnable speaking = () -> say(tone(HearYourself.SECONDS));
    private boolean asked;
    private long skipped;
    private double recorded;
    private double share;

    private Optional<Outcome.CouldNotCheck> hear() throws InterruptedException {
        devices.speaker = Speaker::new;
        HearYourself one = new HearYourself(devices, recorder, () -> System.nanoTime() + skipped);
        try {
            return one.run(Optional.empty(), this::at);
        } finally {
            assertThat(sinkOpen).as("the speaker is let go").isFalse();
        }
    }

    private void at(HearYourself.Part what, double done) {
        assertThat(done).isBetween(0.0, 1.0);
        if (what == HearYourself.Part.RECORDING) {
            recorded = done;
            if (!asked) {
                asked = true;
                speaking.run();
            }
        } else {
            assertThat(what).isEqualTo(HearYourself.Part.PLAYING);
            share = done;
            if (playsOf < 1) {
                skipped += TimeUnit.MINUTES.toNanos(1);
            }
        }
    }

    private void plugIn() {
        recorder.opened(devices.voice(), MUTED);
    }

    private void say(double[] samples) {
        for (int at = 0; at < samples.length; at += RATE / 4) {
            float[] block = new float[RATE / 4];
            for (int i = 0; i < block.length; i++) {
                block[i] = (float) samples[at + i];
            }
            recorder.block(new AudioBlock(block, 1, RATE, (double) at / RATE));
        }
    }

    private static double[] tone(double seconds) {
        double[] samples = new double[(int) (seconds * RATE)];
        Arrays.setAll(samples, i -> 0.3 * Math.sin(2 * Math.PI * 440 * i / RATE));
        return samples;
    }

    @Test
    void playsWhatWasHeard() throws Exception {
        plugIn();
        assertThat(hear()).isEmpty();
        double[] said = tone(4);
        assertThat(played).hasSize(said.length);
        for (int i = 0; i < said.length; i++) {
            assertThat((double) played[i]).isCloseTo(said[i], within(1e-6));
        }
        assertThat(recorded).as("told while it recorded").isZero();
        assertThat(share).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 44_100, 48_000})
    void playsTheSameAtTheSpeakersRate(int rate) throws Exception {
        plugIn();
        sinkRate = rate;
        assertThat(hear()).isEmpty();
        assertThat(played).hasSize(4 * rate);
        for (int i = 0; i < played.length - 10; i++) {
            double meant = 0.3 * Math.sin(2 * Math.PI * 440 * i / rate);
            assertThat((double) played[i]).isCloseTo(meant, within(0.01));
        }
    }

    @Test
    void aSecondTryRecordsAnew() throws Exception {
        plugIn();
        assertThat(hear()).isEmpty();
        asked = false;
        assertThat(hear()).isEmpty();
        assertThat(played).hasSize(4 * RATE);
    }

    @Test
    void withoutAMicrophoneNothingIsPlayed() throws Exception {
        assertThat(hear()).contains(FaultText.of(new DeviceFault.Absent(DeviceName.MICROPHONE)));
        plugIn();
        recorder.noSound(UNPLUGGED);
        assertThat(hear()).contains(UNPLUGGED);
        assertThat(played).isEmpty();
    }

    @Test
    void aMicrophoneThatDiesMeanwhileIsTold() throws Exception {
        plugIn();
        speaking = () -> {
            say(tone(1));
            recorder.noSound(UNPLUGGED);
        };
        assertThat(hear()).contains(UNPLUGGED);
        assertThat(played).isEmpty();
    }

    @Test
    void aMicrophoneThatGivesNothingIsTold() throws Exception {
        plugIn();
        speaking = () -> skipped += TimeUnit.MINUTES.toNanos(1);
        assertThat(hear()).contains(MUTED);
    }

    @Test
    void aMutedMicrophoneIsToldAndNoSilencePlayed() throws Exception {
        plugIn();
        speaking = () -> say(new double[4 * RATE]);
        assertThat(hear()).contains(MUTED);
        assertThat(played).isEmpty();
    }

    @Test
    void aSpeakerThatIsNotThereOrStopsIsTold() throws Exception {
        plugIn();
        fault = GONE;
        assertThat(hear()).contains(FaultText.of(GONE));
        asked = false;
        HearYourself none = new HearYourself(new FakeDevices(), recorder, System::nanoTime);
        assertThat(none.run(Optional.empty(), this::at))
                .contains(FaultText.of(new DeviceFault.Absent(DeviceName.SPEAKER)));
    }

    @Test
    void aSpeakerThatStandsStillIsTold() throws Exception {
        plugIn();
        playsOf = 0.5;
        assertThat(hear()).contains(FaultText.of(GONE));
    }

    @Test
    void nothingIsKeptAfterwards() throws Exception {
        plugIn();
        speaking = Thread.currentThread()::interrupt;
        assertThatThrownBy(this::hear).isInstanceOf(InterruptedException.class);
        GuidedRecording take = recorder.begin();
        assertThat(take.heard()).isZero();
        recorder.end(take);
    }

    @Test
    void soundOfAnyLengthCanBeResampled() {
        assertThat(HearYourself.resampled(new float[0], 16_000, 48_000)).isEmpty();
        assertThat(HearYourself.resampled(new float[] {0.5f}, 16_000, 48_000)).containsExactly(0.5f, 0.5f, 0.5f);
        assertThat(HearYourself.resampled(new float[] {0, 1}, 1, 2)).containsExactly(0, 0.5f, 1, 1);
        assertThat(HearYourself.resampled(new float[] {0, 1, 0.5f}, 3, 1)).containsExactly(0);
    }

    /** Plays at once. */
    private final class Speaker implements AudioSink {
        Speaker() {
            sinkOpen = true;
        }

        @Override
        public String name() {
            return "Desk";
        }

        @Override
        public int sampleRate() {
            return sinkRate;
        }

        @Override
        public void play(float[] mono) {
            played = mono;
        }

        @Override
        public double played() throws CaptureException {
            if (fault != null) {
                throw new CaptureException(fault);
            }
            return playsOf * played.length / sinkRate;
        }

        @Override
        public void close() {
            sinkOpen = false;
        }
    }
}
