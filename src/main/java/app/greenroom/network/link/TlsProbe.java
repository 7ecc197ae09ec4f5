package app.greenroom.network.link;

import app.greenroom.io.Bounded;
import app.greenroom.network.RunClock;
import app.greenroom.network.Statistics;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes TLS handshakes: their time shows what a first secure connection costs, and their failures show filters and sign-in
 * pages in between, which a TCP connection does not.
 */
final class TlsProbe {
    /** The connection and a handshake in three round trips (TLS 1.2 with one packet sent again at once). */
    private static final int ROUND_TRIPS = 4;

    /** What a host may take to think, and a lost packet to be sent again (RFC 6298). */
    private static final Duration THINKING = Duration.ofSeconds(1);

    private final Handshaker handshaker;
    private final Bounded steps;
    private final RunClock clock;
    private final ProbePlan plan;

    TlsProbe(Handshaker handshaker, Bounded steps, RunClock clock, ProbePlan plan) {
        this.handshaker = handshaker;
        this.steps = steps;
        this.clock = clock;
        this.plan = plan;
    }

    /**
     * Makes one more handshake, unless no time is left or the last two failed.
     *
     * <p>Silence counts as the host's failure only after four times the round trip and a second; broken off before, because
     * no more time is left, the sample says that it was too short.
     *
     * @param connects the connections so far, for the round trip
     * @param into receives the sample
     * @return whether it is worth going on
     */
    boolean next(InetSocketAddress address, String host, List<ConnectSample> connects, List<TlsSample> into)
            throws InterruptedException {
        Duration enough = enough(connects);
        boolean fair = clock.leaves(enough);
        Duration timeout = fair ? enough : clock.left();
        if (steps.closed() || timeout.isZero()) {
            return false;
        }
        long began = clock.now();
        // The bound holds for the whole attempt: a host that drips byte after byte never trips the socket's own
        // timeout.
        Optional<Handshaker.Attempt> attempt = steps.call(() -> handshaker.shake(address, host, timeout), timeout);
        if (attempt.isEmpty() && steps.closed()) {
            return false;
        }
        TlsSample sample = attempt.map(done -> sample(began, done.nanos(), done.result()))
                .orElseGet(() -> sample(began, clock.now() - began, TlsSample.Handshake.TIMED_OUT));
        if (sample.result() == TlsSample.Handshake.TIMED_OUT && !fair) {
            // We broke it off ourselves; that is no fault of the host.
            into.add(new TlsSample(sample.offset(), sample.millis(), TlsSample.Handshake.TOO_SHORT));
            return false;
        }
        into.add(sample);
        return into.size() < 2 || !failed(into.get(into.size() - 1)) || !failed(into.get(into.size() - 2));
    }

    private Duration enough(List<ConnectSample> connects) {
        double[] times = connects.stream()
                .filter(ConnectSample::answered)
                .mapToDouble(ConnectSample::millis)
                .toArray();
        Duration far = THINKING.plusNanos(
                Math.round(ROUND_TRIPS * 1e6 * Statistics.median(times).orElse(0)));
        return far.compareTo(plan.tlsTimeout()) > 0 ? far : plan.tlsTimeout();
    }

    private static boolean failed(TlsSample sample) {
        return sample.result() != TlsSample.Handshake.DONE;
    }

    private TlsSample sample(long began, long nanos, TlsSample.Handshake result) {
        return new TlsSample(clock.offset(began), RunClock.millis(nanos), result);
    }
}
