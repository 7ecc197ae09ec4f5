package app.greenroom.network.link;

import java.time.Duration;

/**
 * How much a run does at most. At 10 s it is 24 SYNs and 4 handshakes, some 30 kB.
 *
 * @param connects TCP connections that count, besides one for warm-up
 * @param handshakes TLS handshakes that count, besides one for warm-up
 * @param interval time from one connection to the next
 * @param dnsTimeout how long a lookup may take
 * @param connectTimeout how long a connection may take
 * @param tlsTimeout how long a handshake may take at least, its connection included; {@link TlsProbe} gives a far host more
 */
record ProbePlan(
        int connects,
        int handshakes,
        Duration interval,
        Duration dnsTimeout,
        Duration connectTimeout,
        Duration tlsTimeout) {
    /** How often a host that never answered is tried before it counts as unreachable. */
    static final int TRIES_WITHOUT_ANSWER = 3;

    /**
     * The plan that fits a budget. At 10 s: 20 connections 250 ms apart with 2 s each, which leaves room for one SYN sent
     * again after 1 s (RFC 6298), and 2.5 s a handshake. A shorter budget moves them closer together; under 6 s it waits
     * less long as well, so that silence proves nothing any more ({@link FailureFinder#LONG_ENOUGH_MILLIS}).
     */
    static ProbePlan within(Duration budget) {
        return new ProbePlan(
                20,
                3,
                share(budget, 0.027, 100, 250),
                share(budget, 0.4, 500, 5_000),
                share(budget, 1 / 3.0, 500, 2_000),
                share(budget, 0.25, 500, 5_000));
    }

    private static Duration share(Duration budget, double share, long leastMillis, long mostMillis) {
        return Duration.ofMillis(Math.max(leastMillis, Math.min(mostMillis, Math.round(budget.toMillis() * share))));
    }
}
