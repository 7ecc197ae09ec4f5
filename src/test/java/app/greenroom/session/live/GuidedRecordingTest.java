package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.Frame;
import app.greenroom.capture.SyntheticVoice;
import app.greenroom.model.SourceKind;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.vision.FrameFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GuidedRecordingTest {
    private int held;

    private final GuidedRecording take = new GuidedRecording();

    @Test
    void keepsTheSoundOfTheStepsThatCount() {
        AudioBlock one = block(0);
        AudioBlock two = block(1);
        AudioBlock three = block(2);
        take.block(one);
        take.start();
        assertThat(take.heard()).as("what came between two steps").isZero();
        take.block(two);
        assertThat(take.heard()).isEqualTo(0.25);
        assertThat(take.step()).containsExactly(two);
        assertThat(take.sound()).as("not kept yet").isEmpty();
        take.keep();
        take.start();
        take.block(three);
        take.keep();
        assertThat(take.sound()).containsExactly(two, three);
        take.forgetLast();
        assertThat(take.sound()).containsExactly(two);
        take.forgetLast();
        take.forgetLast();
        assertThat(take.sound()).isEmpty();
    }

    @Test
    void anotherMicrophoneLeavesNothingOfTheFirst() {
        take.block(block(0));
        take.keep();
        take.block(block(1));
        take.otherMicrophone();
        assertThat(take.heard()).isZero();
        assertThat(take.sound()).isEmpty();
    }

    @Test
    void countsTheTimeOfPicturesInThisStep() {
        assertThat(take.seen()).isZero();
        frame(3);
        assertThat(take.seen()).isZero();
        frame(4.5);
        assertThat(take.seen()).isEqualTo(1.5);
        take.start();
        assertThat(take.seen()).isZero();
        frame(7);
        frame(8);
        assertThat(take.seen()).isEqualTo(1);
        frame(0.5); // the camera was opened anew
        assertThat(take.seen()).isZero();
        frame(1);
        assertThat(take.seen()).isEqualTo(0.5);
    }

    @Test
    void anotherCameraLeavesNothingOfTheFirst() {
        frame(0);
        frame(2);
        assertThat(held).as("the evidence alone").isEqualTo(1);
        assertThat(take.pictures(SourceKind.CAMERA, new double[0])).isPresent();
        take.otherCamera();
        assertThat(take.seen()).isZero();
        assertThat(held).isZero();
        assertThat(take.pictures(SourceKind.CAMERA, new double[0])).isEmpty();
    }

    @Test
    void timeBetweenTwoStepsIsNoGap() {
        assertThat(GuidedRecording.analysed(List.of())).isEmpty();
        double[] voice = SyntheticVoice.speak(16_000, 6, -24);
        for (int i = 0; i < 24; i++) {
            float[] samples = new float[4000];
            for (int k = 0; k < samples.length; k++) {
                samples[k] = (float) voice[4000 * i + k];
            }
            take.block(new AudioBlock(samples, 1, 16_000, i < 12 ? 0.25 * i : 60 + 0.25 * i));
        }
        take.keep();
        SpeechFacts facts = GuidedRecording.analysed(take.sound()).orElseThrow();
        assertThat(facts.level().speech().orElseThrow()).isCloseTo(-24, within(1.5));
        assertThat(facts.microphone().dropouts()).isEmpty();
    }

    @Test
    void aMicrophoneThatCameBackOtherwiseIsJudgedAsItIsNow() {
        take.block(new AudioBlock(new float[2 * 48_000], 2, 48_000, 0));
        float[] loud = new float[16_000];
        for (int i = 0; i < loud.length; i++) {
            loud[i] = i % 40 < 20 ? 0.1f : -0.1f;
        }
        take.block(new AudioBlock(loud, 1, 16_000, 1));
        take.keep();
        assertThat(take.sound()).hasSize(2);
        assertThat(GuidedRecording.analysed(take.sound()).orElseThrow().signal().digitalSilence())
                .isFalse();
    }

    private static AudioBlock block(double time) {
        return new AudioBlock(new float[4000], 1, 16_000, time);
    }

    private void frame(double time) {
        held++;
        Frame picture = new Frame(1, 1, new byte[3], time, () -> held--);
        take.frame(
                picture,
                new FrameFacts(
                        time,
                        new FrameFacts.ImageFacts((long) (1000 * time), 100, new float[0], OptionalDouble.empty()),
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        picture.release();
    }
}
