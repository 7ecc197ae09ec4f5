package app.greenroom.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.SyntheticVoice;
import app.greenroom.model.measure.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollingSoundTest {
    private static final int RATE = 16_000;
    private static final int BLOCK = RATE / 50;
    private static final double MEMORY = 4;

    private static final List<AudioBlock> BLOCKS = blocks();

    private static List<AudioBlock> blocks() {
        double[] voice = SyntheticVoice.speak(RATE, 10, -24);
        List<AudioBlock> blocks = new ArrayList<>();
        for (int i = 0; i + BLOCK <= voice.length; i += BLOCK) {
            float[] samples = new float[BLOCK];
            for (int j = 0; j < BLOCK; j++) {
                samples[j] = (float) voice[i + j];
            }
            blocks.add(new AudioBlock(samples, 1, RATE, (double) i / RATE));
        }
        return blocks;
    }

    @Test
    void saysWhatACheckOfTheSameStretchSays() {
        RollingSound rolling = new RollingSound(RATE, 1, MEMORY);
        double longest = 0;
        for (AudioBlock block : BLOCKS) {
            assertThat(rolling.accept(block)).isEmpty();
            double heard = rolling.now().orElseThrow() - rolling.start();
            longest = Math.max(longest, heard);
            assertThat(heard).isLessThanOrEqualTo(2 * MEMORY + 0.03);
            assertThat(heard).isGreaterThanOrEqualTo(Math.min(MEMORY, block.time()) - 0.001);
            if (Math.round(block.time() * 50) % 150 == 70) {
                SoundAnalysis same = new SoundAnalysis(RATE, 1);
                BLOCKS.stream()
                        .filter(b -> b.time() >= rolling.start() && b.time() <= block.time())
                        .forEach(same::accept);
                assertThat(rolling.facts()).usingRecursiveComparison().isEqualTo(same.soFar());
            }
        }
        assertThat(longest).isCloseTo(2 * MEMORY, within(0.05));
    }

    /** To ask in between changes nothing, and but for the last frames it is what the end says. */
    @Test
    void whatWasSoFarIsWhatTheEndSays() {
        SoundAnalysis asked = new SoundAnalysis(RATE, 1);
        SoundAnalysis left = new SoundAnalysis(RATE, 1);
        for (AudioBlock block : BLOCKS) {
            asked.accept(block);
            left.accept(block);
            if (Math.round(block.time() * 50) % 100 == 0) {
                asked.soFar();
            }
        }
        SpeechFacts soFar = asked.soFar();
        SpeechFacts end = left.finish();
        assertThat(asked.finish()).usingRecursiveComparison().isEqualTo(end);
        assertThat(soFar.activity().speech()).hasSameSizeAs(end.activity().speech());
        assertThat(soFar.level().speech().orElseThrow())
                .isCloseTo(end.level().speech().orElseThrow(), within(0.1));
        assertThat(soFar.level().noiseFloor().orElseThrow())
                .isCloseTo(end.level().noiseFloor().orElseThrow(), within(0.3));
    }

    @Test
    void aLostBlockIsSaidAndNothingIsJudgedAcrossIt() {
        RollingSound rolling = new RollingSound(RATE, 1, MEMORY);
        List<Interval> lost = new ArrayList<>();
        for (AudioBlock block : BLOCKS) {
            if (block.time() < 3 || block.time() > 3.5) {
                lost.addAll(rolling.accept(block));
            }
        }
        assertThat(lost).singleElement().satisfies(gap -> {
            assertThat(gap.start()).isCloseTo(3, within(0.03));
            assertThat(gap.end()).isCloseTo(3.52, within(0.03));
        });
        assertThat(rolling.start()).isGreaterThanOrEqualTo(3.5);
    }

    @Test
    void aMutedMicrophoneIsDigitalSilence() {
        RollingSound rolling = new RollingSound(RATE, 1, MEMORY);
        for (int i = 0; i < 200; i++) {
            float[] rest = new float[BLOCK];
            Arrays.fill(rest, 0.25f);
            rolling.accept(new AudioBlock(rest, 1, RATE, i * 0.02));
        }
        assertThat(rolling.facts().signal().digitalSilence()).isTrue();
    }

    @Test
    void lessThanASecondIsNoMemory() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RollingSound(RATE, 1, 0.5));
    }
}
