package app.greenroom.network.http;

import java.time.Duration;
import java.time.Instant;

/**
 * This computer's clock against a web server's: {@code net.clock.offset}, s.
 *
 * @param seconds how far this computer is ahead of the server, s; negative when it is behind
 * @param plusMinus the most that the server's whole seconds and the round trip can hide, s
 */
public record ClockOffset(double seconds, double plusMinus) {
    public ClockOffset {
        if (!Double.isFinite(seconds) || !(plusMinus >= 0)) {
            throw new IllegalArgumentException("no offset: " + seconds + " ± " + plusMinus);
        }
    }

    /**
     * From a Date field, which is cut to whole seconds (RFC 9110, section 5.6.7), so that the server's time lies in the
     * second that begins with it, at some moment between request and answer.
     *
     * @param asked this computer's time when the request was sent
     * @param waited from then until the answer began
     */
    static ClockOffset of(Instant date, Instant asked, Duration waited) {
        Instant server = date.plusMillis(500);
        Instant here = asked.plus(waited.dividedBy(2));
        double half = waited.toNanos() / 2e9;
        return new ClockOffset(Duration.between(server, here).toMillis() / 1e3, 0.5 + half);
    }
}
