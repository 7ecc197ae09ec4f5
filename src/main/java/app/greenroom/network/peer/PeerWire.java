package app.greenroom.network.peer;

import app.greenroom.network.udp.StreamWire;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** A stream in a session that a responder has welcomed. */
final class PeerWire implements StreamWire {
    private final byte[] id;
    private final int bytes;
    private final Hmac writing;
    private final Hmac reading;
    private volatile Optional<PeerCounts> counts = Optional.empty();
    private volatile int sent;
    private volatile int answered;
    private volatile int medianMicros;

    PeerWire(byte[] id, byte[] key, int bytes) {
        this.id = id.clone();
        this.bytes = bytes;
        this.writing = new Hmac(key);
        this.reading = new Hmac(key);
    }

    /** What the responder counted; empty when its last word was lost. */
    Optional<PeerCounts> counts() {
        return counts;
    }

    @Override
    public void write(int number, long now, ByteBuffer into) {
        Messages.begin(into, Messages.STREAM).put(id).putInt(number);
        Messages.pad(into, bytes - Messages.SHORT_SEAL);
        writing.seal(into, Messages.SHORT_SEAL);
    }

    @Override
    public boolean read(ByteBuffer datagram, Echo echo) {
        ByteBuffer rest = datagram.duplicate();
        byte type = Messages.type(rest);
        if (rest.remaining() < id.length + 2 * Integer.BYTES + Messages.SHORT_SEAL
                || !Arrays.equals(Messages.bytes(rest, id.length), id)
                || !reading.sealed(datagram, Messages.SHORT_SEAL)) {
            return false;
        }
        if (type == Messages.DONE) {
            counts = Optional.of(new PeerCounts(sent, rest.getInt(), rest.getInt(), answered, medianMicros));
            return false;
        }
        if (type != Messages.ECHO || rest.remaining() < 2 * Integer.BYTES + 3 * Long.BYTES) {
            return false;
        }
        echo.number = rest.getInt();
        echo.highest = rest.getInt();
        echo.seen = rest.getLong();
        echo.received = rest.getLong();
        echo.answered = rest.getLong();
        echo.told = true;
        return true;
    }

    @Override
    public boolean farewell(int allSent, int allAnswered, double medianMillis, ByteBuffer into) {
        if (counts.isPresent()) {
            return false;
        }
        sent = allSent;
        answered = allAnswered;
        medianMicros = (int) Math.round(medianMillis * 1_000);
        Messages.begin(into, Messages.END).put(id).putInt(sent).putInt(answered).putInt(medianMicros);
        Messages.pad(into, Messages.ASKING);
        writing.seal(into, Messages.SHORT_SEAL);
        return true;
    }
}
