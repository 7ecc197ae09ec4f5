package app.greenroom.network.system;

import app.greenroom.io.Pause;
import app.greenroom.network.link.ConnectSample;
import app.greenroom.network.link.Connector;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Measures the round trip to the router by TCP connections to a port on which routers listen or which they refuse: a refusal
 * is a round trip as well. Asked for as long as the far end is, since half a second clears nobody: sixty tries tell a home
 * that loses one in ten from one that loses one in a hundred. Closing ends it after the attempt that is under way; interrupting its
 * thread ends it at once.
 */
public final class GatewayProbe implements AutoCloseable {
    /** The web page for its settings, by TLS or not, and DNS. */
    static final List<Integer> PORTS = List.of(80, 443, 53);

    private static final int TIMES = 60;
    private static final Duration INTERVAL = Duration.ofMillis(100);

    /** Once its usual time is known, silence for ten times that is enough, but no less than this. */
    private static final Duration LEAST = Duration.ofMillis(250);

    private static final int USUAL = 10;
    /** A router is a millisecond or a few away; half a second is silence. */
    private static final Duration MOST = Duration.ofMillis(500);

    private final Gateways gateways;
    private final Connector connector;
    private final LongSupplier nanoTime;
    private final Pause sleeper;
    private final List<Integer> ports;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * A probe for one run.
     *
     * @param gateways finds the router
     * @param connector opens TCP connections
     * @param nanoTime a clock in ns
     * @param sleeper waits, by the same clock
     */
    public GatewayProbe(Gateways gateways, Connector connector, LongSupplier nanoTime, Pause sleeper) {
        this(gateways, connector, nanoTime, sleeper, PORTS);
    }

    GatewayProbe(Gateways gateways, Connector connector, LongSupplier nanoTime, Pause sleeper, List<Integer> ports) {
        this.gateways = gateways;
        this.connector = connector;
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.ports = List.copyOf(ports);
    }

    /**
     * Measures.
     *
     * @param most how long it may take, besides an attempt that is under way
     * @throws InterruptedException when this thread is interrupted
     */
    public GatewaySample measure(Duration most) throws InterruptedException {
        Optional<InetAddress> gateway = gateways.find();
        List<ConnectSample> trips = new ArrayList<>();
        long start = nanoTime.getAsLong();
        for (int port : gateway.isPresent() ? ports : List.<Integer>of()) {
            InetSocketAddress address = new InetSocketAddress(gateway.get(), port);
            if (closed.get()) {
                continue;
            }
            Connector.Attempt first = connector.connect(address, MOST);
            if (!answered(first.result())) {
                continue;
            }
            Duration patience =
                    Duration.ofNanos(Math.min(MOST.toNanos(), Math.max(LEAST.toNanos(), USUAL * first.nanos())));
            long due = nanoTime.getAsLong();
            for (int i = 0; i < TIMES && !closed.get() && nanoTime.getAsLong() - start < most.toNanos(); i++) {
                long ahead = due - nanoTime.getAsLong();
                if (ahead > 0) {
                    sleeper.sleep(Duration.ofNanos(ahead));
                }
                Connector.Attempt attempt = connector.connect(address, patience);
                trips.add(new ConnectSample(
                        Math.max(0, micros(attempt.began() - start) / 1e6),
                        micros(attempt.nanos()) / 1e3,
                        Math.max(0, micros(attempt.began() - due) / 1e3),
                        attempt.result()));
                due = Math.max(due + INTERVAL.toNanos(), nanoTime.getAsLong());
            }
            return new GatewaySample(gateway, port, trips);
        }
        return new GatewaySample(gateway, 0, trips);
    }

    /** Ends a run that is under way. */
    @Override
    public void close() {
        closed.set(true);
    }

    private static boolean answered(ConnectSample.Attempt result) {
        return result == ConnectSample.Attempt.CONNECTED || result == ConnectSample.Attempt.REFUSED;
    }

    private static long micros(long nanos) {
        return Math.round(nanos / 1e3);
    }
}
