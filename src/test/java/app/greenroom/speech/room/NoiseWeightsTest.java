package app.greenroom.speech.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.speech.Frames;
import app.greenroom.speech.SyntheticNoises;
import app.greenroom.speech.room.NoiseFit.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NoiseWeightsTest {
    @Test
    void thoseOfThisBuildFitTheirTraitsAndKinds() {
        NoiseWeights weights = NoiseWeights.shipped();
        assertThat(weights.kinds()).isEqualTo(NoiseSources.ORDER.size());
        assertThat(weights.traits()).isEqualTo(SoundTraits.COUNT + 3);
        double[] likely = weights.probabilities(new double[weights.traits()]);
        assertThat(Arrays.stream(likely).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(likely).min().orElseThrow()).isPositive();
    }

    @Test
    void linesOfDifferentLengthsAreRefused() {
        assertThat(NoiseWeights.read("1 2\n1 1\n0 0 0\n0 0 0\n").kinds()).isEqualTo(2);
        assertThatThrownBy(() -> NoiseWeights.read("1 2\n1 1\n0 0 0\n0 0\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NoiseWeights.read("1 2\n1 x\n0 0 0\n0 0 0\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFitFindsWhatTellsTheKindsApart() {
        Random random = new Random(3);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int kind = i % 4 == 0 ? 1 : 0; // one kind is rarer, and weighs the same
            double[] traits = {2 * kind + random.nextGaussian(), random.nextGaussian()};
            examples.add(new Example(traits, kind, "group " + i, 1));
        }
        NoiseFit fit = NoiseFit.of(examples, 2);
        assertThat(fit.probabilities(new double[] {3, 0})[1]).isGreaterThan(0.85);
        assertThat(fit.probabilities(new double[] {-1, 0})[1]).isLessThan(0.15);
        assertThat(fit.probabilities(new double[] {1, 0})[1]).isBetween(0.35, 0.65);
        NoiseWeights read = NoiseWeights.read(fit.text());
        assertThat(read.probabilities(new double[] {3, 0})).containsExactly(fit.probabilities(new double[] {3, 0}));
        assertThat(NoiseFit.of(examples, 2).text()).isEqualTo(fit.text());
    }

    /** Seeds that nothing was learnt from. */
    @Test
    void dogsKeysAndDishesAreNamed() {
        assertThat(named(SyntheticNoises.dog(8, 301))).isEqualTo(NoiseSource.DOG);
        assertThat(named(SyntheticNoises.keyboard(8, 302))).isEqualTo(NoiseSource.KEYBOARD);
        assertThat(named(SyntheticNoises.music(8, 304))).isEqualTo(NoiseSource.MUSIC);
        assertThat(named(SyntheticNoises.traffic(8, 305))).isEqualTo(NoiseSource.TRAFFIC);
    }

    private static NoiseSource named(float[] sound) {
        boolean[] all = new boolean[sound.length / 160];
        Arrays.fill(all, true);
        return NoiseSources.of(Frames.of(sound), all);
    }
}
