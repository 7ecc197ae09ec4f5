package app.greenroom.network.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A computer at home and the Internet, each a network namespace, with three parts of a way between them: the home as far as
 * the router ({@link #ROUTER}), the line as far as the provider (addresses that begin with {@link #PROVIDER}), and all behind
 * it. What goes to the router passes the first part alone, and so on. Needs root and Linux; no netem, no second computer.
 *
 * <p>The router and all servers live in the same namespace, whose kernel refuses what nobody listens to, as routers do. At
 * first the home has IPv4 alone and nobody rewrites addresses; see {@link #furnish}.
 */
public final class LineWorld {
    public static final String ROUTER = "10.0.0.1";
    public static final String COMPUTER = "10.0.0.2";
    /** The provider's name server and the nearest servers. */
    public static final String PROVIDER = "198.51.100.";
    /** What is far away. */
    public static final String FAR = "203.0.113.";
    /** The same by IPv6: of the home, the provider and what is far away (RFC 3849). */
    public static final String HOME_SIX = "2001:db8:a::";

    public static final String PROVIDER_SIX = "2001:db8:b::";
    public static final String FAR_SIX = "2001:db8:c::";
    /** How a home with a router that rewrites looks from outside. */
    static final String OUTSIDE = "192.0.2.7";

    private static final String BETWEEN_ROUTERS = "100.64.0.7";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int MOST_PACKET = 2_048;

    /** The parts of the way. */
    public enum Part {
        HOME,
        LINE,
        FAR
    }

    private final String home;
    private final String internet;
    private final int[] tunnels = new int[2];
    private final Stage[][] stages = new Stage[2][Part.values().length];
    private final PriorityQueue<Waiting> queue = new PriorityQueue<>();
    private final Object lock = new Object();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Routers routers = new Routers(List.of(), List.of());
    private volatile Optional<Path> nameServers = Optional.empty();
    private long began = System.nanoTime();
    private long order;
    private volatile boolean closed;

    @SuppressWarnings("ArrayRecordComponent") // compared by its time alone
    private record Waiting(long due, long order, byte[] packet, int direction, int next, int last)
            implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return due == other.due ? Long.compare(order, other.order) : Long.compare(due, other.due);
        }
    }

    /** Whether one can be made here. */
    public static boolean usable() {
        return Kernel.usable();
    }

    /** Whether it can have IPv6 here. */
    public static boolean hasSix() {
        return Kernel.hasSix();
    }

    /**
     * Makes one.
     *
     * @param seed by which chance falls
     */
    public LineWorld(long seed) throws IOException, InterruptedException {
        String name = "gr" + ProcessHandle.current().pid() + "x" + COUNT.incrementAndGet();
        home = name + "h";
        internet = name + "i";
        for (int direction = 0; direction < 2; direction++) {
            for (int part = 0; part < stages[direction].length; part++) {
                stages[direction][part] = new Stage(seed * 31 + direction * 7L + part);
            }
        }
        try {
            for (int i = 0; i < 2; i++) {
                String namespace = i == 0 ? home : internet;
                Kernel.ip("netns", "add", namespace);
                tunnels[i] = within(namespace, () -> Kernel.tunnel("way0"));
                Kernel.ip("-n", namespace, "link", "set", "lo", "up");
                Kernel.ip("-n", namespace, "link", "set", "way0", "up", "mtu", "1500");
            }
            Kernel.ip("-n", home, "addr", "add", COMPUTER + "/24", "dev", "way0");
            Kernel.ip("-n", home, "route", "add", "default", "via", ROUTER, "dev", "way0");
            Kernel.ip("-n", internet, "addr", "add", ROUTER + "/32", "dev", "lo");
            Kernel.ip("-n", internet, "route", "add", COMPUTER + "/32", "dev", "way0");
            for (String host : List.of("53", "54", "55", "56")) {
                Kernel.ip("-n", internet, "addr", "add", PROVIDER + host + "/32", "dev", "lo");
            }
            for (String host : List.of("10", "20")) {
                Kernel.ip("-n", internet, "addr", "add", FAR + host + "/32", "dev", "lo");
            }
            if (hasSix()) {
                for (String host : List.of(
                        HOME_SIX + "1",
                        PROVIDER_SIX + "53",
                        PROVIDER_SIX + "54",
                        PROVIDER_SIX + "55",
                        FAR_SIX + "10")) {
                    Kernel.ip("-n", internet, "addr", "add", host + "/128", "dev", "lo", "nodad");
                }
                Kernel.ip("-n", internet, "route", "add", HOME_SIX + "2/128", "dev", "way0");
            }
            Kernel.ip("-n", internet, "route", "add", OUTSIDE + "/32", "dev", "way0");
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
        for (int i = 0; i < 2; i++) {
            int direction = i;
            start("world-reads-" + i, () -> read(direction));
        }
        start("world-forwards", this::forward);
    }

    /**
     * A far computer that can be called, as the servers' addresses cannot: no call looks for those of a loopback interface.
     *
     * @return its address, where the servers are
     */
    public String farComputer() throws IOException, InterruptedException {
        String address = FAR + "30";
        Kernel.ip("-n", internet, "addr", "add", address + "/32", "dev", "way0");
        return address;
    }

    /** Begins anew, with this harm on the way out and back. */
    public void become(Part part, Harm out, Harm back) {
        synchronized (lock) {
            stages[0][index(part)].become(out);
            stages[1][index(part)].become(back);
        }
    }

    /** Nothing harms any more, and time begins anew. */
    public void heal() {
        synchronized (lock) {
            for (Part part : Part.values()) {
                become(part, Harm.NONE, Harm.NONE);
            }
            queue.clear();
            began = System.nanoTime();
        }
    }

    /**
     * Gives the computer at home these addresses, and its network these routers, who have forgotten all, as both sides have
     * whatever they learned of the way.
     *
     * @param four whether it has IPv4
     * @param six whether it has IPv6
     * @param kinds of routers that rewrite addresses and ports, from the home on: none, one or two
     */
    public void furnish(boolean four, boolean six, List<NatWorld.Kind> kinds) throws IOException, InterruptedException {
        routers = new Routers(
                kinds, kinds.size() == 1 ? List.of(COMPUTER, OUTSIDE) : List.of(COMPUTER, BETWEEN_ROUTERS, OUTSIDE));
        Kernel.ip("-n", home, "-4", "addr", "flush", "dev", "way0");
        if (hasSix()) {
            Kernel.ip("-n", home, "-6", "addr", "flush", "dev", "way0", "scope", "global");
        }
        if (four) {
            Kernel.ip("-n", home, "addr", "add", COMPUTER + "/24", "dev", "way0");
            Kernel.ip("-n", home, "route", "replace", "default", "via", ROUTER, "dev", "way0");
        }
        if (six) {
            Kernel.ip("-n", home, "addr", "add", HOME_SIX + "2/64", "dev", "way0", "nodad");
            Kernel.ip("-n", home, "-6", "route", "replace", "default", "via", HOME_SIX + "1", "dev", "way0");
        }
        for (String namespace : List.of(home, internet)) {
            Kernel.ip("-n", namespace, "route", "flush", "cache");
        }
    }

    /** From now on, whatever is done at home finds these name servers where the system looks for them (resolv.conf(5)). */
    public void askNames(Path file) {
        nameServers = Optional.of(file);
    }

    /** Does something on the computer at home, on a thread of its own. */
    public <T> T atHome(Callable<T> task) throws InterruptedException, ExecutionException {
        return within(home, () -> {
            nameServers.ifPresent(Kernel::furnish);
            return task.call();
        });
    }

    /** Does something where the servers are. */
    public <T> T onTheInternet(Callable<T> task) throws InterruptedException, ExecutionException {
        return within(internet, task);
    }

    private static <T> T within(String namespace, Callable<T> task) throws InterruptedException, ExecutionException {
        FutureTask<T> future = new FutureTask<>(() -> {
            Kernel.enter(namespace);
            return task.call();
        });
        Thread thread = new Thread(future, "in-" + namespace);
        thread.setDaemon(true);
        thread.start();
        return future.get();
    }

    private void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private static int index(Part part) {
        return switch (part) {
            case HOME -> 0;
            case LINE -> 1;
            case FAR -> 2;
        };
    }

    private void read(int direction) {
        byte[] buffer = new byte[MOST_PACKET];
        while (!closed) {
            int length = Kernel.read(tunnels[direction], buffer);
            if (length <= 0) {
                return;
            }
            byte[] packet = Arrays.copyOf(buffer, length);
            int last = Packets.last(packet, direction);
            if (last > 0 && direction == 1) {
                packet = routers.in(packet);
            }
            if (last >= 0 && packet.length > 0) {
                synchronized (lock) {
                    long now = System.nanoTime() - began;
                    queue.add(new Waiting(now, order++, packet, direction, direction == 0 ? 0 : last, last));
                }
                LockSupport.unpark(threads.get(2));
            }
        }
    }

    private void forward() {
        while (!closed) {
            Waiting next;
            long sleep;
            synchronized (lock) {
                next = queue.peek();
                long left = next == null ? 1_000_000_000L : next.due - (System.nanoTime() - began);
                if (next != null && left <= 0) {
                    queue.remove();
                    pass(next);
                    continue;
                }
                sleep = left;
            }
            LockSupport.parkNanos(sleep);
        }
    }

    private void pass(Waiting one) {
        boolean through = one.direction == 0 ? one.next > one.last : one.next < 0;
        if (through) {
            boolean leavesHome = one.direction == 0 && one.last > 0;
            byte[] packet = leavesHome ? routers.out(one.packet) : one.packet;
            if (packet.length > 0) {
                Kernel.write(tunnels[1 - one.direction], packet);
            }
            return;
        }
        Stage stage = stages[one.direction][one.next];
        OptionalInt most = stage.tooLong(one.packet);
        if (most.isPresent()) {
            if (stage.tells()) {
                // From the nearest neighbour, whom each side has a way to.
                String from = one.direction == 0 ? ROUTER : COMPUTER;
                Kernel.write(tunnels[one.direction], Packets.tooLong(one.packet, most.getAsInt(), from));
            }
            return;
        }
        int after = one.direction == 0 ? one.next + 1 : one.next - 1;
        long leaves = stage.leaves(one.packet, one.due);
        if (leaves < 0) {
            return;
        }
        queue.add(new Waiting(leaves, order++, one.packet, one.direction, after, one.last));
        if (stage.duplicates()) {
            queue.add(new Waiting(leaves, order++, one.packet, one.direction, after, one.last));
        }
    }

    /** Takes it away. */
    public void close() throws IOException, InterruptedException {
        closed = true;
        LockSupport.unpark(threads.get(2));
        Kernel.ip("netns", "del", home);
        Kernel.ip("netns", "del", internet);
        for (int tunnel : tunnels) {
            Kernel.close(tunnel);
        }
    }
}
