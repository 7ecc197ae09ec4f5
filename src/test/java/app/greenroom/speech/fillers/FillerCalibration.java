package app.greenroom.speech.fillers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PascalDistribution;

/**
 * Fits the numbers of {@link FillerRate} to recordings that the net was not trained on, by likelihood over a grid, and says how often
 * the range would have held the truth of each recording if it alone had been left out of that fit.
 */
final class FillerCalibration {
    private static final double[] TAILS = {0.05, 0.075, 0.1, 0.125, 0.15};

    private final List<double[]> grid = new ArrayList<>(); // for each, missed, spread
    private final List<Recording> recordings;
    private final double[][] likely; // logarithm, by place in the grid and recording

    /**
     * One recording.
     *
     * @param found the sum of how likely each found place is
     * @param truth how many there are
     */
    record Recording(double found, double minutes, int truth) {}

    FillerCalibration(List<Recording> recordings) {
        this.recordings = List.copyOf(recordings);
        for (int each = 0; each <= 8; each++) {
            for (int missed = 0; missed <= 8; missed++) {
                for (double spread : new double[] {0.01, 0.05, 0.1, 0.2, 0.34, 0.5}) {
                    grid.add(new double[] {0.9 + 0.1 * each, 0.05 + 0.15 * missed, spread});
                }
            }
        }
        likely = grid.stream()
                .map(point -> this.recordings.stream()
                        .mapToDouble(r -> number(point, r).logProbability(r.truth()))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static PascalDistribution number(double[] point, Recording recording) {
        double about = point[0] * recording.found() + point[1] * recording.minutes();
        int shape = (int) Math.round(1 / point[2]);
        return new PascalDistribution(shape, shape / (shape + about));
    }

    /** The likeliest place in the grid, one recording left out; none is where that is −1. */
    private double[] fitted(int left) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < grid.size(); g++) {
            double sum = Arrays.stream(likely[g]).sum() - (left < 0 ? 0 : likely[g][left]);
            if (sum > highest) {
                highest = sum;
                best = g;
            }
        }
        return grid.get(best);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "likeliest: for each %.1f, missed a minute %.2f, spread %.2f%n", boxed(fitted(-1))));
        for (double tail : TAILS) {
            int[] held = IntStream.range(0, recordings.size())
                    .map(i -> holds(number(fitted(i), recordings.get(i)), tail, recordings.get(i)) ? 1 : 0)
                    .toArray();
            int some = (int) recordings.stream().filter(r -> r.truth() > 0).count();
            int ofSome = IntStream.range(0, held.length)
                    .map(i -> recordings.get(i).truth() > 0 ? held[i] : 0)
                    .sum();
            text.append(String.format(
                    Locale.ROOT,
                    "  tails of %.3f: the recording left out is held in %d of %d, of those with fillers in %d of %d%n",
                    tail,
                    Arrays.stream(held).sum(),
                    held.length,
                    ofSome,
                    some));
        }
        return text.toString();
    }

    private static Object[] boxed(double[] point) {
        return Arrays.stream(point).boxed().toArray();
    }

    private static boolean holds(PascalDistribution number, double tail, Recording recording) {
        return recording.truth() >= number.inverseCumulativeProbability(tail)
                && recording.truth() <= number.inverseCumulativeProbability(1 - tail);
    }
}
