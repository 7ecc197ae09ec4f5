package app.greenroom.speech.room;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A multinomial logistic regression, fitted by steepest descent with momentum and a penalty on the square of the weights. One thread
 * and strict arithmetic: the same examples give the same weights.
 */
final class NoiseFit {
    private static final int STEPS = 600;
    private static final double RATE = 0.6;
    private static final double MOMENTUM = 0.9;
    private static final double PENALTY = 2e-3;

    private final int kinds;
    private final double[] mean;
    private final double[] spread;
    private final double[][] weights;

    /**
     * An example.
     *
     * @param traits what is known of it
     * @param kind what it is, an index
     * @param group where it is from
     * @param weight how much it counts, at least 0
     */
    @SuppressWarnings("ArrayRecordComponent") // examples are not compared
    record Example(double[] traits, int kind, String group, double weight) {}

    private NoiseFit(int kinds, int traits) {
        this.kinds = kinds;
        mean = new double[traits];
        spread = new double[traits];
        weights = new double[kinds][traits + 1];
    }

    /** Every kind weighs the same. */
    static NoiseFit of(List<Example> examples, int kinds) {
        NoiseFit fit = new NoiseFit(kinds, examples.get(0).traits().length);
        double[] all = new double[kinds];
        examples.forEach(example -> all[example.kind()] += example.weight());
        double[] much = examples.stream()
                .mapToDouble(example -> example.weight() / (all[example.kind()] * kinds))
                .toArray();
        fit.scale(examples, much);
        fit.descend(examples, much);
        return fit;
    }

    private void scale(List<Example> examples, double[] much) {
        for (int t = 0; t < mean.length; t++) {
            double square = 0;
            for (int i = 0; i < much.length; i++) {
                double value = examples.get(i).traits()[t];
                mean[t] += much[i] * value;
                square += much[i] * value * value;
            }
            mean[t] = NoiseWeights.rounded(mean[t]);
            spread[t] = NoiseWeights.rounded(Math.sqrt(Math.max(1e-4, square - mean[t] * mean[t])));
        }
    }

    private void descend(List<Example> examples, double[] much) {
        double[][] inputs = examples.stream()
                .map(example -> NoiseWeights.inputs(example.traits(), mean, spread))
                .toArray(double[][]::new);
        double[][] moves = new double[kinds][mean.length + 1];
        for (int step = 0; step < STEPS; step++) {
            double[][] slopes = new double[kinds][mean.length + 1];
            for (int i = 0; i < inputs.length; i++) {
                double[] likely = NoiseWeights.probabilities(weights, inputs[i]);
                for (int k = 0; k < kinds; k++) {
                    double off = much[i] * (likely[k] - (examples.get(i).kind() == k ? 1 : 0));
                    for (int t = 0; t <= mean.length; t++) {
                        slopes[k][t] += off * inputs[i][t];
                    }
                }
            }
            for (int k = 0; k < kinds; k++) {
                for (int t = 0; t <= mean.length; t++) {
                    double penalty = t < mean.length ? PENALTY * weights[k][t] : 0;
                    moves[k][t] = MOMENTUM * moves[k][t] - RATE * (slopes[k][t] + penalty);
                    weights[k][t] += moves[k][t];
                }
            }
        }
        for (double[] row : weights) {
            Arrays.setAll(row, t -> NoiseWeights.rounded(row[t]));
        }
    }

    double[] probabilities(double[] traits) {
        return NoiseWeights.probabilities(weights, NoiseWeights.inputs(traits, mean, spread));
    }

    /** As {@link NoiseWeights} reads it: means, spreads, and a row for each kind. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, mean);
        line(text, spread);
        for (double[] row : weights) {
            line(text, row);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, double[] values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.3f", values[i]));
        }
        text.append('\n');
    }
}
