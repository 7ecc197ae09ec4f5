package app.greenroom.network.throughput;

import app.greenroom.network.throughput.ThroughputSamples.Ending;
import app.greenroom.network.throughput.ThroughputSamples.Leg;
import app.greenroom.network.throughput.ThroughputSamples.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What a line carries one way: {@code net.download} or {@code net.upload}, Mbit/s of payload.
 *
 * <p>The time after the first third, in which TCP finds its pace and queues fill, is cut in slices of a fifth of a second;
 * their mean is the rate, and Student's t gives its 95 % interval, which rests on slices that know little of each other. A
 * load that used up its bytes before the interval was narrow shows no more than that the line carries at least so much.
 *
 * @param value the best estimate, Mbit/s
 * @param low the line carries this much, Mbit/s
 * @param high the line carries no more than this, Mbit/s; infinite when only the lower end is known
 */
public record LineRate(double value, double low, double high) {
    /** The rate is known when its interval reaches no further than this to either side, as a share. */
    static final double KNOWN = 0.05;

    private static final double SLICE = 0.2;
    private static final int FEWEST = 5;

    public LineRate {
        if (!(0 <= low && low <= value && value <= high)) {
            throw new IllegalArgumentException("not a rate: " + low + " to " + value + " to " + high);
        }
    }

    /** Whether only the lower end is known: at least {@link #low}. */
    public boolean atLeast() {
        return Double.isInfinite(high);
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
        return steady.isPresent()
                ? steady
                : Optional.of(new LineRate(overall, overall, Double.POSITIVE_INFINITY));
    }

    /** The rate after the first third; empty when there are too few slices. */
    static Optional<LineRate> steady(Leg leg) {
        if (leg.marks().isEmpty()) {
            return Optional.empty();
        }
        double end = leg.marks().get(leg.marks().size() - 1).offset();
        double begin = leg.start() + (end - leg.start()) / 3;
        int count = (int) ((end - begin) / SLICE + 1e-9);
        if (count < FEWEST) {
            return Optional.empty();
        }
        List<Double> rates = new ArrayList<>();
        double sum = 0;
        for (int i = count; i >= 1; i--) {
            double rate = (bytesAt(leg, end - (i - 1) * SLICE) - bytesAt(leg, end - i * SLICE)) * 8e-6 / SLICE;
            rates.add(rate);
            sum += rate;
        }
        double mean = sum / count;
        double squares =
                rates.stream().mapToDouble(rate -> (rate - mean) * (rate - mean)).sum();
        double half = new TDistribution(count - 1).inverseCumulativeProbability(0.975)
                * Math.sqrt(squares / (count - 1) / count);
        return mean > 0
                ? Optional.of(new LineRate(mean, Math.max(0, mean - half), mean + half))
                : Optional.empty();
    }

    /** Bytes at a moment, linear between the marks around it. */
    private static double bytesAt(Leg leg, double moment) {
        Mark before = new Mark(leg.start(), 0);
        for (Mark mark : leg.marks()) {
            if (mark.offset() >= moment) {
                double span = mark.offset() - before.offset();
                double share = span <= 0 ? 1 : (moment - before.offset()) / span;
                return before.bytes() + Math.max(0, share) * (mark.bytes() - before.bytes());
            }
            before = mark;
        }
        return before.bytes();
    }
}
