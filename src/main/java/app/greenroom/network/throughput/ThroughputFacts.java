package app.greenroom.network.throughput;

import app.greenroom.network.LoadFacts;
import app.greenroom.network.throughput.ThroughputSamples.Ending;
import app.greenroom.network.throughput.ThroughputSamples.Leg;
import app.greenroom.network.throughput.ThroughputSamples.Ping;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a throughput test says about the line. Empty means not measured.
 *
 * <p><b>Delay under load</b> ({@code net.bufferbloat}) is the median round trip of the pings sent under load, the first
 * third of it left out while queues fill, less the median of those sent before it. Pings are seen through an open TCP
 * connection, in the same queues as the load. Behind a lost one the next have to wait and then come all at once; such
 * companies of pings tell how long TCP takes to mend a loss, and are left out. A load that was too short to fill a queue says nothing about it.
 *
 * @param down {@code net.download}, Mbit/s of payload
 * @param up {@code net.upload}, Mbit/s of payload
 * @param idle median round trip without load, ms
 * @param loadedDown median round trip while receiving, ms
 * @param loadedUp median round trip while sending, ms
 */
public record ThroughputFacts(
        Optional<LineRate> down,
        Optional<LineRate> up,
        OptionalDouble idle,
        OptionalDouble loadedDown,
        OptionalDouble loadedUp) {
    /** Fewer pings than this make no median. */
    private static final int FEWEST_PINGS = 5;

    /** Pings are sent 50 ms apart; what a queue lets out closer than this stood in no queue of its own, ms. */
    private static final double TOGETHER = 5;

    /** Pings that this computer kept waiting longer say more about the computer than about the line, ms; left out. */
    public static final double BUSY_MILLIS = 25;

    /** What the samples mean; the same samples give the same facts. */
    public static ThroughputFacts from(ThroughputSamples samples) {
        double loadBegins = samples.down().ending() == Ending.NOT_BEGUN
                ? Double.MAX_VALUE
                : samples.down().start();
        return new ThroughputFacts(
                LineRate.of(samples.down()),
                LineRate.of(samples.up()),
                median(samples.pings(), 0, loadBegins),
                loaded(samples.pings(), samples.down()),
                loaded(samples.pings(), samples.up()));
    }

    /** {@code net.bufferbloat}: the worse of both ways, ms; never negative. */
    public OptionalDouble loadDelay() {
        double worst = Math.max(loadedDown.orElse(Double.NEGATIVE_INFINITY), loadedUp.orElse(Double.NEGATIVE_INFINITY));
        return idle.isPresent() && Double.isFinite(worst)
                ? OptionalDouble.of(Math.max(0, worst - idle.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** The same in the words that the whole room shares. */
    public LoadFacts load() {
        return new LoadFacts(up.map(LineRate::rate), down.map(LineRate::rate), idle, loadedUp, loadedDown);
    }

    private static OptionalDouble loaded(List<Ping> pings, Leg leg) {
        if (leg.ending() == Ending.NOT_BEGUN || leg.ending() == Ending.BROKEN) {
            return OptionalDouble.empty();
        }
        return median(pings, leg.start() + (leg.end() - leg.start()) / 3, leg.end());
    }

    /** Whether a ping came together with one that was sent before or after it, and so behind a lost one. */
    private static boolean waited(List<Ping> pings, int i) {
        return (i > 0 && together(pings.get(i - 1), pings.get(i)))
                || (i + 1 < pings.size() && together(pings.get(i), pings.get(i + 1)));
    }

    private static boolean together(Ping one, Ping next) {
        double sent = 1e3 * (next.offset() - one.offset());
        return sent > TOGETHER && sent + next.millis() - one.millis() < TOGETHER;
    }

    private static OptionalDouble median(List<Ping> pings, double from, double to) {
        double[] times = IntStream.range(0, pings.size())
                .filter(i -> !waited(pings, i))
                .mapToObj(pings::get)
                .filter(ping -> ping.offset() >= from && ping.offset() < to && ping.late() <= BUSY_MILLIS)
                .mapToDouble(Ping::millis)
                .sorted()
                .toArray();
        if (times.length < FEWEST_PINGS) {
            return OptionalDouble.empty();
        }
        int middle = times.length / 2;
        return OptionalDouble.of(times.length % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2);
    }
}
