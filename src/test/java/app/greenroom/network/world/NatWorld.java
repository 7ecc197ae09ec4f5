package app.greenroom.network.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two homes, each a network namespace behind a router of its own, and a server between them that says how a computer looks from
 * outside ({@link #STUN}). A router gives each port of its home one of its own (endpoint-independent mapping, RFC 4787), and lets
 * in only what comes from where something was sent to (address- and port-dependent filtering); a strict one gives another port
 * for each destination ("symmetric"). Only UDP over IPv4 passes. Needs root and Linux.
 */
public final class NatWorld {
    /** The server, {@code host:port}. */
    public static final String STUN = "198.51.100.53:3478";

    private static final int SERVER = 0xC6336435;
    private static final int SERVER_PORT = 3478;
    private static final int PUBLIC = 0xCB007101; // 203.0.113.1 and .2
    private static final int PRIVATE = 0x0A000102; // 10.0.1.2 and 10.0.2.2
    private static final int MOST_PACKET = 2_048;
    private static final int COOKIE = 0x2112A442;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String[] names = new String[2];
    private final int[] tunnels = new int[2];
    private final Router[] routers = new Router[2];
    private volatile boolean closed;

    /** An address and a port. */
    private record End(int address, int port) {}

    /** What a router remembers. */
    private static final class Router {
        private final boolean strict;
        private final Map<List<Object>, Integer> outside = new HashMap<>();
        private final Map<Integer, Integer> inside = new HashMap<>();
        private final Set<List<Object>> open = new HashSet<>();
        private int next = 40_000;

        Router(boolean strict) {
            this.strict = strict;
        }

        synchronized int out(int port, End to) {
            int mapped = outside.computeIfAbsent(strict ? List.of(port, to) : List.of(port), any -> {
                inside.put(next, port);
                return next++;
            });
            open.add(List.of(mapped, to));
            return mapped;
        }

        /** The port inside, or negative for what nobody asked for. */
        synchronized int in(int port, End from) {
            return open.contains(List.of(port, from)) ? inside.getOrDefault(port, -1) : -1;
        }
    }

    /**
     * Makes one.
     *
     * @param firstStrict whether the first home's router gives another port for each destination
     * @param secondStrict likewise
     */
    public NatWorld(boolean firstStrict, boolean secondStrict) throws IOException, InterruptedException {
        routers[0] = new Router(firstStrict);
        routers[1] = new Router(secondStrict);
        try {
            for (int i = 0; i < 2; i++) {
                String name = "gr" + ProcessHandle.current().pid() + "n" + COUNT.incrementAndGet();
                names[i] = name;
                Kernel.ip("netns", "add", name);
                tunnels[i] = within(i, () -> Kernel.tunnel("way0"));
                Kernel.ip("-n", name, "link", "set", "lo", "up");
                Kernel.ip("-n", name, "link", "set", "way0", "up", "mtu", "1500");
                Kernel.ip("-n", name, "addr", "add", "10.0." + (i + 1) + ".2/24", "dev", "way0");
                Kernel.ip("-n", name, "route", "add", "default", "dev", "way0");
            }
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
        for (int i = 0; i < 2; i++) {
            int home = i;
            Thread thread = new Thread(() -> read(home), "nat-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Whether one can be made here. */
    public static boolean usable() {
        return Kernel.usable();
    }

    /** Does something at one of the two homes, 0 or 1, on a thread of its own; so do the processes that it starts. */
    public <T> T within(int home, Callable<T> task) throws InterruptedException, ExecutionException {
        FutureTask<T> future = new FutureTask<>(() -> {
            Kernel.enter(names[home]);
            return task.call();
        });
        Thread thread = new Thread(future, "home-" + home);
        thread.setDaemon(true);
        thread.start();
        return future.get();
    }

    private void read(int home) {
        byte[] buffer = new byte[MOST_PACKET];
        while (!closed) {
            int length = Kernel.read(tunnels[home], buffer);
            if (length <= 0) {
                return;
            }
            ByteBuffer packet =
                    ByteBuffer.allocate(length).put(buffer, 0, length).flip();
            if (length >= 28 && packet.get(0) == 0x45 && packet.get(9) == 17) {
                pass(home, packet);
            }
        }
    }

    private void pass(int home, ByteBuffer packet) {
        End from = new End(packet.getInt(12), packet.getShort(20) & 0xFFFF);
        End to = new End(packet.getInt(16), packet.getShort(22) & 0xFFFF);
        int other = 1 - home;
        if (from.address != PRIVATE + home * 256) {
            return;
        }
        if (to.equals(new End(SERVER, SERVER_PORT))) {
            answer(home, from, packet, routers[home].out(from.port, to));
        } else if (to.address == PUBLIC + other) {
            End seen = new End(PUBLIC + home, routers[home].out(from.port, to));
            int port = routers[other].in(to.port, seen);
            if (port >= 0) {
                byte[] content = new byte[packet.limit() - 28];
                packet.get(28, content);
                send(other, seen, port, content);
            }
        }
    }

    /** RFC 8489: a binding's success, with the address that the packet came from. */
    private void answer(int home, End from, ByteBuffer packet, int mapped) {
        if (packet.limit() < 48 || packet.getShort(28) != 1) {
            return;
        }
        byte[] transaction = new byte[12];
        packet.get(36, transaction);
        ByteBuffer content = ByteBuffer.allocate(32);
        content.putShort((short) 0x0101).putShort((short) 12).putInt(COOKIE).put(transaction);
        content.putShort((short) 0x0020).putShort((short) 8).putShort((short) 1);
        content.putShort((short) (mapped ^ COOKIE >>> 16)).putInt(PUBLIC + home ^ COOKIE);
        send(home, new End(SERVER, SERVER_PORT), from.port, content.array());
    }

    private void send(int home, End from, int port, byte[] content) {
        ByteBuffer packet = ByteBuffer.allocate(28 + content.length);
        packet.putShort((short) 0x4500).putShort((short) packet.capacity()).putInt(0);
        packet.put((byte) 64)
                .put((byte) 17)
                .putShort((short) 0)
                .putInt(from.address)
                .putInt(PRIVATE + home * 256);
        int sum = 0;
        for (int i = 0; i < 20; i += 2) {
            sum += packet.getShort(i) & 0xFFFF;
        }
        sum = (sum & 0xFFFF) + (sum >>> 16);
        packet.putShort(10, (short) ~((sum & 0xFFFF) + (sum >>> 16)));
        // Without a sum of its own, which IPv4 allows.
        packet.putShort((short) from.port).putShort((short) port).putShort((short) (8 + content.length));
        packet.putShort((short) 0).put(content);
        Kernel.write(tunnels[home], packet.array());
    }

    /** Takes it away. */
    public void close() throws IOException, InterruptedException {
        closed = true;
        for (int i = 0; i < 2; i++) {
            Kernel.ip("netns", "del", names[i]);
            Kernel.close(tunnels[i]);
        }
    }
}
