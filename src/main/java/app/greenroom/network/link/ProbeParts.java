package app.greenroom.network.link;

import app.greenroom.io.Pause;
import app.greenroom.network.NetworkPresence;
import app.greenroom.network.StallWatch;
import app.greenroom.network.dns.Lookup;
import app.greenroom.network.dns.SystemLookup;
import app.greenroom.network.io.Traffic;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * All that a probe needs from the world.
 *
 * @param lookup looks names up
 * @param connector opens TCP connections
 * @param train sends many connections
 * @param handshaker makes TLS handshakes
 * @param presence tells whether this computer is on a network
 * @param stalls starts a watch for this computer's own delays
 * @param nanoTime a clock in ns
 * @param sleeper waits, by the same clock
 */
record ProbeParts(
        Lookup lookup,
        Connector connector,
        ConnectTrain train,
        Handshaker handshaker,
        NetworkPresence presence,
        Supplier<StallWatch> stalls,
        LongSupplier nanoTime,
        Pause sleeper) {
    /** The operating system's own. */
    static ProbeParts system(SSLSocketFactory tls, LongSupplier nanoTime, Traffic traffic) {
        return new ProbeParts(
                SystemLookup.ofThisComputer(nanoTime, traffic),
                new SocketConnector(nanoTime, traffic),
                new SocketTrain(traffic),
                new SocketHandshaker(tls, nanoTime, traffic),
                NetworkPresence::ofThisComputer,
                () -> StallWatch.start(nanoTime),
                nanoTime,
                Pause.REAL);
    }
}
