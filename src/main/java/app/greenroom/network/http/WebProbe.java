package app.greenroom.network.http;

import app.greenroom.network.io.Guards;
import app.greenroom.network.io.Traffic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Asks a web server for the head of one page, a few times on fresh connections. The answer's status does not matter, only
 * that and when it comes. Some 8 kB each by TLS.
 */
public final class WebProbe implements AutoCloseable {
    private final Guards guards = new Guards();
    private final WebClient client;

    /**
     * A probe for one run.
     *
     * @param trust whose certificates are trusted
     * @param nanoTime a clock in ns
     * @param clock this computer's time of day, to compare with the server's
     * @param traffic counts what passes
     */
    public WebProbe(TlsTrust trust, LongSupplier nanoTime, InstantSource clock, Traffic traffic) {
        client = new WebClient(trust, nanoTime, clock, guards, traffic);
    }

    /**
     * Asks up to {@code times} times, and no more once an attempt was not answered.
     *
     * @param most time for each
     * @return the samples in order; the first one holds the time of loading Java's TLS as well
     * @throws InterruptedException when this thread is interrupted
     */
    public List<WebSample> measure(WebTarget target, int times, Duration most) throws InterruptedException {
        List<WebSample> samples = new ArrayList<>();
        for (int i = 0; i < times && !guards.closed(); i++) {
            WebSample sample = client.exchange(target, "HEAD", 0, most).sample();
            samples.add(sample);
            if (sample.result() != WebSample.Visit.ANSWERED) {
                break;
            }
        }
        return List.copyOf(samples);
    }

    /** Ends a run that is under way. */
    @Override
    public void close() {
        guards.close();
    }
}
