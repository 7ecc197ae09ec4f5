package app.greenroom.network.link;

import java.net.InetSocketAddress;
import java.time.Duration;

/** Opens one TCP connection, measures it and closes it. */
@FunctionalInterface
public interface Connector {
    /**
     * Blocks for at most {@code timeout}.
     *
     * @throws InterruptedException when the thread is interrupted, which ends the attempt at once
     */
    Attempt connect(InetSocketAddress address, Duration timeout) throws InterruptedException;

    /**
     * A measured attempt.
     *
     * @param began when it began, on the injected clock, ns
     * @param nanos how long it took, ns
     * @param result how it ended; never {@code NO_NETWORK}, which a connector does not know
     */
    record Attempt(long began, long nanos, ConnectSample.Attempt result) {}
}
