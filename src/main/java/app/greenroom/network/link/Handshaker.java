package app.greenroom.network.link;

import java.net.InetSocketAddress;
import java.time.Duration;

/** Makes one TLS handshake, measures it and hangs up. */
@FunctionalInterface
interface Handshaker {
    /**
     * Connects and shakes hands.
     *
     * @param address where to connect
     * @param host the name for SNI, which the certificate must carry
     * @param timeout for every silence in the handshake; the connection gets half of it
     * @throws InterruptedException when the thread is interrupted, which ends the attempt at once
     */
    Attempt shake(InetSocketAddress address, String host, Duration timeout) throws InterruptedException;

    /**
     * A measured attempt.
     *
     * @param nanos how long the handshake took, without the TCP connection, ns
     * @param result how it ended
     */
    record Attempt(long nanos, TlsSample.Handshake result) {}
}
