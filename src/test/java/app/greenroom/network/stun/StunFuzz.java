package app.greenroom.network.stun;

import java.nio.ByteBuffer;

/** A STUN server's answer, or what somebody sends in its place. */
public final class StunFuzz {
    private StunFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] datagram) {
        ByteBuffer bytes = ByteBuffer.wrap(datagram);
        StunMessage.parse(bytes).ifPresent(message -> {
            if (message.id().remaining() != StunMessage.ID) {
                throw new AssertionError("an id of " + message.id().remaining());
            }
        });
        if (bytes.remaining() != datagram.length) {
            throw new AssertionError("the buffer was moved");
        }
    }
}
