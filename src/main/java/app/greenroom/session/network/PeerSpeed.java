package app.greenroom.session.network;

import app.greenroom.model.Fix;
import app.greenroom.model.Outcome.CouldNotCheck;
import app.greenroom.network.LoadFacts;
import app.greenroom.network.io.Guards;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.throughput.ThroughputFacts;
import app.greenroom.network.throughput.ThroughputPlan;
import app.greenroom.network.throughput.ThroughputProbe;
import app.greenroom.network.throughput.ThroughputSamples;
import app.greenroom.network.throughput.ThroughputSamples.Completion;
import app.greenroom.text.Text;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/** Measures the speed to another Greenroom, and how the way answers meanwhile. One object is good for one run. */
final class PeerSpeed implements AutoCloseable {
    private static final Fix NEW_CODE =
            new Fix(Text.of("Let the other computer wait for a test once more, and use its new code."));

    private final ThroughputPlan plan;
    private final LongSupplier nanoTime;
    private final ThroughputProbe probe;
    private volatile DoubleConsumer progress = share -> {};
    private volatile long begun;

    /**
     * A test of the speed.
     *
     * @param other where the other Greenroom listens by TCP
     * @param token that both have
     * @param traffic counts what passes
     */
    PeerSpeed(InetSocketAddress other, byte[] token, ThroughputPlan plan, LongSupplier nanoTime, Traffic traffic) {
        this.plan = plan;
        this.nanoTime = nanoTime;
        this.probe = new ThroughputProbe(other, token, plan, nanoTime, this::sleep, traffic);
    }

    /**
     * Measures, for {@code most} at the longest.
     *
     * @param told the share that is done, 0–1; from several threads
     * @return with what is missing where not all could be measured
     */
    LoadFacts measure(Duration most, DoubleConsumer told) throws InterruptedException {
        begun = nanoTime.getAsLong();
        progress = told;
        try (Guards watch = new Guards();
                Guards.Guard end = watch.guard(probe::close, most)) {
            ThroughputSamples samples = probe.measure();
            LoadFacts load = ThroughputFacts.from(samples).load();
            return why(samples.result(), end.expired()).map(load::without).orElse(load);
        } catch (IOException e) {
            throw new IllegalStateException("a new guard was closed", e);
        }
    }

    /** Ends a run at once. */
    @Override
    public void close() {
        probe.close();
    }

    /** All of the probe's threads wait by this, so that it is where time can be seen to pass. */
    private void sleep(Duration time) throws InterruptedException {
        double expected = plan.idle()
                .plus(plan.most().plus(plan.recovery()).multipliedBy(2))
                .toNanos();
        progress.accept(Math.min(1, (nanoTime.getAsLong() - begun) / expected));
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    private static Optional<CouldNotCheck> why(Completion result, boolean late) {
        return switch (result) {
            case MEASURED -> Optional.empty();
            case NOT_CONNECTED ->
                Optional.of(new CouldNotCheck(
                        Text.of("The speed could not be measured: the other computer takes no TCP connection there,"
                                + " although packets (UDP) come through. A firewall or router may keep it out."),
                        new Fix(Text.of(
                                "On the other computer, allow Java in the firewall (a router must pass TCP on as"
                                        + " well as UDP), and let it wait with a new code."))));
            case REFUSED ->
                Optional.of(new CouldNotCheck(
                        Text.of("The speed could not be measured: what takes TCP connections there does not accept the"
                                + " code."),
                        NEW_CODE));
            case BROKEN ->
                Optional.of(new CouldNotCheck(
                        Text.of(
                                "The speed could not be measured: a connection broke, or the other Greenroom had given all"
                                        + " that it gives."),
                        NEW_CODE));
            case STOPPED ->
                Optional.of(
                        late
                                ? new CouldNotCheck(
                                        Text.of("The speed could not be measured in time."),
                                        new Fix(Text.of("Test again, and let the test take its full time.")))
                                : new CouldNotCheck(
                                        Text.of("The test was stopped before the speed was measured."),
                                        new Fix(Text.of("Test again."))));
        };
    }
}
