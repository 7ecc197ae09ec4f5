package app.greenroom.network.relay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * One direction of a relay: decides what happens to each datagram, and sends it on at its time from a thread of its own,
 * which sleeps until just before and then spins.
 */
public final class RelayLink {
    /** How long before a datagram is due the thread stops sleeping, ns: about as late as Linux wakes a thread. */
    private static final long SPIN = 80_000;

    private static final int MOST_LOGGED = 500_000;
    private static final int UDP_HEADERS = 28;
    static final int TCP_HEADERS = 40;
    static final double RETRANSMISSION = 200;

    private final Object lock = new Object();
    private final Random random;
    private final PriorityQueue<Waiting> queue = new PriorityQueue<>();
    private final List<Passage> log = new ArrayList<>();
    private final Thread thread;
    private Impairment impairment;
    private boolean losing;
    private long busyUntil;
    private long lastDue;
    private long order;
    private long bytes;
    private double[] errors = new double[1024];
    private int sent;
    private boolean closed;

    /** Sends a datagram on. */
    interface Exit {
        void send(ByteBuffer content);
    }

    private record Waiting(long due, long order, long arrived, ByteBuffer content, Exit exit, boolean copy)
            implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return due == other.due ? Long.compare(order, other.order) : Long.compare(due, other.due);
        }
    }

    RelayLink(String name, Impairment impairment, long seed) {
        this.impairment = impairment;
        this.random = new Random(seed);
        this.busyUntil = System.nanoTime();
        this.lastDue = busyUntil;
        this.thread = new Thread(this::run, "relay-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Behaves differently from now on. */
    public void become(Impairment other) {
        synchronized (lock) {
            impairment = other;
        }
    }

    Impairment impairment() {
        synchronized (lock) {
            return impairment;
        }
    }

    /** What was done to each datagram, in the order of arrival for those lost and of departure for the others. */
    public List<Passage> log() {
        synchronized (lock) {
            return List.copyOf(log);
        }
    }

    /** Bytes of content that came, by UDP and TCP, lost ones included. */
    public long bytes() {
        synchronized (lock) {
            return bytes;
        }
    }

    /**
     * How late datagrams were sent on, against their plan, ms: a quantile.
     *
     * @param share 0–1
     */
    public double lateness(double share) {
        synchronized (lock) {
            double[] sorted = Arrays.copyOf(errors, Math.min(sent, errors.length));
            Arrays.sort(sorted);
            return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
        }
    }

    /** A datagram has come. The content is the link's own from here on. */
    void take(ByteBuffer content, long arrived, Exit exit) {
        synchronized (lock) {
            int size = content.remaining();
            bytes += size;
            Passage.Fate fate = impairment.blocked()
                    ? Passage.Fate.BLOCKED
                    : loses() ? Passage.Fate.LOST : passesBottleneck(size + UDP_HEADERS, arrived);
            if (fate != Passage.Fate.FORWARDED) {
                log(new Passage(head(content), size, arrived, 0, fate));
                return;
            }
            long through = impairment.rate() > 0 ? busyUntil : arrived;
            long due = through + delay();
            if (random.nextDouble() < impairment.reorder()) {
                due += Math.round(impairment.heldBack() * 1e6);
            } else {
                // A queue varies the delay; it does not let anybody overtake.
                due = Math.max(due, lastDue);
                lastDue = due;
            }
            queue.add(new Waiting(due, order++, arrived, content, exit, false));
            if (random.nextDouble() < impairment.duplicate()) {
                queue.add(new Waiting(due, order++, arrived, content.duplicate(), exit, true));
            }
        }
        LockSupport.unpark(thread);
    }

    /**
     * A TCP segment has come: waits for room before the bottleneck.
     *
     * @return when it is due at the other end
     */
    long takeSegment(int size) throws InterruptedException {
        while (true) {
            long wait;
            synchronized (lock) {
                long now = System.nanoTime();
                long backlog = busyUntil - now;
                if (impairment.rate() == 0 || backlog <= impairment.queue() * 1e6) {
                    bytes += size;
                    occupy(size + TCP_HEADERS, now);
                    long through = impairment.rate() > 0 ? busyUntil : now;
                    return through + delay() + (loses() ? Math.round(RETRANSMISSION * 1e6) : 0);
                }
                wait = backlog - Math.round(impairment.queue() * 1e6);
            }
            LockSupport.parkNanos(wait);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    void close() {
        synchronized (lock) {
            closed = true;
        }
        LockSupport.unpark(thread);
    }

    private Passage.Fate passesBottleneck(int size, long arrived) {
        if (impairment.rate() > 0 && busyUntil - arrived > impairment.queue() * 1e6) {
            return Passage.Fate.QUEUE_FULL;
        }
        occupy(size, arrived);
        return Passage.Fate.FORWARDED;
    }

    private void occupy(int size, long arrived) {
        if (impairment.rate() > 0) {
            busyUntil = Math.max(busyUntil, arrived) + Math.round(size * 8e9 / impairment.rate());
        }
    }

    private long delay() {
        double varied = impairment.delay() + impairment.jitter() * (2 * random.nextDouble() - 1);
        return Math.round(Math.max(0, varied) * 1e6);
    }

    private boolean loses() {
        double share = impairment.loss();
        if (impairment.burst() == 0 || share == 0 || share == 1) {
            losing = random.nextDouble() < share;
        } else {
            double leave = 1 / impairment.burst();
            double enter = Math.min(1, share * leave / (1 - share));
            losing = losing ? random.nextDouble() >= leave : random.nextDouble() < enter;
        }
        return losing;
    }

    private void run() {
        while (true) {
            Waiting next;
            long sleep = 0;
            synchronized (lock) {
                if (closed) {
                    return;
                }
                next = queue.peek();
                if (next != null && next.due - System.nanoTime() <= SPIN) {
                    queue.remove();
                } else {
                    sleep = next == null ? Long.MAX_VALUE : next.due - System.nanoTime() - SPIN;
                    next = null;
                }
            }
            if (next == null) {
                LockSupport.parkNanos(sleep);
                continue;
            }
            while (System.nanoTime() < next.due) {
                Thread.onSpinWait();
            }
            ByteBuffer head = head(next.content);
            int size = next.content.remaining();
            next.exit.send(next.content);
            long left = System.nanoTime();
            synchronized (lock) {
                if (sent == errors.length && sent < MOST_LOGGED) {
                    errors = Arrays.copyOf(errors, 2 * sent);
                }
                if (sent < errors.length) {
                    errors[sent++] = (left - next.due) / 1e6;
                }
                if (!next.copy) {
                    log(new Passage(head, size, next.arrived, left, Passage.Fate.FORWARDED));
                }
            }
        }
    }

    private void log(Passage passage) {
        if (log.size() < MOST_LOGGED) {
            log.add(passage);
        }
    }

    private static ByteBuffer head(ByteBuffer content) {
        byte[] head = new byte[Math.min(64, content.remaining())];
        content.duplicate().get(head);
        return ByteBuffer.wrap(head).asReadOnlyBuffer();
    }
}
