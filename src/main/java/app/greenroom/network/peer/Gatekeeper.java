package app.greenroom.network.peer;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Lets in who receives at the address it claims and knows the code. It keeps nothing about those who ask: the cookie they get is
 * a seal over the time, their address and their nonce.
 */
final class Gatekeeper {
    /** A cookie holds until the end of the next slot. */
    private static final long SLOT = Duration.ofSeconds(10).toNanos();

    private static final int REMEMBERED = 64;

    private final Hmac own;
    private final Hmac secret;
    private final TokenBucket cookies;
    private final Deque<String> used = new ArrayDeque<>();
    private int wrongLeft;

    Gatekeeper(byte[] secret, ResponderPolicy policy, RandomGenerator random, long now) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        this.own = new Hmac(key);
        this.secret = new Hmac(secret);
        this.cookies = new TokenBucket(policy.cookiesPerSecond(), policy.cookiesPerSecond(), now);
        this.wrongLeft = policy.wrongProofs();
    }

    Hmac secret() {
        return secret;
    }

    /** What a proof is worth. */
    enum Proof {
        SOUND,
        /** The cookie is this gatekeeper's, and whoever has it does not know the code. */
        WRONG_CODE,
        /** Nothing to answer: no cookie of ours, an old one, or one that was used before. */
        WORTHLESS
    }

    /** Writes the cookie for who said hello, if one is allowed now. */
    boolean cookie(ByteBuffer hello, int length, InetSocketAddress from, long now, ByteBuffer into) {
        if (length < Messages.ASKING || wrongLeft <= 0 || !cookies.take(now)) {
            return false;
        }
        byte[] nonce = Messages.bytes(hello, Messages.NONCE);
        Messages.begin(into, Messages.COOKIE).put(nonce).put(cookie(nonce, from, now / SLOT));
        return true;
    }

    /** Judges nonce, cookie and seal. */
    Proof judge(byte[] nonce, byte[] cookie, byte[] seal, InetSocketAddress from, long now) {
        boolean ours = Hmac.same(cookie, cookie(nonce, from, now / SLOT))
                || Hmac.same(cookie, cookie(nonce, from, now / SLOT - 1));
        if (!ours || wrongLeft <= 0 || used.contains(HexFormat.of().formatHex(cookie))) {
            return Proof.WORTHLESS;
        }
        if (!Hmac.same(seal, secret.over('P', Messages.SEAL, nonce, cookie))) {
            wrongLeft--;
            return Proof.WRONG_CODE;
        }
        return Proof.SOUND;
    }

    /** A session began with this cookie: none other will. */
    void use(byte[] cookie) {
        used.add(HexFormat.of().formatHex(cookie));
        if (used.size() > REMEMBERED) {
            used.remove();
        }
    }

    private byte[] cookie(byte[] nonce, InetSocketAddress from, long slot) {
        byte[] ip = from.getAddress().getAddress();
        return own.over(
                'C',
                Messages.SEAL,
                new byte[] {(byte) ip.length},
                ip,
                Messages.bytes((long) from.getPort()),
                nonce,
                Messages.bytes(slot));
    }
}
