package app.greenroom.network;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * All that a probe needs from the world.
 *
 * @param resolver looks names up
 * @param connector opens TCP connections
 * @param handshaker makes TLS handshakes
 * @param presence tells whether this computer is on a network
 * @param stalls starts a watch for this computer's own delays
 * @param nanoTime a clock in ns
 * @param sleeper waits, by the same clock
 */
record ProbeParts(
        Resolver resolver,
        Connector connector,
        Handshaker handshaker,
        NetworkPresence presence,
        Supplier<StallWatch> stalls,
        LongSupplier nanoTime,
        Sleeper sleeper) {
    /** The operating system's own. */
    static ProbeParts system(SSLSocketFactory tls, LongSupplier nanoTime) {
        return new ProbeParts(
                host -> List.of(InetAddress.getAllByName(host)),
                new SocketConnector(nanoTime),
                new SocketHandshaker(tls, nanoTime),
                NetworkPresence::ofThisComputer,
                () -> StallWatch.start(nanoTime),
                nanoTime,
                time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
    }
}
