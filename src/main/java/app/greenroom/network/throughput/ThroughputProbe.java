package app.greenroom.network.throughput;

import app.greenroom.network.Sleeper;
import app.greenroom.network.io.Guards;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.throughput.ThroughputSamples.Ending;
import app.greenroom.network.throughput.ThroughputSamples.Leg;
import app.greenroom.network.throughput.ThroughputSamples.Ping;
import app.greenroom.network.throughput.ThroughputSamples.Result;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    /** What dialling and ends may take on top of the plan's own times. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final InetSocketAddress responder;
    private final byte[] token;
    private final ThroughputPlan plan;
    private final LongSupplier nanoTime;
    private final Sleeper sleeper;
    private final Traffic traffic;
    private final Guards guards = new Guards();
    private final AtomicBoolean used = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "network-throughput");
        thread.setDaemon(true);
        return thread;
    });

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
            Sleeper sleeper,
            Traffic traffic) {
        this.responder = responder;
        this.token = token.clone();
        this.plan = plan;
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.traffic = traffic;
    }

    /**
     * Measures. Blocks for as long as the plan allows; when {@link #close} is called meanwhile, it returns at once with what
     * it has.
     *
     * @throws InterruptedException when this thread is interrupted; every connection is closed then
     * @throws IllegalStateException on a second call
     */
    public ThroughputSamples measure() throws InterruptedException {
        if (used.getAndSet(true)) {
            throw new IllegalStateException("a probe is good for one run");
        }
        Duration most = plan.most()
                .plus(plan.recovery())
                .multipliedBy(2)
                .plus(plan.idle())
                .plus(GRACE);
        Dialer dialer = new Dialer(responder, token, guards, most, traffic);
        try (Socket line = dialer.dial(Wire.Purpose.PING, 2 * Wire.PING * 2_000)) {
            return run(dialer, line);
        } catch (IOException e) {
            Result result = guards.closed()
                    ? Result.STOPPED
                    : e instanceof Dialer.NotConnected ? Result.NOT_CONNECTED : Result.REFUSED;
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
        Result result = guards.closed() ? Result.STOPPED : sound(up) ? Result.MEASURED : Result.BROKEN;
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
        threads.shutdownNow();
    }
}
