package app.greenroom.network.udp;

import app.greenroom.network.Statistics;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.udp.StreamPacket.Fate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a stream says about the link. Empty means not measured.
 *
 * <p><b>Times</b> leave out packets that this computer itself kept waiting for more than {@link #BUSY_MILLIS}. <b>Loss</b>
 * does not: the system keeps what arrives while a program is held up. A packet whose answer did not come back in time is
 * lost; which way, nobody tells. When nothing at all came back there is no loss but a link that does not
 * pass UDP, or nobody who answers.
 *
 * <p><b>Reordered</b> are packets whose answer came after that of a later packet (RFC 4737, section 3.3).
 *
 * @param median round trip, ms
 * @param jitter mean absolute difference between successive round trips, ms, in the order of arrival
 * @param loss both ways together
 * @param burstRatio how the losses stand together: BurstR of ITU-T G.107, section 7.2, the mean length of a run over that of
 *     losses that know nothing of each other, 1 / (1 − loss); at least 1, and 1 without loss
 * @param reordered share of answers
 */
record StreamFacts(
        OptionalDouble median,
        OptionalDouble jitter,
        Optional<Loss> loss,
        double burstRatio,
        OptionalDouble reordered) {
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
        double[] trips = timely.stream()
                .mapToDouble(packet -> packet.roundTrip().orElseThrow())
                .toArray();
        return new StreamFacts(
                Statistics.median(trips),
                Statistics.meanStep(trips),
                answered.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Loss(sent.size(), sent.size() - answered.size())),
                burstRatio(sent),
                answered.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(reordered(answered) / (double) answered.size()));
    }

    private static double burstRatio(List<StreamPacket> sent) {
        int runs = 0;
        int lost = 0;
        boolean before = false;
        for (StreamPacket packet : sent) {
            boolean now = packet.fate() != Fate.ANSWERED;
            runs += now && !before ? 1 : 0;
            lost += now ? 1 : 0;
            before = now;
        }
        if (lost == 0 || lost == sent.size()) {
            return 1;
        }
        double random = sent.size() / (double) (sent.size() - lost);
        return Math.max(1, (double) lost / runs / random);
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
