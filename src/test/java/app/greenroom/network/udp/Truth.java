package app.greenroom.network.udp;

import app.greenroom.network.relay.Passage;
import app.greenroom.network.relay.Passage.Fate;
import app.greenroom.network.relay.Relay;
import app.greenroom.network.stun.StunMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** What a relay really did to the packets of one stream, by its own log. */
final class Truth {
    private final Map<Integer, Double> roundTrips = new HashMap<>();
    private final List<Integer> byReturn = new ArrayList<>();
    private int lost;

    /**
     * Reads a relay's log.
     *
     * @param number finds a packet's number in its first bytes; empty when it belongs to another stream
     * @param counts which numbers count
     */
    Truth(Relay relay, Function<ByteBuffer, OptionalInt> number, IntPredicate counts) {
        Map<Integer, Double> there = new HashMap<>();
        for (Passage passage : relay.up().log()) {
            OptionalInt which = number.apply(passage.head());
            if (which.isPresent() && counts.test(which.getAsInt())) {
                if (passage.fate() == Fate.FORWARDED) {
                    there.put(which.getAsInt(), passage.millis());
                } else {
                    lost++;
                }
            }
        }
        for (Passage passage : relay.down().log()) {
            OptionalInt which = number.apply(passage.head());
            if (which.isPresent() && counts.test(which.getAsInt())) {
                if (passage.fate() == Fate.FORWARDED) {
                    roundTrips.put(
                            which.getAsInt(), there.getOrDefault(which.getAsInt(), Double.NaN) + passage.millis());
                    byReturn.add(which.getAsInt());
                } else {
                    lost++;
                }
            }
        }
    }

    /** The number that {@link StunWire} writes: the end of the transaction id. */
    static OptionalInt stunNumber(ByteBuffer head) {
        return head.remaining() >= StunMessage.HEADER && head.getInt(4) == 0x2112A442
                ? OptionalInt.of(head.getInt(StunMessage.HEADER - Integer.BYTES))
                : OptionalInt.empty();
    }

    int lost() {
        return lost;
    }

    int passed() {
        return byReturn.size();
    }

    double median() {
        double[] sorted = roundTrips.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Mean absolute difference between successive answers' round trips, ms. */
    double jitter() {
        double[] times = byReturn.stream()
                .mapToDouble(number -> roundTrips.getOrDefault(number, Double.NaN))
                .toArray();
        double sum = 0;
        for (int i = 1; i < times.length; i++) {
            sum += Math.abs(times[i] - times[i - 1]);
        }
        return sum / (times.length - 1);
    }
}
