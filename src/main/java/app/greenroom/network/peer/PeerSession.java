package app.greenroom.network.peer;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.BitSet;

/** One admitted client of a responder. Answers each numbered packet once, within what is allowed. */
final class PeerSession {
    private static final int MOST_NUMBER = 1 << 15;

    final DatagramChannel channel;
    final InetSocketAddress client;
    final byte[] nonce;
    final byte[] cookie;
    final byte[] id;
    final long began;
    private final Hmac seal;
    private final ResponderPolicy policy;
    private final TokenBucket allowance;
    private final BitSet seen = new BitSet();
    long last;
    private int highest = -1;
    private int received;
    private int returned;

    PeerSession(
            DatagramChannel channel,
            InetSocketAddress client,
            byte[] nonce,
            byte[] cookie,
            byte[] id,
            Hmac secret,
            ResponderPolicy policy,
            long now) {
        this.channel = channel;
        this.client = client;
        this.nonce = nonce;
        this.cookie = cookie;
        this.id = id;
        this.seal = new Hmac(key(secret, nonce, cookie, id));
        this.policy = policy;
        this.allowance = new TokenBucket(policy.packetsPerSecond(), policy.burst(), now);
        this.began = now;
        this.last = now;
    }

    /** The key that both ends derive. */
    static byte[] key(Hmac secret, byte[] nonce, byte[] cookie, byte[] id) {
        return secret.over('K', 32, nonce, cookie, id);
    }

    boolean is(byte[] otherNonce, byte[] otherCookie, InetSocketAddress from) {
        return client.equals(from) && Arrays.equals(nonce, otherNonce) && Arrays.equals(cookie, otherCookie);
    }

    boolean over(long now) {
        return now - began > policy.session().toNanos()
                || now - last > policy.vanished().toNanos();
    }

    int received() {
        return received;
    }

    PeerCounts counts(int sent, int answered, int medianMicros) {
        return new PeerCounts(sent, received, returned, answered, medianMicros);
    }

    /** Whether a datagram carries this session's id and seal. Reads over the id. */
    boolean sound(ByteBuffer whole, ByteBuffer rest) {
        return rest.remaining() >= id.length + Messages.SHORT_SEAL
                && Arrays.equals(Messages.bytes(rest, id.length), id)
                && seal.sealed(whole, Messages.SHORT_SEAL);
    }

    /**
     * Answers a stream packet, unless it was answered before or is more than is allowed.
     *
     * @param rest what follows the session's id
     * @param into receives the answer
     * @return whether there is one
     */
    boolean echo(ByteBuffer rest, int length, long now, ByteBuffer into) {
        int number = rest.getInt();
        if (length > policy.packetBytes() || number < 0 || number >= MOST_NUMBER || !allowance.take(now)) {
            return false;
        }
        last = now;
        if (seen.get(number)) {
            return false;
        }
        seen.set(number);
        received++;
        highest = Math.max(highest, number);
        long bits = 0;
        for (int i = 0; i < Long.SIZE && i <= highest; i++) {
            bits |= seen.get(highest - i) ? 1L << i : 0;
        }
        Messages.begin(into, Messages.ECHO)
                .put(id)
                .putInt(number)
                .putInt(highest)
                .putLong(bits)
                .putLong(now);
        return true;
    }

    /** Completes an answer just before it leaves. */
    void finish(ByteBuffer into, int length, long now) {
        into.putLong(now);
        Messages.pad(into, length - Messages.SHORT_SEAL);
        seal.seal(into, Messages.SHORT_SEAL);
        returned++;
    }

    void done(ByteBuffer into) {
        Messages.begin(into, Messages.DONE).put(id).putInt(received).putInt(returned);
        seal.seal(into, Messages.SHORT_SEAL);
    }
}
