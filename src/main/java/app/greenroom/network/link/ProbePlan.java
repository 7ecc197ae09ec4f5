package app.greenroom.network.link;

import java.time.Duration;

/**
 * How much a run does at most. It is 24 SYNs and 4 handshakes, some 30 kB; where there is time, up to 64
 * SYNs, since twenty cannot tell one lost in ten from one in a hundred.
 *
 * @param connects TCP connections that count, besides one for warm-up
 * @param most how many count where the run has not cost too much by then
 * @param handshakes TLS handshakes that count, besides one for warm-up
 * @param interval time from one connection to the next
 * @param dnsTimeout how long a lookup may take
 * @param connectTimeout how long a connection may take
 * @param tlsTimeout how long a handshake may take at least, its connection included; {@link TlsProbe} gives a far host more
 */
record ProbePlan(
        int connects,
        int most,
        int handshakes,
        Duration interval,
        Duration dnsTimeout,
        Duration connectTimeout,
        Duration tlsTimeout) {
    /** How often a host that never answered is tried before it counts as unreachable. */
    static final int TRIES_WITHOUT_ANSWER = 3;

    /** From which budget on there is time for as many connections as tell small losses. */
    private static final Duration LONG = Duration.ofSeconds(9);

    /**
     * The plan that fits a budget. At 14 s: 60 connections 150 ms apart, which is as long as packets are sent, with 2 s each,
     * which leaves room for one SYN sent again after 1 s (RFC 6298), and 3.5 s a handshake. A shorter budget moves them closer together; under 6 s it waits
     * less long as well, so that silence proves nothing any more ({@link FailureFinder#LONG_ENOUGH_MILLIS}).
     */
    static ProbePlan within(Duration budget) {
        boolean longer = budget.compareTo(LONG) >= 0;
        return new ProbePlan(
                20,
                longer ? 60 : 20,
                3,
                longer ? share(budget, 0.011, 100, 150) : share(budget, 0.027, 100, 250),
                share(budget, 0.4, 500, 5_000),
                share(budget, 1 / 3.0, 500, 2_000),
                share(budget, 0.25, 500, 5_000));
    }

    private static Duration share(Duration budget, double share, long leastMillis, long mostMillis) {
        return Duration.ofMillis(Math.max(leastMillis, Math.min(mostMillis, Math.round(budget.toMillis() * share))));
    }
}
