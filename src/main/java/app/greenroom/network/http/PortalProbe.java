package app.greenroom.network.http;

import app.greenroom.network.io.Guards;
import app.greenroom.network.io.Traffic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Looks for a captive portal: asks once by plain HTTP for a page whose answer is known, and follows nothing. A portal cannot
 * answer so, because it has to show its own page. That a host answers otherwise than expected is no proof by itself, since
 * hosts change; the callers believe it only when no secure connection to the host came about either. Under 6 kB.
 */
public final class PortalProbe implements AutoCloseable {
    private static final int MOST_BODY = 2048;

    private final Guards guards = new Guards();
    private final WebClient client;

    /**
     * A probe for one run.
     *
     * @param trust not asked, because nothing here goes by TLS
     * @param nanoTime a clock in ns
     * @param clock this computer's time of day
     * @param traffic counts what passes
     */
    public PortalProbe(TlsTrust trust, LongSupplier nanoTime, InstantSource clock, Traffic traffic) {
        client = new WebClient(trust, nanoTime, clock, guards, traffic);
    }

    /**
     * Asks.
     *
     * @param target the page; by plain HTTP
     * @param most time for all of it
     * @throws InterruptedException when this thread is interrupted
     */
    public PortalSample measure(WebTarget target, PortalExpectation expected, Duration most)
            throws InterruptedException {
        if (target.secure()) {
            throw new IllegalArgumentException("a portal shows itself by plain HTTP only");
        }
        WebClient.Exchange exchange = client.exchange(target, "GET", MOST_BODY, most);
        return new PortalSample(exchange.sample(), expected.judge(exchange.sample(), exchange.body()));
    }

    /** Ends a run that is under way. */
    @Override
    public void close() {
        guards.close();
    }
}
