package app.greenroom.network.udp;

import app.greenroom.network.StallWatch;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.udp.StreamSamples.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends a stream at an even pace and times what comes back. The calling thread sends; one platform thread blocks in reading,
 * so that an answer's time is taken the moment the system hands it over. Virtual threads would cost four times the delay.
 * Everything is kept in arrays made before the first packet. One object is good for one run.
 */
public final class StreamProbe implements AutoCloseable {
    /** Of IPv4 and UDP, bytes. */
    private static final int HEADERS = 28;

    private final DatagramChannel channel;
    private final StunWire wire;
    private final StreamPlan plan;
    private final LongSupplier nanoTime;
    private final Traffic traffic;
    private final Supplier<StallWatch> stalls;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicBoolean used = new AtomicBoolean();
    private final StreamLog log;
    private final AtomicLong passed = new AtomicLong();
    private volatile Ending ending = Ending.COMPLETE;

    /**
     * A probe that watches this computer's own stalls.
     *
     * @param channel connected to whoever sends packets back, and blocking; closed at the end of the run
     * @param nanoTime a clock in ns
     * @param traffic counts what passes
     */
    public StreamProbe(
            DatagramChannel channel, StunWire wire, StreamPlan plan, LongSupplier nanoTime, Traffic traffic) {
        this(channel, wire, plan, nanoTime, traffic, () -> StallWatch.start(nanoTime));
    }

    StreamProbe(
            DatagramChannel channel,
            StunWire wire,
            StreamPlan plan,
            LongSupplier nanoTime,
            Traffic traffic,
            Supplier<StallWatch> stalls) {
        this.channel = channel;
        this.wire = wire;
        this.plan = plan;
        this.nanoTime = nanoTime;
        this.traffic = traffic;
        this.stalls = stalls;
        this.log = new StreamLog(plan.total());
    }

    /**
     * Streams. Blocks for {@link StreamPlan#duration}.
     *
     * @param start when the run began, on the same clock
     * @param progress is told the share that was sent, 0–1, ten times
     * @throws InterruptedException when this thread is interrupted; the socket is closed then
     */
    public StreamSamples run(long start, DoubleConsumer progress) throws InterruptedException {
        if (used.getAndSet(true)) {
            throw new IllegalStateException("a probe is good for one run");
        }
        Thread reader = new Thread(this::read, "network-stream");
        reader.setDaemon(true);
        try (StallWatch watch = stalls.get()) {
            reader.start();
            long last = send(watch, progress);
            while (!log.complete()
                    && !stop.await(
                            Math.min(20_000_000L, last + plan.linger().toNanos() - nanoTime.getAsLong()),
                            TimeUnit.NANOSECONDS)
                    && nanoTime.getAsLong() - last < plan.linger().toNanos()) {
                log.stalled(watch.worstMillis());
            }
            log.stalled(watch.worstMillis());
        } finally {
            closeChannel();
        }
        reader.join();
        return new StreamSamples(plan.interval().toNanos() / 1e6, log.packets(plan.warmUp(), start), ending);
    }

    /** Ends a run at once; it returns what it has. */
    @Override
    public void close() {
        end(Ending.STOPPED);
        closeChannel();
    }

    /** Sends all packets, each when it is due, and gives the time of the last. */
    private long send(StallWatch watch, DoubleConsumer progress) throws InterruptedException {
        long first = nanoTime.getAsLong() + plan.interval().toNanos();
        long now = first;
        int told = 0;
        for (int i = 0; i < plan.total(); i++) {
            long due = first + i * plan.interval().toNanos();
            if (stop.await(due - nanoTime.getAsLong(), TimeUnit.NANOSECONDS)
                    || passed.get() > plan.guestBytes() - 2L * StreamPlan.GUESTS_BYTES) {
                return now;
            }
            log.stalled(watch.worstMillis());
            now = nanoTime.getAsLong();
            log.sent(i, now, now - due);
            try {
                int written = channel.write(wire.request(i));
                if (written == 0) {
                    log.notSent(i);
                } else {
                    traffic.datagramOut(other(), written);
                    passed.addAndGet(HEADERS + written);
                }
            } catch (IOException e) {
                log.notSent(i);
                failed(e);
            }
            if (i * 10 / plan.total() > told) {
                told = i * 10 / plan.total();
                progress.accept(told / 10.0);
            }
        }
        return now;
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(2_048);
        while (stop.getCount() > 0) {
            try {
                buffer.clear();
                channel.read(buffer);
                long now = nanoTime.getAsLong();
                traffic.datagramIn(other(), buffer.position());
                passed.addAndGet(HEADERS + buffer.position());
                wire.number(buffer.flip()).ifPresent(number -> log.answered(number, now));
            } catch (IOException e) {
                if (!channel.isOpen()) {
                    return;
                }
                failed(e);
            }
        }
    }

    private @Nullable InetAddress other() {
        return channel.socket().getInetAddress();
    }

    /** A refusal ends a stream only while nothing was ever answered: later it may be a packet that came too late. */
    private void failed(IOException why) {
        if (!log.anyAnswered() && channel.isOpen()) {
            end(why instanceof PortUnreachableException ? Ending.REFUSED : Ending.UNREACHABLE);
        }
    }

    private synchronized void end(Ending how) {
        if (stop.getCount() > 0) {
            ending = how;
            stop.countDown();
        }
    }

    private void closeChannel() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing is left to lose.
        }
    }
}
