package app.greenroom.network.throughput;

import app.greenroom.io.Pause;
import app.greenroom.network.io.Guards;
import app.greenroom.network.throughput.ThroughputSamples.Ending;
import app.greenroom.network.throughput.ThroughputSamples.Leg;
import app.greenroom.network.throughput.ThroughputSamples.Mark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Loads the line one way with several streams, and notes twenty times a second how much has arrived. */
final class Load {
    private static final Duration MARK = Duration.ofMillis(50);
    private static final Duration DIALLING = Duration.ofSeconds(6);

    private final Dialer dialer;
    private final ThroughputPlan plan;
    private final LongSupplier nanoTime;
    private final Pause sleeper;
    private final long start;
    private final Guards guards;
    private final Executor threads;

    /** Loads whose times count from {@code start}. */
    Load(
            Dialer dialer,
            ThroughputPlan plan,
            LongSupplier nanoTime,
            Pause sleeper,
            long start,
            Guards guards,
            Executor threads) {
        this.dialer = dialer;
        this.plan = plan;
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.start = start;
        this.guards = guards;
        this.threads = threads;
    }

    /** Loads until the rate is known, or the plan's bytes or time are used up. */
    Leg run(Wire.Purpose purpose, int bytes) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(plan.streams());
        CountDownLatch go = new CountDownLatch(1);
        List<LoadStream> streams = new ArrayList<>();
        for (int i = 0; i < plan.streams(); i++) {
            LoadStream stream = new LoadStream(dialer, purpose, bytes / plan.streams(), ready, go);
            streams.add(stream);
            threads.execute(stream);
            if (purpose == Wire.Purpose.UP) {
                threads.execute(stream::readReports);
            }
        }
        try {
            if (!ready.await(DIALLING.toMillis(), TimeUnit.MILLISECONDS)
                    || streams.stream().anyMatch(LoadStream::broken)) {
                double now = offset();
                return new Leg(now, now, List.of(), guards.closed() ? Ending.STOPPED : Ending.BROKEN);
            }
            double begin = offset();
            go.countDown();
            return watch(streams, begin);
        } finally {
            go.countDown();
            for (LoadStream stream : streams) {
                stream.end();
            }
        }
    }

    private Leg watch(List<LoadStream> streams, double begin) throws InterruptedException {
        List<Mark> marks = new ArrayList<>();
        while (true) {
            sleeper.sleep(MARK);
            // Asked before the bytes are, so that a stream that ends in between has them all counted.
            boolean done = streams.stream().allMatch(LoadStream::done);
            boolean broken = streams.stream().anyMatch(LoadStream::broken);
            double now = offset();
            marks.add(new Mark(
                    now, streams.stream().mapToLong(LoadStream::arrived).sum()));
            Ending ending = guards.closed()
                    ? Ending.STOPPED
                    : broken
                            ? Ending.BROKEN
                            : done
                                    ? Ending.BUDGET
                                    : now - begin >= seconds(plan.most()) ? Ending.TIME : Ending.NOT_BEGUN;
            if (ending == Ending.NOT_BEGUN && now - begin >= seconds(plan.least())) {
                Leg soFar = new Leg(begin, now, marks, Ending.STEADY);
                ending = LineRate.steady(soFar).filter(LineRate::known).isPresent() ? Ending.STEADY : ending;
            }
            if (ending != Ending.NOT_BEGUN) {
                return new Leg(begin, now, marks, ending);
            }
        }
    }

    private double offset() {
        return Math.max(0, Math.round((nanoTime.getAsLong() - start) / 1e3) / 1e6);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
