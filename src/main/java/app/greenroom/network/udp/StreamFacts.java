package app.greenroom.network.udp;

import app.greenroom.network.Statistics;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.udp.StreamPacket.Fate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What a stream says about the link. Empty means not measured.
 *
 * <p><b>Times</b> leave out packets that this computer itself kept waiting for more than {@link #BUSY_MILLIS}. <b>Loss</b>
 * does not: the system keeps what arrives while a program is held up. A packet whose answer did not come back in time is
 * lost; which way, only another Greenroom can tell. When nothing at all came back there is no loss but a link that does not
 * pass UDP, or nobody who answers.
 *
 * <p><b>Reordered</b> are packets whose answer came after that of a later packet (RFC 4737, section 3.3).
 *
 * @param median round trip, ms: {@code net.udp.rtt.median}
 * @param high round trip that one in twenty exceeds, ms: {@code net.udp.rtt.p95}
 * @param jitter of the round trips: {@code net.udp.jitter} is its mean
 * @param jitterThere of the way there alone, by the other end's clock: {@code net.udp.jitter.up}
 * @param jitterBack of the way back alone: {@code net.udp.jitter.down}
 * @param loss both ways together: {@code net.udp.loss}
 * @param lossThere on the way there: {@code net.udp.loss.up}
 * @param lossBack on the way back, of those that got there: {@code net.udp.loss.down}
 * @param bursts how the losses stand together: {@code net.udp.burst} is the ratio
 * @param reordered share of answers: {@code net.udp.reorder}
 * @param duplicates further copies of answers that came: {@code net.udp.duplicates}
 * @param busy packets whose time does not count because this computer was busy
 */
public record StreamFacts(
        OptionalDouble median,
        OptionalDouble high,
        Variation jitter,
        Variation jitterThere,
        Variation jitterBack,
        Optional<Loss> loss,
        Optional<Loss> lossThere,
        Optional<Loss> lossBack,
        Bursts bursts,
        OptionalDouble reordered,
        int duplicates,
        int busy) {
    /**
     * A packet that waited this long for this computer says more about the computer than about the network, ms: one interval
     * of an audio stream.
     */
    public static final double BUSY_MILLIS = 20;

    /** What the packets mean. The same packets give the same facts, live or from a record. */
    public static StreamFacts from(StreamSamples samples) {
        List<StreamPacket> sent = samples.packets().stream()
                .filter(packet -> packet.fate() != Fate.NOT_SENT)
                .toList();
        List<StreamPacket> answered = sent.stream()
                .filter(packet -> packet.fate() == Fate.ANSWERED)
                .sorted(Comparator.comparingInt(packet -> packet.order().orElseThrow()))
                .toList();
        List<StreamPacket> timely =
                answered.stream().filter(packet -> packet.late() <= BUSY_MILLIS).toList();
        double[] trips = times(timely, StreamPacket::roundTrip);
        int lostBack = count(sent, Fate.LOST_BACK);
        boolean told = answered.stream().anyMatch(packet -> packet.there().isPresent());
        int there = answered.size() + lostBack;
        return new StreamFacts(
                Statistics.median(trips),
                Statistics.quantile(trips, 0.95),
                Variation.of(trips),
                Variation.of(times(timely, StreamPacket::there)),
                Variation.of(times(timely, StreamPacket::back)),
                answered.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Loss(sent.size(), sent.size() - answered.size())),
                told ? Optional.of(new Loss(sent.size(), sent.size() - there)) : Optional.empty(),
                told ? Optional.of(new Loss(there, lostBack)) : Optional.empty(),
                Bursts.of(sent),
                answered.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(reordered(answered) / (double) answered.size()),
                answered.stream().mapToInt(StreamPacket::copies).sum(),
                answered.size() - timely.size());
    }

    private static int count(List<StreamPacket> packets, Fate fate) {
        return (int) packets.stream().filter(packet -> packet.fate() == fate).count();
    }

    private static double[] times(List<StreamPacket> packets, Function<StreamPacket, OptionalDouble> time) {
        return packets.stream()
                .map(time)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    private static int reordered(List<StreamPacket> byArrival) {
        double latest = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (StreamPacket packet : byArrival) {
            if (packet.offset() < latest) {
                count++;
            }
            latest = Math.max(latest, packet.offset());
        }
        return count;
    }
}
