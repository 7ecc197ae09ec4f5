package app.greenroom.network.udp;

import app.greenroom.network.stun.StunMessage;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A stream of STUN binding requests: the number of each stands in its transaction id. */
public final class StunWire implements StreamWire {
    private final byte[] own = new byte[StunMessage.ID - Integer.BYTES];

    /** A stream that nobody can answer who does not see it. */
    public StunWire(RandomGenerator random) {
        random.nextBytes(own);
    }

    @Override
    public void write(int number, long now, ByteBuffer into) {
        byte[] id = ByteBuffer.allocate(StunMessage.ID).put(own).putInt(number).array();
        into.put(StunMessage.request(id));
    }

    @Override
    public boolean read(ByteBuffer datagram, Echo echo) {
        Optional<StunMessage> message = StunMessage.parse(datagram);
        if (message.isEmpty() || !message.get().id().slice(0, own.length).equals(ByteBuffer.wrap(own))) {
            return false;
        }
        echo.number = message.get().id().getInt(own.length);
        return true;
    }
}
