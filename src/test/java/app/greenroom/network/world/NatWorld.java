package app.greenroom.network.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two homes, each a network namespace behind a router of its own, with two servers between them that say how a computer looks
 * from outside ({@link #STUN}, {@link #SECOND_STUN}), and a third namespace between them for what else is to be a server there
 * ({@link #BETWEEN}, such as a {@link TurnServer}). Only UDP and TCP over IPv4 pass, the latter to that third place alone. Needs
 * root and Linux.
 */
public final class NatWorld {
    /** A server, {@code host:port}. */
    public static final String STUN = "198.51.100.53:3478";

    /** Another one at another address: both see the same port through a cone, and different ones through a symmetric NAT. */
    public static final String SECOND_STUN = "198.51.100.54:3478";

    /** The address of what lies between the homes. */
    static final String MIDDLE = "198.51.100.60";

    /** Where {@link #within} takes what is to be a server between the homes. */
    public static final int BETWEEN = 2;

    private static final List<Datagram.End> SERVERS =
            List.of(new Datagram.End(0xC6336435, 3478), new Datagram.End(0xC6336436, 3478));
    private static final int MIDDLE_ADDRESS = 0xC633643C;
    private static final int PUBLIC = 0xCB007101; // 203.0.113.1 and .2
    private static final int PRIVATE = 0x0A000102; // 10.0.1.2 and 10.0.2.2
    private static final int MOST_PACKET = 2_048;
    private static final int COOKIE = 0x2112A442;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String[] names = new String[3];
    private final int[] tunnels = new int[3];
    private final NatRouter[] routers = new NatRouter[2];
    private volatile boolean closed;

    /** How a router deals with UDP. */
    public enum Kind {
        /** One port of its own for each port of its home (endpoint-independent mapping, RFC 4787), open to whom it sent to alone. */
        CONE,
        /** Another port for each destination (address- and port-dependent mapping), open to that alone. */
        SYMMETRIC,
        /** Lets none through. */
        WITHOUT_UDP
    }

    /** Makes one, with these routers. */
    public NatWorld(Kind first, Kind second) throws IOException, InterruptedException {
        routers[0] = new NatRouter(first);
        routers[1] = new NatRouter(second);
        try {
            for (int i = 0; i < names.length; i++) {
                String name = "gr" + ProcessHandle.current().pid() + "n" + COUNT.incrementAndGet();
                names[i] = name;
                Kernel.ip("netns", "add", name);
                tunnels[i] = within(i, () -> Kernel.tunnel("way0"));
                Kernel.ip("-n", name, "link", "set", "lo", "up");
                Kernel.ip("-n", name, "link", "set", "way0", "up", "mtu", "1500");
                String address = i == BETWEEN ? MIDDLE + "/32" : "10.0." + (i + 1) + ".2/24";
                Kernel.ip("-n", name, "addr", "add", address, "dev", "way0");
                Kernel.ip("-n", name, "route", "add", "default", "dev", "way0");
            }
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
        for (int i = 0; i < names.length; i++) {
            int place = i;
            Thread thread = new Thread(() -> read(place), "nat-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Whether one can be made here. */
    public static boolean usable() {
        return Kernel.usable();
    }

    /** Does something at one of the two homes, 0 or 1, or {@link #BETWEEN}, on a thread of its own; so do the processes that it starts. */
    public <T> T within(int place, Callable<T> task) throws InterruptedException, ExecutionException {
        FutureTask<T> future = new FutureTask<>(() -> {
            Kernel.enter(names[place]);
            return task.call();
        });
        Thread thread = new Thread(future, "place-" + place);
        thread.setDaemon(true);
        thread.start();
        return future.get();
    }

    private void read(int place) {
        byte[] buffer = new byte[MOST_PACKET];
        while (!closed) {
            int length = Kernel.read(tunnels[place], buffer);
            if (length <= 0) {
                return;
            }
            Datagram.of(buffer, length).ifPresent(packet -> pass(place, packet));
        }
    }

    private void pass(int place, Datagram packet) {
        if (place == BETWEEN) {
            enter(packet);
        } else if (packet.from().address() == PRIVATE + place * 256 && routers[place].passes(packet.protocol())) {
            int port = routers[place].out(packet.protocol(), packet.from().port(), packet.to());
            leave(place, packet.between(new Datagram.End(PUBLIC + place, port), packet.to()));
        }
    }

    /** A packet that has left a home. */
    private void leave(int home, Datagram packet) {
        if (SERVERS.contains(packet.to())) {
            answer(packet);
        } else if (packet.to().address() == MIDDLE_ADDRESS) {
            Kernel.write(tunnels[BETWEEN], packet.bytes().array());
        } else if (packet.to().address() == PUBLIC + 1 - home) {
            enter(packet);
        }
    }

    /** A packet that comes to a home's router. */
    private void enter(Datagram packet) {
        int home = packet.to().address() - PUBLIC;
        if (home == 0 || home == 1) {
            OptionalInt port = routers[home].passes(packet.protocol())
                    ? routers[home].in(packet.protocol(), packet.to().port(), packet.from())
                    : OptionalInt.empty();
            port.ifPresent(inside -> Kernel.write(
                    tunnels[home],
                    packet.between(packet.from(), new Datagram.End(PRIVATE + home * 256, inside))
                            .bytes()
                            .array()));
        }
    }

    /** RFC 8489: a binding's success, with the address that the packet came from. */
    private void answer(Datagram asked) {
        byte[] content = asked.protocol() == Datagram.UDP ? asked.content() : new byte[0];
        if (content.length < 20 || content[0] != 0 || content[1] != 1) {
            return;
        }
        Datagram.End seen = asked.from();
        ByteBuffer told = ByteBuffer.allocate(32);
        told.putShort((short) 0x0101).putShort((short) 12).putInt(COOKIE).put(content, 8, 12);
        told.putShort((short) 0x0020).putShort((short) 8).putShort((short) 1);
        told.putShort((short) (seen.port() ^ COOKIE >>> 16)).putInt(seen.address() ^ COOKIE);
        enter(Datagram.udp(asked.to(), seen, told.array()));
    }

    /** Takes it away. */
    public void close() throws IOException, InterruptedException {
        closed = true;
        for (int i = 0; i < names.length; i++) {
            Kernel.ip("netns", "del", names[i]);
            Kernel.close(tunnels[i]);
        }
    }
}
