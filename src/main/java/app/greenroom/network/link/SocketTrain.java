package app.greenroom.network.link;

import app.greenroom.network.RunClock;
import app.greenroom.network.io.Traffic;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A train by the operating system's TCP, on one thread: 80 connections, 20 a second, some 30 kB.
 *
 * <p>Each is two questions to the other end. The SYN may be lost by a server that guards itself against floods. The FIN that
 * follows belongs to a connection that the server has taken: nobody drops it but the way. A server that is told that nothing
 * more comes closes as well, within a round trip; whichever of the two is lost is sent again 200 ms later at the earliest, and
 * shows by that.
 */
final class SocketTrain implements ConnectTrain {
    private static final int CONNECTIONS = 80;
    private static final Duration INTERVAL = Duration.ofMillis(50);

    /** What is not there so long after the last connection began is not waited for, ns: a SYN is sent again after a second. */
    private static final long LINGER = Duration.ofMillis(1_500).toNanos();

    /** What a train costs at most, bytes. */
    static final long MOST_BYTES = CONNECTIONS * 400L;

    private final Traffic traffic;
    private final int connections;
    private final long interval;

    SocketTrain(Traffic traffic) {
        this(traffic, CONNECTIONS, INTERVAL);
    }

    /** Of another length and pace. */
    SocketTrain(Traffic traffic, int connections, Duration interval) {
        this.traffic = traffic;
        this.connections = connections;
        this.interval = interval.toNanos();
    }

    @Override
    public TrainSamples run(InetSocketAddress address, RunClock clock) throws InterruptedException {
        List<Carriage> all = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            go(selector, address, clock, all);
        } catch (IOException e) {
            // No sockets are left: what there is says what it can.
        } finally {
            all.forEach(Carriage::end);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long now = clock.now();
        all.stream()
                .filter(one -> !one.answered)
                .forEach(one -> traffic.unanswered(address.getAddress(), (now - one.began) / 1_000_000));
        return new TrainSamples(all.stream().map(one -> one.sample(clock, now)).toList());
    }

    private void go(Selector selector, InetSocketAddress address, RunClock clock, List<Carriage> all)
            throws IOException {
        long due = clock.now();
        long end = due + interval * connections + LINGER;
        while (!Thread.currentThread().isInterrupted() && !clock.left().isZero()) {
            boolean more = all.size() < connections;
            long now = clock.now();
            if (now >= end || (!more && all.stream().noneMatch(Carriage::open))) {
                return;
            }
            if (more && now >= due) {
                all.add(Carriage.begin(selector, address, clock));
                due += interval;
            }
            long wake = Math.min(all.size() < connections ? due : now + interval, end);
            long rest = Math.min(wake - clock.now(), clock.left().toNanos());
            selector.select(Math.max(1, (rest + 999_999) / 1_000_000));
            long back = clock.now();
            late(all, back - wake);
            for (SelectionKey key : selector.selectedKeys()) {
                ((Carriage) key.attachment()).heard(key, back, address, traffic);
            }
            selector.selectedKeys().clear();
        }
    }

    /** This computer was late: all that is under way may have come before it looked. */
    private static void late(List<Carriage> all, long nanos) {
        all.stream().filter(Carriage::open).forEach(one -> one.late = Math.max(one.late, nanos));
    }

    /** One connection. */
    private static final class Carriage {
        private final SocketChannel channel;
        private final long began;
        private long opened = -1;
        private long closed = -1;
        private boolean answered;
        private boolean refused;
        private boolean done;
        private long late;

        private Carriage(SocketChannel channel, long began) {
            this.channel = channel;
            this.began = began;
        }

        static Carriage begin(Selector selector, InetSocketAddress address, RunClock clock) throws IOException {
            SocketChannel channel = SocketChannel.open();
            Carriage one = new Carriage(channel, clock.now());
            try {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.register(selector, SelectionKey.OP_CONNECT, one);
                channel.connect(address);
            } catch (IOException e) {
                one.end(); // no way there, this computer says at once
            }
            return one;
        }

        boolean open() {
            return !done;
        }

        void heard(SelectionKey key, long now, InetSocketAddress address, Traffic traffic) {
            try {
                if (opened < 0) {
                    boolean there = channel.finishConnect();
                    if (there) {
                        opened = now;
                        answered = true;
                        traffic.connected(address.getAddress());
                        key.interestOps(SelectionKey.OP_READ);
                        channel.shutdownOutput();
                    }
                } else if (channel.read(ByteBuffer.allocate(64)) < 0) {
                    closed = now;
                    end();
                }
            } catch (ConnectException e) {
                opened = now;
                answered = true;
                refused = true;
                traffic.refused(address.getAddress());
                end();
            } catch (IOException e) {
                closed = opened < 0 ? -1 : now; // broken off by the other end, which is an answer as well
                end();
            }
        }

        void end() {
            done = true;
            try {
                channel.close();
            } catch (IOException e) {
                // Closed is closed.
            }
        }

        TrainSample sample(RunClock clock, long now) {
            boolean waits = opened < 0 || (closed < 0 && !refused);
            return new TrainSample(
                    clock.offset(began),
                    opened < 0 ? OptionalDouble.empty() : OptionalDouble.of(RunClock.millis(opened - began)),
                    closed < 0 ? OptionalDouble.empty() : OptionalDouble.of(RunClock.millis(closed - opened)),
                    waits ? RunClock.millis(now - (opened < 0 ? began : opened)) : 0,
                    RunClock.millis(late));
        }
    }
}
