package app.greenroom.network.stun;

import java.time.Duration;

/**
 * How often and how long to ask: RFC 8489, section 6.2.1, with fewer retransmissions than its seven, whose wait of 39.5 s no
 * user has.
 *
 * @param timeout until the first retransmission, doubled for each further one (RTO)
 * @param sends how often a request is sent (Rc)
 * @param last how long to wait after the last one
 * @param spacing between the first requests to different servers (Ta of RFC 8445, section 14.2)
 */
public record StunPlan(Duration timeout, int sends, Duration last, Duration spacing) {
    /** Sends at 0, 0.5 and 1.5 s and gives up at 2.5 s: three losses in a row at 5 % loss are one in 1000. */
    public static final StunPlan STANDARD =
            new StunPlan(Duration.ofMillis(500), 3, Duration.ofSeconds(1), Duration.ofMillis(20));

    public StunPlan {
        if (timeout.isNegative() || timeout.isZero() || sends < 1 || sends > 7 || last.isNegative()) {
            throw new IllegalArgumentException("no plan");
        }
    }

    /** From the first sending to the n-th one, n from 0, ns. */
    long due(int n) {
        return timeout.toNanos() * ((1L << n) - 1);
    }

    /** From the first sending to giving up, ns. */
    long end() {
        return due(sends - 1) + last.toNanos();
    }
}
