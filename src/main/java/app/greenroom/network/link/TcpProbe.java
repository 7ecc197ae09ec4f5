package app.greenroom.network.link;

import app.greenroom.io.Bounded;
import app.greenroom.network.NetworkPresence;
import app.greenroom.network.RunClock;
import app.greenroom.network.StallWatch;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures round trips by opening TCP connections one after the other: the time from SYN to SYN-ACK is one round trip, made
 * by the kernels at both ends, so that neither a busy server nor a proxy for pings distorts it. Every host that a call
 * needs answers it, and it takes no privileges.
 *
 * <p>The first connection finds an address that answers, trying both families, and warms up caches and code; {@link
 * LinkFacts} leaves it out.
 */
final class TcpProbe {
    /** What the operating system may take on top of a timeout before the attempt is broken off. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Connector connector;
    private final NetworkPresence presence;
    private final StallWatch stalls;
    private final Bounded steps;
    private final RunClock clock;
    private final ProbePlan plan;

    TcpProbe(
            Connector connector,
            NetworkPresence presence,
            StallWatch stalls,
            Bounded steps,
            RunClock clock,
            ProbePlan plan) {
        this.connector = connector;
        this.presence = presence;
        this.stalls = stalls;
        this.steps = steps;
        this.clock = clock;
        this.plan = plan;
    }

    /**
     * Finds an address that answers.
     *
     * @param into receives the answered attempt alone, or all attempts when none was answered
     * @return the address; empty when none answered
     */
    Optional<InetSocketAddress> reach(List<InetAddress> addresses, int port, List<ConnectSample> into)
            throws InterruptedException {
        List<InetAddress> order = alternating(addresses);
        long due = clock.now();
        for (int i = 0; i < ProbePlan.TRIES_WITHOUT_ANSWER && possible(); i++) {
            InetSocketAddress address = new InetSocketAddress(order.get(i % order.size()), port);
            clock.waitUntil(due);
            Optional<ConnectSample> sample = attempt(address, Math.max(due, clock.now()));
            due = Math.max(due + plan.interval().toNanos(), clock.now());
            if (sample.isPresent() && sample.get().answered()) {
                // Attempts on addresses of the other family say nothing about the link that gets measured.
                into.clear();
                into.add(sample.get());
                return Optional.of(address);
            }
            sample.ifPresent(into::add);
        }
        return Optional.empty();
    }

    /** Makes one more connection when it is due, and gives the time at which the next one is; empty when no time is left. */
    Optional<Long> next(InetSocketAddress address, long due, List<ConnectSample> into) throws InterruptedException {
        clock.waitUntil(due);
        if (!possible()) {
            return Optional.empty();
        }
        attempt(address, due).ifPresent(into::add);
        return Optional.of(Math.max(due + plan.interval().toNanos(), clock.now()));
    }

    private boolean possible() {
        return !steps.closed() && clock.leaves(plan.connectTimeout());
    }

    private Optional<ConnectSample> attempt(InetSocketAddress address, long due) throws InterruptedException {
        stalls.worstMillis();
        Optional<Connector.Attempt> attempt = steps.call(
                () -> connector.connect(address, plan.connectTimeout()),
                plan.connectTimeout().plus(GRACE));
        if (attempt.isEmpty()) {
            return Optional.empty();
        }
        ConnectSample.Attempt result = attempt.get().result();
        if (result == ConnectSample.Attempt.UNREACHABLE && !presence.present()) {
            result = ConnectSample.Attempt.NO_NETWORK;
        }
        double late = Math.max(RunClock.millis(attempt.get().began() - due), stalls.worstMillis());
        return Optional.of(new ConnectSample(
                clock.offset(attempt.get().began()),
                RunClock.millis(attempt.get().nanos()),
                late,
                result));
    }

    /** The system's order, but the second address of the other family, lest a broken IPv6 hides a sound IPv4. */
    private static List<InetAddress> alternating(List<InetAddress> addresses) {
        List<InetAddress> order = new ArrayList<>(addresses);
        boolean six = order.get(0) instanceof Inet6Address;
        for (int i = 1; i < order.size(); i++) {
            if (order.get(i) instanceof Inet6Address != six) {
                order.add(1, order.remove(i));
                break;
            }
        }
        return order;
    }
}
