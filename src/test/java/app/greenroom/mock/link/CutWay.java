package app.greenroom.mock.link;

import app.greenroom.call.CallCandidate;
import app.greenroom.call.CallCode;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Random;

/**
 * The only way between two ends of a call: each is told this one's address in the place of the other's, and what comes is passed
 * on, as long as it is not cut. Of one address of IPv4 each.
 */
final class CutWay implements AutoCloseable {
    private static final int MOST_PACKET = 2_048;

    /** Two doors: what one end sends into its own comes to the other end out of the other one's. */
    private final DatagramSocket[] doors = new DatagramSocket[2];

    private final SocketAddress[] ends = new SocketAddress[2];
    private final Random chance = new Random(3);
    private volatile boolean cut;
    private volatile double loss;

    /** A code that leads here, in the place of where its maker is. */
    private CallCode through(CallCode code, int end, int answers) throws IOException {
        CallCandidate real = code.candidates().stream()
                .filter(one ->
                        one.kind() == CallCandidate.Kind.HOST && one.address().contains("."))
                .findFirst()
                .orElseThrow(() -> new IOException("no address of IPv4"));
        InetAddress here = InetAddress.getByName(real.address());
        DatagramSocket door = new DatagramSocket(new InetSocketAddress(here, 0));
        synchronized (this) {
            ends[end] = new InetSocketAddress(here, real.port());
            doors[1 - end] = door;
        }
        Thread thread = new Thread(() -> pass(door, 1 - end), "cut way " + end);
        thread.setDaemon(true);
        thread.start();
        return new CallCode(
                code.kind(),
                code.made(),
                answers,
                code.name(),
                code.password(),
                code.fingerprint(),
                List.of(new CallCandidate(CallCandidate.Kind.HOST, real.address(), door.getLocalPort())));
    }

    /** The first end's code, for the second. */
    CallCode offer(CallCode real) throws IOException {
        return through(real, 0, 0);
    }

    /** The second end's code, for the first. */
    String answer(String came, CallCode offer) throws Exception {
        return through(CallCode.parse(came), 1, offer.tag()).text();
    }

    /** What comes from an end goes out of the other one's door. */
    private void pass(DatagramSocket door, int from) {
        DatagramPacket packet = new DatagramPacket(new byte[MOST_PACKET], MOST_PACKET);
        try {
            while (true) {
                packet.setLength(MOST_PACKET);
                door.receive(packet);
                SocketAddress to;
                DatagramSocket out;
                synchronized (this) {
                    out = doors[1 - from];
                    ends[from] = packet.getSocketAddress();
                    to = ends[1 - from];
                }
                if (!cut && out != null && to != null && chance.nextDouble() >= loss) {
                    out.send(new DatagramPacket(packet.getData(), packet.getLength(), to));
                }
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    /** Nothing passes any more, or all does again. */
    void cut(boolean now) {
        cut = now;
    }

    /** Loses this share of what passes. */
    void lose(double share) {
        loss = share;
    }

    @Override
    public synchronized void close() {
        for (DatagramSocket door : doors) {
            if (door != null) {
                door.close();
            }
        }
    }
}
