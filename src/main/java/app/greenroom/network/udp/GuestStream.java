package app.greenroom.network.udp;

import app.greenroom.model.measure.Guidance;
import app.greenroom.network.HopFacts;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.udp.StreamPacket.Fate;
import app.greenroom.network.udp.StreamSamples.Ending;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What streams to STUN servers say, which are everybody's and owe nobody an answer. One that falls silent for good while
 * another still answers has had enough of us, and what went to it after that counts no more; where all fall silent, the network
 * has stopped UDP. What was still under way when a stream was broken off does not count either. A server on whose way surely
 * more is lost than on the other's, which is well, has a trouble of its own, and is left out; where neither is well, chance alone
 * may set them apart, and both count. What is left must be enough to say anything.
 */
final class GuestStream {
    /** One second without an answer at the end of the stream is silence for good. */
    private static final int SILENCE = 20;

    private static final int FEWEST = 20;

    /** The most that is lost on a way that is well. */
    private static final double WELL = Guidance.LOSS.met().high();

    /** Chance loses so many in a row less than once in a thousand runs where every fifth is lost each way. */
    private static final int RUN = 8;

    /** A shorter silence is a burst, s. */
    private static final double GAP = 0.4;

    private GuestStream() {}

    /** {@code plain} with what the streams add to it; without an answer they add nothing. */
    static UdpFacts with(UdpFacts plain, List<StreamSamples> streams) {
        boolean stops = streams.size() > 1
                && streams.stream().allMatch(stream -> {
                    List<StreamPacket> grown = grown(stream);
                    return grown.size() - spoken(grown).size() >= SILENCE;
                });
        UdpFacts found = stops
                ? UdpFacts.reach(UdpFacts.Reach.STOPS, plain.nat(), plain.way().symmetric(), plain.ports())
                : plain;
        List<Heard> heard = new ArrayList<>();
        for (StreamSamples stream : streams) {
            Heard one = Heard.of(stream);
            if (one.packets().size() >= FEWEST
                    && one.facts().median().isPresent()
                    && one.facts().loss().isPresent()) {
                heard.add(one);
            }
        }
        heard.removeIf(one -> heard.stream()
                .anyMatch(other -> other.loss().fraction() <= WELL
                        && one.loss().low() > other.loss().high()));
        Optional<Heard> nearest = heard.stream()
                .min(Comparator.comparingDouble(one -> one.facts().median().orElseThrow()));
        if (nearest.isEmpty()) {
            return found;
        }
        StreamFacts facts = nearest.get().facts();
        Loss loss = Loss.together(heard.stream().map(Heard::loss).toList());
        List<StreamPacket> all = heard.stream()
                .flatMap(one -> one.packets().stream())
                .sorted(Comparator.comparingDouble(StreamPacket::offset))
                .toList();
        return new UdpFacts(
                found.way(),
                Optional.of(new HopFacts(facts.median(), facts.jitter(), Optional.of(loss))),
                nearest.get().packets().stream().flatMap(StreamPacket::trip).toList(),
                new UdpFacts.Packets(
                        facts.median(),
                        facts.jitter(),
                        Optional.of(loss),
                        facts.burstRatio(),
                        facts.reordered(),
                        false,
                        true),
                found.ports(),
                OptionalDouble.empty(),
                silence(all));
    }

    /** A server's packets that show the way and nothing else, and what they say. */
    private record Heard(List<StreamPacket> packets, StreamFacts facts) {
        static Heard of(StreamSamples stream) {
            List<StreamPacket> packets = counting(stream);
            return new Heard(packets, StreamFacts.from(new StreamSamples(stream.interval(), packets, stream.ending())));
        }

        Loss loss() {
            return facts.loss().orElseThrow();
        }
    }

    /** The packets that show the way and nothing else. */
    static List<StreamPacket> counting(StreamSamples samples) {
        List<StreamPacket> packets = grown(samples);
        List<StreamPacket> spoken = spoken(packets);
        return packets.size() - spoken.size() >= SILENCE ? spoken : packets;
    }

    /** Without those that were still under way. */
    private static List<StreamPacket> grown(StreamSamples samples) {
        List<StreamPacket> packets = samples.packets();
        if (samples.ending() != Ending.STOPPED) {
            return packets;
        }
        int young = (int) Math.ceil(StreamPlan.GUEST.linger().toMillis() / samples.interval());
        return packets.subList(0, Math.max(0, packets.size() - young));
    }

    /** As far as the last that was answered. */
    private static List<StreamPacket> spoken(List<StreamPacket> packets) {
        int last = packets.size();
        while (last > 0 && packets.get(last - 1).fate() != Fate.ANSWERED) {
            last--;
        }
        return packets.subList(0, last);
    }

    /**
     * The longest time in which nothing came back from any server and then something again, s; empty without one.
     *
     * @param packets to all of them, in the order of sending
     */
    static OptionalDouble silence(List<StreamPacket> packets) {
        double longest = 0;
        double since = 0;
        int run = 0;
        for (StreamPacket packet : packets) {
            if (packet.fate() == Fate.ANSWERED) {
                longest = run >= RUN ? Math.max(longest, packet.offset() - since) : longest;
                run = 0;
            } else if (packet.fate() != Fate.NOT_SENT) {
                since = run == 0 ? packet.offset() : since;
                run++;
            }
        }
        return longest >= GAP ? OptionalDouble.of(longest) : OptionalDouble.empty();
    }
}
