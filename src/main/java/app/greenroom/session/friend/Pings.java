package app.greenroom.session.friend;

import app.greenroom.call.PacketLine;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * Small packets that the other end answers at once, over a line on which nothing waits behind what is lost.
 *
 * <pre>{@code
 * asks     type 1, number 4, zeros 16
 * answers  type 1, number 4, received 8, answered 8, by the answering end's clock in ns
 * }</pre>
 */
final class Pings {
    private static final byte ASKS = 1;
    private static final byte ANSWERS = 2;
    private static final int LENGTH = 21;
    private static final int MOST = 2_000;
    private static final double MILLIS = 1e6;

    private final PacketLine line;
    private final LongSupplier nanoTime;
    private final Map<Integer, Long> asked = new HashMap<>();
    private final Map<Integer, Answer> answered = new HashMap<>();

    /** Both clocks at the four moments of a round trip, ns. */
    private record Answer(long there, long back, long received) {}

    /**
     * A round trip.
     *
     * @param at when it was sent, ns
     * @param trip ms, without the time at the other end; empty when it was lost
     * @param there ms that it took there by both clocks, which differ by a constant
     * @param back ms, likewise
     */
    record Ping(long at, OptionalDouble trip, double there, double back) {}

    Pings(PacketLine line, LongSupplier nanoTime) {
        this.line = line;
        this.nanoTime = nanoTime;
        line.onPacket(this::took);
    }

    /** Asks once; a packet that could not be sent is not lost. */
    synchronized void ask() {
        int number = asked.size();
        if (number < MOST) {
            long now = nanoTime.getAsLong();
            if (line.send(packet(ASKS, number, 0, 0))) {
                asked.put(number, now);
            }
        }
    }

    /** All that were sent, the first first. */
    synchronized List<Ping> all() {
        List<Ping> all = new ArrayList<>();
        asked.forEach((number, at) -> {
            Answer answer = answered.get(number);
            all.add(
                    answer == null
                            ? new Ping(at, OptionalDouble.empty(), 0, 0)
                            : new Ping(
                                    at,
                                    OptionalDouble.of(Math.max(
                                            0, (answer.received - at - (answer.back - answer.there)) / MILLIS)),
                                    (answer.there - at) / MILLIS,
                                    (answer.received - answer.back) / MILLIS));
        });
        all.sort(Comparator.comparingLong(Ping::at));
        return all;
    }

    /** What the other end's clock shows more than this one's, ms: that of the quickest trip, which waited least; ± half of it. */
    Optional<Double> ahead() {
        return all().stream()
                .filter(ping -> ping.trip().isPresent())
                .min(Comparator.comparingDouble(ping -> ping.trip().getAsDouble()))
                .map(ping -> (ping.there() - ping.back()) / 2);
    }

    private void took(ByteBuffer packet, long now) {
        if (packet.remaining() != LENGTH) {
            return;
        }
        byte type = packet.get();
        int number = packet.getInt();
        if (type == ASKS) {
            line.send(packet(ANSWERS, number, now, nanoTime.getAsLong()));
        } else if (type == ANSWERS) {
            Answer answer = new Answer(packet.getLong(), packet.getLong(), now);
            synchronized (this) {
                if (asked.containsKey(number)) {
                    answered.putIfAbsent(number, answer);
                }
            }
        }
    }

    private static ByteBuffer packet(byte type, int number, long there, long back) {
        return ByteBuffer.allocate(LENGTH)
                .put(type)
                .putInt(number)
                .putLong(there)
                .putLong(back)
                .flip();
    }
}
