package app.greenroom.network.udp;

import app.greenroom.network.HopFacts;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.udp.StreamPacket.Fate;
import app.greenroom.network.udp.StreamSamples.Ending;
import java.util.List;
import java.util.Optional;

/**
 * What a stream to a STUN server says, which is everybody's and owes nobody an answer. From the moment on at which it falls
 * silent for good, it is taken to have had enough of us, and what went to it after that counts no more; nor does what was
 * still under way when the stream was stopped. What is left must be enough to say anything at all.
 */
final class GuestStream {
    /** One second without an answer at the end of the stream is a server that has had enough. */
    private static final int SILENCE = 20;

    private static final int FEWEST = 20;

    private GuestStream() {}

    /** {@code plain} with what the stream adds to it; without an answer it adds nothing. */
    static UdpFacts with(UdpFacts plain, StreamSamples samples) {
        List<StreamPacket> packets = counting(samples);
        StreamFacts facts = StreamFacts.from(
                new StreamSamples(samples.partner(), samples.interval(), samples.bytes(), packets, samples.ending()));
        if (packets.size() < FEWEST || facts.median().isEmpty() || facts.loss().isEmpty()) {
            return plain;
        }
        return new UdpFacts(
                plain.reach(),
                plain.nat(),
                plain.symmetric(),
                Optional.of(new HopFacts(facts.median(), facts.jitter().mean(), facts.loss())),
                packets.stream().flatMap(StreamPacket::trip).toList(),
                facts.median(),
                facts.jitter().mean(),
                facts.loss(),
                facts.bursts().ratio(),
                facts.reordered(),
                false,
                true);
    }

    /** The packets that show the way and nothing else. */
    static List<StreamPacket> counting(StreamSamples samples) {
        List<StreamPacket> packets = samples.packets();
        if (samples.ending() == Ending.STOPPED) {
            int young = (int) Math.ceil(StreamPlan.GUEST.linger().toMillis() / samples.interval());
            packets = packets.subList(0, Math.max(0, packets.size() - young));
        }
        int last = packets.size();
        while (last > 0 && packets.get(last - 1).fate() != Fate.ANSWERED) {
            last--;
        }
        return packets.size() - last >= SILENCE ? packets.subList(0, last) : packets;
    }
}
