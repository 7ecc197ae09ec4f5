package app.greenroom.session.friend;

import app.greenroom.call.CallFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** What a call told of itself, many times. */
final class Ticks {
    /** Losses are counted in windows of so long, s: 25 packets of sound. */
    private static final double WINDOW = 0.5;

    private static final int FEWEST_WINDOWS = 8;
    private static final double SECOND = 1;

    private final List<Tick> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param at s since the test began
     */
    record Tick(double at, CallFacts facts) {}

    void add(double at, CallFacts facts) {
        all.add(new Tick(at, facts));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    CallFacts last() {
        return all.get(all.size() - 1).facts;
    }

    /** The median of a number from a moment on; empty where there is none. */
    OptionalDouble median(double from, ToDoubleFunction<CallFacts> number) {
        double[] values = all.stream()
                .filter(tick -> tick.at >= from)
                .mapToDouble(tick -> number.applyAsDouble(tick.facts))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(new Percentile().evaluate(values, 50));
    }

    /**
     * The most that came in within a second from a moment on, Mbit/s; 0 where no second was looked at.
     *
     * <p>Congestion control tries a line until packets queue, then steps back by 15 % and takes many seconds to return: while they
     * queue, just what the line carries comes in. So the fullest second tells more of it than the usual one.
     */
    double fullestSecond(double from) {
        double most = 0;
        int first = 0;
        for (int last = 0; last < all.size(); last++) {
            while (first < last && (all.get(first).at < from || all.get(last).at - all.get(first + 1).at >= SECOND)) {
                first++;
            }
            Tick begin = all.get(first);
            double seconds = all.get(last).at - begin.at;
            if (begin.at >= from && seconds >= SECOND) {
                long bytes = received(all.get(last).facts) - received(begin.facts);
                most = Math.max(most, bytes * 8 / 1e6 / seconds);
            }
        }
        return most;
    }

    /** The longest time in which no packet of sound came in, after the first did, s. */
    double silence() {
        double longest = 0;
        double since = Double.NaN;
        long packets = 0;
        for (Tick tick : all) {
            long now = tick.facts.heard().packets();
            if (now > packets) {
                packets = now;
                since = tick.at;
            } else if (!Double.isNaN(since)) {
                longest = Math.max(longest, tick.at - since);
            }
        }
        return longest;
    }

    /**
     * How much longer bursts of lost sound are than chance makes them, at least 1.
     *
     * <p>Losses that come one by one scatter between windows as p (1 − p) n. In Gilbert's model of bursts they scatter 2 B − 1
     * times as much, B being the burst ratio of ITU-T G.107: with good-to-bad q and bad-to-good r, neighbours correlate by 1 − q −
     * r = 1 − 1/B. What chance scatters so in one test of forty is taken for chance.
     */
    double burst() {
        List<long[]> windows = new ArrayList<>();
        double begun = Double.NEGATIVE_INFINITY;
        long packets = 0;
        long lost = 0;
        for (Tick tick : all) {
            if (tick.at - begun >= WINDOW) {
                long packetsNow = tick.facts.heard().packets();
                long lostNow = tick.facts.heard().lost();
                if (Double.isFinite(begun) && packets > 0) {
                    windows.add(new long[] {packetsNow - packets + Math.max(0, lostNow - lost), lostNow - lost});
                }
                packets = packetsNow;
                lost = lostNow;
                begun = tick.at;
            }
        }
        double sent = windows.stream().mapToLong(window -> window[0]).sum();
        double gone = windows.stream().mapToLong(window -> window[1]).sum();
        if (windows.size() < FEWEST_WINDOWS || gone <= 1 || gone >= sent) {
            return 1;
        }
        double share = gone / sent;
        double chi = windows.stream()
                .filter(window -> window[0] > 0)
                .mapToDouble(window -> Math.pow(window[1] - share * window[0], 2) / (window[0] * share * (1 - share)))
                .sum();
        int free = windows.size() - 1;
        double dispersion = chi / free;
        return dispersion > 1 + 2 * Math.sqrt(2.0 / free) ? ratio(dispersion, sent / windows.size()) : 1;
    }

    /** Windows cut bursts in two: of n packets the dispersion is 2 B − 1 − 2 B (B − 1) (1 − (1 − 1/B)ⁿ) / n. */
    private static double ratio(double dispersion, double window) {
        double ratio = (dispersion + 1) / 2;
        for (int i = 0; i < 20; i++) {
            double cut = ratio * (ratio - 1) * (1 - Math.pow(1 - 1 / ratio, window)) / window;
            ratio = Math.min(window / 2, (dispersion + 1) / 2 + cut);
        }
        return Math.max(1, ratio);
    }

    private static long received(CallFacts facts) {
        return facts.way().map(CallFacts.Way::bytesReceived).orElse(0L);
    }
}
