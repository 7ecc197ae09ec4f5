package app.greenroom.speech.fillers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FillerNetTest {
    private static final int ROWS = 90;

    private static float[] random(int length, double size, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) (size * random.nextGaussian());
        }
        return numbers;
    }

    /** The net as it is written down, row by row. */
    private static double[] reference(float[] weights, float[] rows) {
        int count = rows.length / FillerFeatures.SIZE;
        double[][] x = new double[count][FillerFeatures.SIZE];
        for (int t = 0; t < count; t++) {
            for (int i = 0; i < FillerFeatures.SIZE; i++) {
                x[t][i] = rows[t * FillerFeatures.SIZE + i];
            }
        }
        x = convolved(weights, 0, x, 3, 1);
        int at = FillerNet.SOUND.inputWeights();
        for (int dilation : new int[] {1, 2, 4, 8, 16}) {
            double[][] added = convolved(weights, at, x, 5, dilation);
            for (int t = 0; t < count; t++) {
                for (int o = 0; o < 32; o++) {
                    x[t][o] += added[t][o];
                }
            }
            at += FillerNet.SOUND.blockWeights();
        }
        double[] out = new double[count * 3];
        for (int t = 0; t < count; t++) {
            for (int o = 0; o < 3; o++) {
                out[t * 3 + o] = weights[at + 96 + o];
                for (int i = 0; i < 32; i++) {
                    out[t * 3 + o] += weights[at + 3 * i + o] * x[t][i];
                }
            }
        }
        return out;
    }

    /** After the rectifier. */
    private static double[][] convolved(float[] weights, int at, double[][] x, int taps, int dilation) {
        int width = x[0].length;
        double[][] y = new double[x.length][32];
        for (int t = 0; t < x.length; t++) {
            for (int o = 0; o < 32; o++) {
                double sum = weights[at + taps * width * 32 + o];
                for (int k = 0; k < taps; k++) {
                    int from = t + (k - taps / 2) * dilation;
                    for (int i = 0; i < width && from >= 0 && from < x.length; i++) {
                        sum += weights[at + (k * width + i) * 32 + o] * x[from][i];
                    }
                }
                y[t][o] = Math.max(0, sum);
            }
        }
        return y;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20, ROWS})
    void givesWhatTheDefinitionGives(int count) {
        float[] weights = random(FillerNet.SOUND.weights(), 0.08, 1);
        float[] rows = random(count * FillerFeatures.SIZE, 1, 2);
        float[] logits = new FillerNet(FillerNet.SOUND, weights).logits(rows);

        double[] expected = reference(weights, rows);
        assertThat(logits).hasSize(3 * count);
        for (int i = 0; i < logits.length; i++) {
            assertThat((double) logits[i]).isCloseTo(expected[i], within(1e-3 * (1 + Math.abs(expected[i]))));
        }
    }

    @Test
    void noRowsGiveNothing() {
        assertThat(new FillerNet(FillerNet.SOUND, random(FillerNet.SOUND.weights(), 0.1, 1)).logits(new float[0]))
                .isEmpty();
        assertThatThrownBy(() -> new FillerNet(FillerNet.SOUND, new float[7]))
                .hasMessageContaining("28771 weights, not 7");
    }

    @Test
    void theSlopeIsThatOfTheLoss() {
        FillerTrainer trainer = new FillerTrainer(FillerNet.SOUND, 3, 10);
        float[] rows = random(ROWS * FillerFeatures.SIZE, 1, 4);
        float[] truth = new float[ROWS * FillerNet.OUTPUTS];
        float[] weight = new float[truth.length];
        Random random = new Random(5);
        for (int i = 0; i < truth.length; i++) {
            truth[i] = random.nextInt(2);
            weight[i] = random.nextInt(3);
        }
        trainer.learn(rows, truth, weight, false);
        float[] slopes = trainer.gradient();
        float[] weights = trainer.weights();
        double error = 0;
        double size = 0;
        for (int tried = 0; tried < 60; tried++) {
            int i = random.nextInt(weights.length);
            double off = 2e-3;
            double up = loss(moved(weights, i, off), rows, truth, weight);
            double down = loss(moved(weights, i, -off), rows, truth, weight);
            double slope = (up - down) / (2 * off);
            error += (slope - slopes[i]) * (slope - slopes[i]);
            size += slope * slope;
        }

        assertThat(Math.sqrt(error / size)).isLessThan(0.02);
    }

    private static float[] moved(float[] weights, int place, double by) {
        float[] moved = weights.clone();
        moved[place] += (float) by;
        return moved;
    }

    private static double loss(float[] weights, float[] rows, float[] truth, float[] weight) {
        double[] logits = reference(weights, rows);
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            double likely = 1 / (1 + Math.exp(-logits[i]));
            double wanted = truth[i] > 0.5 ? 0.98 : 0.02;
            loss -= weight[i] * (wanted * Math.log(likely) + (1 - wanted) * Math.log(1 - likely));
        }
        return loss;
    }

    @Test
    void learnsWhatIsEasyAndTheSameEveryTime() {
        float[] rows = random(ROWS * FillerFeatures.SIZE, 1, 6);
        float[] truth = new float[ROWS * FillerNet.OUTPUTS];
        float[] weight = new float[truth.length];
        Arrays.fill(weight, 1);
        for (int t = 0; t < ROWS; t++) {
            truth[t * FillerNet.OUTPUTS] = rows[t * FillerFeatures.SIZE + 4] > 0 ? 1 : 0;
        }
        float[][] twice = new float[2][];
        double last = 0;
        for (int time = 0; time < 2; time++) {
            FillerTrainer trainer = new FillerTrainer(FillerNet.SOUND, 9, 60);
            for (int step = 0; step < 60; step++) {
                last = trainer.learn(rows, truth, weight, true);
                trainer.step();
            }
            twice[time] = trainer.weights();
        }

        assertThat(last / truth.length).isLessThan(0.25);
        assertThat(twice[1]).isEqualTo(twice[0]);
    }

    @Test
    void theShippedWeightsAreThere() {
        assertThat(FillerNet.fillers()).isPresent();
        assertThat(FillerNet.guards()).isPresent();
        assertThat(FillerNet.guards().orElseThrow().toString())
                .isNotEqualTo(FillerNet.fillers().orElseThrow().toString());
    }

    @Test
    void damagedWeightsAreNoNet() throws Exception {
        byte[] file = new byte[4 * FillerNet.SOUND.weights()];
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertThat(FillerNet.read(FillerNet.SOUND, file, hash)).isPresent();
        ByteBuffer.wrap(file).putInt(400, 1);
        assertThat(FillerNet.read(FillerNet.SOUND, file, hash)).isEmpty();
        assertThat(FillerNet.read(FillerNet.SOUND, new byte[0], hash)).isEmpty();
    }
}
