package app.greenroom.network.udp;

import app.greenroom.network.stun.StunMessage;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** A stream of STUN binding requests: the number of each stands in its transaction id. */
final class StunWire {
    private final byte[] own = new byte[StunMessage.ID - Integer.BYTES];

    /** A stream that nobody can answer who does not see it. */
    StunWire(RandomGenerator random) {
        random.nextBytes(own);
    }

    /** The request of this number, 0 for the first. */
    ByteBuffer request(int number) {
        return StunMessage.request(
                ByteBuffer.allocate(StunMessage.ID).put(own).putInt(number).array());
    }

    /** Which request a datagram answers; empty when it answers none of this stream. */
    OptionalInt number(ByteBuffer datagram) {
        Optional<StunMessage> message = StunMessage.parse(datagram);
        return message.isEmpty() || !message.get().id().slice(0, own.length).equals(ByteBuffer.wrap(own))
                ? OptionalInt.empty()
                : OptionalInt.of(message.get().id().getInt(own.length));
    }
}
