package app.greenroom.speech.room;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The numbers behind {@link NoiseSources}: a multinomial logistic regression on traits, each in spreads from its mean and at most three
 * of them. Its file holds a line of means, one of spreads, and a line for each kind: a weight for each trait, and the constant.
 * {@code NoiseTraining} of the tests makes it.
 */
final class NoiseWeights {
    private static final String FILE = "noises.weights";
    private static final double MOST = 3;
    private static final double STEP = 1000;

    private final double[] mean;
    private final double[] spread;
    private final double[][] weights;

    private NoiseWeights(double[] mean, double[] spread, double[][] weights) {
        this.mean = mean;
        this.spread = spread;
        this.weights = weights;
    }

    private static final class Shipped {
        static final NoiseWeights WEIGHTS = load();

        private static NoiseWeights load() {
            try (InputStream in = NoiseWeights.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException(FILE + " is missing from this build");
                }
                return read(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new IllegalStateException(FILE + " cannot be read from this build", e);
            }
        }
    }

    /** Those of this build. */
    static NoiseWeights shipped() {
        return Shipped.WEIGHTS;
    }

    /**
     * Of a file's text.
     *
     * @throws IllegalArgumentException when a line is of another length than it should be, or holds no numbers
     */
    static NoiseWeights read(String text) {
        double[][] lines = text.lines()
                .map(line -> Arrays.stream(line.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        int traits = lines[0].length;
        double[][] weights = Arrays.copyOfRange(lines, 2, lines.length);
        boolean right = lines[1].length == traits;
        for (double[] row : weights) {
            right &= row.length == traits + 1;
        }
        if (!right) {
            throw new IllegalArgumentException("not " + traits + " traits everywhere");
        }
        return new NoiseWeights(lines[0], lines[1], weights);
    }

    /** How many kinds it tells apart. */
    int kinds() {
        return weights.length;
    }

    /** How many traits it is told. */
    int traits() {
        return mean.length;
    }

    /** How likely each kind is, 0–1, together 1. */
    double[] probabilities(double[] traits) {
        return probabilities(weights, inputs(traits, mean, spread));
    }

    /** To a thousandth, as the file holds them. */
    static double rounded(double value) {
        return Math.rint(STEP * value) / STEP;
    }

    /** Traits in spreads from their means, and a one for the constant. */
    static double[] inputs(double[] traits, double[] mean, double[] spread) {
        double[] inputs = new double[mean.length + 1];
        for (int i = 0; i < mean.length; i++) {
            inputs[i] = Math.max(-MOST, Math.min(MOST, (traits[i] - mean[i]) / spread[i]));
        }
        inputs[mean.length] = 1;
        return inputs;
    }

    static double[] probabilities(double[][] weights, double[] inputs) {
        double[] likely = new double[weights.length];
        double total = 0;
        for (int k = 0; k < likely.length; k++) {
            double sum = 0;
            for (int i = 0; i < inputs.length; i++) {
                sum += weights[k][i] * inputs[i];
            }
            likely[k] = StrictMath.exp(sum);
            total += likely[k];
        }
        for (int k = 0; k < likely.length; k++) {
            likely[k] /= total;
        }
        return likely;
    }
}
