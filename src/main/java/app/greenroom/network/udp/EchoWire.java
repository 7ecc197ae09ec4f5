package app.greenroom.network.udp;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** A stream to an echo service (RFC 862), which sends every packet back as it is: a number, and bytes that stand for sound. */
public final class EchoWire implements StreamWire {
    private static final int MAGIC = 0x47524531;

    private final byte[] content;
    private final long own;

    /** A stream of packets of so many bytes. */
    public EchoWire(int bytes, RandomGenerator random) {
        this.own = random.nextLong();
        this.content = new byte[bytes - Integer.BYTES * 2 - Long.BYTES];
        random.nextBytes(content);
    }

    @Override
    public void write(int number, long now, ByteBuffer into) {
        into.putInt(MAGIC).putInt(number).putLong(own).put(content);
    }

    @Override
    public boolean read(ByteBuffer datagram, Echo echo) {
        if (datagram.remaining() != content.length + 16 || datagram.getInt() != MAGIC) {
            return false;
        }
        echo.number = datagram.getInt();
        return datagram.getLong() == own;
    }
}
