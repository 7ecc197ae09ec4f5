package app.greenroom.network.throughput;

import app.greenroom.network.quality.Rate;
import app.greenroom.network.throughput.ThroughputSamples.Ending;
import app.greenroom.network.throughput.ThroughputSamples.Leg;
import app.greenroom.network.throughput.ThroughputSamples.Mark;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * What a line carries one way: {@code net.download} or {@code net.upload}, Mbit/s of payload.
 *
 * <p>After the first third, in which TCP finds its pace and queues fill, a straight line is fitted to the bytes that had
 * arrived by each moment (least squares); its slope is the rate. Its standard error follows from the scatter around the line,
 * of which a new value counts only every half second, because bytes come in lumps: twice that to either side is the interval
 * of 95 %. The line carries at least what it did carry from the load's beginning to its end. A load that used up its bytes
 * before the interval was narrow shows no more than that.
 *
 * @param value the best estimate, Mbit/s
 * @param low the line carries this much, Mbit/s
 * @param high the line carries no more than this, Mbit/s; infinite when only the lower end is known
 */
public record LineRate(double value, double low, double high) {
    /** The rate is known when its interval reaches no further than this to either side, as a share. */
    static final double KNOWN = 0.05;

    /** TCP hands bytes over in order: behind a lost packet they wait, and then come as one lump, s. */
    private static final double LUMP = 0.5;

    /** A line through less time than this is not drawn, s, nor through fewer marks than these. */
    private static final double SHORTEST = 0.8;

    private static final int FEWEST = 8;

    public LineRate {
        if (!(0 <= low && low <= value && value <= high)) {
            throw new IllegalArgumentException("not a rate: " + low + " to " + value + " to " + high);
        }
    }

    /** Whether only the lower end is known: at least {@link #low}. */
    public boolean atLeast() {
        return Double.isInfinite(high);
    }

    /** The same in the word that the whole room shares. */
    Rate rate() {
        return new Rate(value, low, high);
    }

    /** Whether the interval is narrow. */
    boolean known() {
        return high - value <= KNOWN * value;
    }

    /** What a load shows; empty when nothing arrived, or when it was cut short. */
    static Optional<LineRate> of(Leg leg) {
        if (leg.marks().isEmpty() || leg.ending() == Ending.STOPPED || leg.ending() == Ending.BROKEN) {
            return Optional.empty();
        }
        Mark last = leg.marks().get(leg.marks().size() - 1);
        double seconds = last.offset() - leg.start();
        if (seconds <= 0 || last.bytes() == 0) {
            return Optional.empty();
        }
        double overall = last.bytes() * 8e-6 / seconds;
        Optional<LineRate> steady = steady(leg);
        if (leg.ending() == Ending.BUDGET && steady.filter(LineRate::known).isEmpty()) {
            double value = Math.max(overall, steady.map(LineRate::value).orElse(overall));
            return Optional.of(new LineRate(value, overall, Double.POSITIVE_INFINITY));
        }
        return Optional.of(steady.map(rate ->
                        new LineRate(rate.value(), Math.min(rate.value(), Math.max(rate.low(), overall)), rate.high()))
                .orElseGet(() -> new LineRate(overall, overall, Double.POSITIVE_INFINITY)));
    }

    /** The slope after the first third; empty when the time is too short. */
    static Optional<LineRate> steady(Leg leg) {
        if (leg.marks().isEmpty()) {
            return Optional.empty();
        }
        double end = leg.marks().get(leg.marks().size() - 1).offset();
        double begin = leg.start() + (end - leg.start()) / 3;
        List<Mark> marks =
                leg.marks().stream().filter(mark -> mark.offset() >= begin).toList();
        if (end - begin < SHORTEST || marks.size() < FEWEST) {
            return Optional.empty();
        }
        SimpleRegression line = new SimpleRegression();
        marks.forEach(mark -> line.addData(mark.offset(), mark.bytes() * 8e-6));
        double scatter = Math.sqrt(line.getMeanSquareError());
        double half = 2 * scatter * Math.sqrt(12 * LUMP / (end - begin)) / (end - begin);
        double slope = line.getSlope();
        return slope > 0 ? Optional.of(new LineRate(slope, Math.max(0, slope - half), slope + half)) : Optional.empty();
    }
}
