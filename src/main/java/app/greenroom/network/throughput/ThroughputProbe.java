package app.greenroom.network.throughput;

import app.greenroom.io.Parallel;
import app.greenroom.io.Pause;
import app.greenroom.network.io.Guards;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.throughput.ThroughputSamples.Completion;
import app.greenroom.network.throughput.ThroughputSamples.Ending;
import app.greenroom.network.throughput.ThroughputSamples.Leg;
import app.greenroom.network.throughput.ThroughputSamples.Ping;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Measures what the line carries each way and how slow it answers meanwhile, against a {@link ThroughputResponder}: pings
 * without load, then load towards this computer, then load from it, pings going on all the while. Between the loads it waits
 * until the line answers as quickly as before. It loads the line fully, so that no other probe should run beside it.
 *
 * <p>One object is good for one run.
 */
public final class ThroughputProbe implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    /** What dialling may take, each time: once for the pings, once for each load. */
    private static final Duration DIALLING = Duration.ofSeconds(6);

    private static final Duration HAND_OVER = Duration.ofSeconds(1);
    private static final ThroughputSamples NOTHING =
            new ThroughputSamples(List.of(), Leg.NONE, Leg.NONE, Completion.STOPPED);

    private final InetSocketAddress responder;
    private final byte[] token;
    private final ThroughputPlan plan;
    private final LongSupplier nanoTime;
    private final Pause sleeper;
    private final Traffic traffic;
    private final Guards guards = new Guards();
    private final AtomicBoolean used = new AtomicBoolean();
    private final Parallel threads = new Parallel("network-throughput");

    /**
     * A probe for one run.
     *
     * @param responder where the responder listens, resolved
     * @param token the secret that it shares
     * @param plan how much to do
     * @param nanoTime a clock in ns
     * @param sleeper waits, by the same clock
     * @param traffic counts what passes
     */
    public ThroughputProbe(
            InetSocketAddress responder,
            byte[] token,
            ThroughputPlan plan,
            LongSupplier nanoTime,
            Pause sleeper,
            Traffic traffic) {
        this.responder = responder;
        this.token = token.clone();
        this.plan = plan;
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.traffic = traffic;
    }

    /**
     * Measures. Blocks for as long as the plan allows and never longer than {@link #longest}, whatever the other end or this
     * computer does; when {@link #close} is called meanwhile, it returns at once with what it has.
     *
     * @throws InterruptedException when this thread is interrupted; every connection is closed then
     * @throws IllegalStateException on a second call
     */
    public ThroughputSamples measure() throws InterruptedException {
        return measure(longest(plan));
    }

    /** The same within another time. */
    ThroughputSamples measure(Duration longest) throws InterruptedException {
        if (used.getAndSet(true)) {
            throw new IllegalStateException("a probe is good for one run");
        }
        FutureTask<ThroughputSamples> work = new FutureTask<>(() -> dialAndRun(longest));
        Thread thread = new Thread(work, "network-throughput-test");
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            close();
            return handOver(work);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                return NOTHING;
            }
            throw new IllegalStateException("a network probe broke", e.getCause());
        } finally {
            close();
            thread.interrupt();
        }
    }

    /** How long a run takes at the longest: each part of the plan, and as much time for dialling as is allowed. */
    static Duration longest(ThroughputPlan plan) {
        return plan.most()
                .plus(plan.recovery())
                .plus(DIALLING)
                .multipliedBy(2)
                .plus(plan.idle())
                .plus(DIALLING);
    }

    /** What a run has that was just closed; nothing when it hangs even so. */
    private static ThroughputSamples handOver(FutureTask<ThroughputSamples> work) throws InterruptedException {
        try {
            return work.get(HAND_OVER.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return NOTHING;
        }
    }

    private ThroughputSamples dialAndRun(Duration longest) throws InterruptedException {
        Dialer dialer = new Dialer(responder, token, guards, longest, traffic);
        try (Socket line = dialer.dial(Wire.Purpose.PING, 2 * Wire.PING * 2_000)) {
            return run(dialer, line);
        } catch (IOException e) {
            Completion result = guards.closed()
                    ? Completion.STOPPED
                    : e instanceof Dialer.NotConnected ? Completion.NOT_CONNECTED : Completion.REFUSED;
            return new ThroughputSamples(List.of(), Leg.NONE, Leg.NONE, result);
        } finally {
            close();
        }
    }

    private ThroughputSamples run(Dialer dialer, Socket line) throws InterruptedException {
        long start = nanoTime.getAsLong();
        Pinger pinger = new Pinger(line, nanoTime, sleeper, start);
        threads.execute(pinger::send);
        threads.execute(pinger::receive);
        sleeper.sleep(plan.idle());
        double usual = median(pinger.answered());
        Load load = new Load(dialer, plan, nanoTime, sleeper, start, guards, threads);
        Leg down = load.run(Wire.Purpose.DOWN, plan.bytesDown());
        Leg up = Leg.NONE;
        if (sound(down)) {
            recover(pinger, down.end(), usual);
            up = load.run(Wire.Purpose.UP, plan.bytesUp());
            recover(pinger, up.end(), usual);
        }
        Completion result = guards.closed() ? Completion.STOPPED : sound(up) ? Completion.MEASURED : Completion.BROKEN;
        return new ThroughputSamples(pinger.answered(), down, up, result);
    }

    /**
     * Waits until three pings that were sent after the load have come back about as quickly as before it. That also brings
     * in those that were still under way.
     */
    private void recover(Pinger pinger, double end, double usual) throws InterruptedException {
        long until = nanoTime.getAsLong() + plan.recovery().toNanos();
        double quick = Math.max(usual + 15, 1.5 * usual);
        while (nanoTime.getAsLong() < until && !guards.closed()) {
            List<Ping> after = pinger.answered().stream()
                    .filter(ping -> ping.offset() >= end)
                    .toList();
            if (after.size() >= 3
                    && after.subList(after.size() - 3, after.size()).stream()
                            .allMatch(ping -> ping.millis() <= quick)) {
                return;
            }
            sleeper.sleep(POLL);
        }
    }

    private static boolean sound(Leg leg) {
        return leg.ending() == Ending.STEADY || leg.ending() == Ending.BUDGET || leg.ending() == Ending.TIME;
    }

    private static double median(List<Ping> pings) {
        List<Double> times = pings.stream().map(Ping::millis).sorted().toList();
        return times.isEmpty() ? 0 : times.get(times.size() / 2);
    }

    /** Ends a run that is under way, and closes its connections. */
    @Override
    public void close() {
        guards.close();
        threads.close();
    }
}
