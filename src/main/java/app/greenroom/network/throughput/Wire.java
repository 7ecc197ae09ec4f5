package app.greenroom.network.throughput;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What client and responder say before any byte of the measurement flows. The responder sends a greeting and 16 random
 * bytes; the client answers with a request and its proof, an HMAC-SHA256 (RFC 2104) by the shared token over both, so that
 * the token never crosses the network, and a proof that was overheard is good for nothing. The responder then says
 * {@link #ACCEPTED}, or hangs up. Numbers are big-endian.
 */
final class Wire {
    /** The responder's last word before the measurement. */
    static final int ACCEPTED = 'k';

    /** Bytes of one ping, echoed as they are. */
    static final int PING = 8;

    private static final byte[] GREETING = "GRTHRU1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE = 16;
    private static final int PROOF = 32;

    private Wire() {}

    /** What a connection is for. */
    enum Purpose {
        /** The responder sends, from the client's first byte on. */
        DOWN('d'),
        /** The client sends, and the responder counts. */
        UP('u'),
        /** The client sends pings, which come back. */
        PING('p');

        private final byte code;

        Purpose(char code) {
            this.code = (byte) code;
        }

        private static Purpose of(int code) throws ProtocolException {
            for (Purpose purpose : values()) {
                if (purpose.code == code) {
                    return purpose;
                }
            }
            throw new ProtocolException("no purpose");
        }
    }

    /**
     * What the client wants.
     *
     * @param purpose what for
     * @param bytes how much at most
     * @param millis how long at most
     */
    record Request(Purpose purpose, int bytes, int millis) {}

    /** The responder's side: greets, and reads a request. */
    static Request accept(InputStream in, OutputStream out, byte[] token, byte[] nonce) throws IOException {
        if (nonce.length != NONCE) {
            throw new IllegalArgumentException("not a nonce: " + nonce.length + " bytes");
        }
        out.write(ByteBuffer.allocate(GREETING.length + NONCE)
                .put(GREETING)
                .put(nonce)
                .array());
        out.flush();
        DataInputStream data = new DataInputStream(in);
        byte[] content = new byte[9];
        byte[] proof = new byte[PROOF];
        data.readFully(content);
        data.readFully(proof);
        // In constant time, so that no part of a proof can be found out by trying.
        if (!MessageDigest.isEqual(proof, proof(token, nonce, content))) {
            throw new ProtocolException("wrong proof");
        }
        ByteBuffer fields = ByteBuffer.wrap(content);
        Purpose purpose = Purpose.of(fields.get());
        int bytes = fields.getInt();
        int millis = fields.getInt();
        if (bytes <= 0 || millis <= 0) {
            throw new ProtocolException("no request");
        }
        return new Request(purpose, bytes, millis);
    }

    /** The client's side: reads the greeting, and asks. */
    static void ask(InputStream in, OutputStream out, byte[] token, Request request) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] greeting = new byte[GREETING.length];
        byte[] nonce = new byte[NONCE];
        data.readFully(greeting);
        if (!Arrays.equals(greeting, GREETING)) {
            throw new ProtocolException("no responder");
        }
        data.readFully(nonce);
        byte[] content = ByteBuffer.allocate(9)
                .put(request.purpose().code)
                .putInt(request.bytes())
                .putInt(request.millis())
                .array();
        DataOutputStream message = new DataOutputStream(out);
        message.write(ByteBuffer.allocate(content.length + PROOF)
                .put(content)
                .put(proof(token, nonce, content))
                .array());
        message.flush();
        int answer = in.read();
        if (answer < 0) {
            throw new EOFException("refused");
        } else if (answer != ACCEPTED) {
            throw new ProtocolException("no answer of a responder");
        }
    }

    private static byte[] proof(byte[] token, byte[] nonce, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token, "HmacSHA256"));
            mac.update(GREETING);
            mac.update(nonce);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC", e);
        }
    }
}
