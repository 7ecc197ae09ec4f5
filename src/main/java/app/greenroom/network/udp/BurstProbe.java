package app.greenroom.network.udp;

import app.greenroom.network.io.Traffic;
import app.greenroom.network.stun.StunMessage;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * A hint of a narrow line where no friend is: eight requests of 600 bytes are sent at once to a STUN server, and a line that
 * carries little lets them out one after the other, so that their answers come as far apart as they took (packet trains, C.
 * Dovrolis, P. Ramanathan and D. Moore, "Packet-dispersion techniques and a capacity-estimation methodology", IEEE/ACM
 * Transactions on Networking 12 (2004), 963–977). Two such trains, 11 kB in all.
 *
 * <p>It can only show that a line is narrow, and never that it is wide: many let a few packets through quickly. Radio and other
 * people's packets space answers out as well, but not evenly and not twice, so that both trains must be spaced evenly, each by
 * more than 60 ms in all, which is 0.6 Mbit/s. One object is good for one run.
 */
final class BurstProbe implements AutoCloseable {
    private static final int PACKETS = 8;
    private static final int TRAINS = 2;
    private static final int BYTES = 600;
    private static final int HEADERS = 28;

    /** What two trains and their answers cost at most, bytes. */
    static final long MOST_BYTES = (long) TRAINS * PACKETS * (BYTES + 100);

    /** All answers are there by then or they are lost, and the train tells nothing, ms. */
    private static final int WAIT_MILLIS = 1_000;

    private static final double NARROW_MILLIS = 60;

    /** How far an answer may be from its even place, as a share of the whole. */
    private static final double UNEVEN = 0.25;

    /** A computer that takes longer to send a train is too busy, ms. */
    private static final double AT_ONCE_MILLIS = 10;

    private final DatagramSocket socket;
    private final RandomGenerator random;
    private final LongSupplier nanoTime;
    private final Traffic traffic;

    BurstProbe(InetSocketAddress server, RandomGenerator random, LongSupplier nanoTime, Traffic traffic)
            throws IOException {
        this.socket = new DatagramSocket();
        this.socket.connect(server);
        this.random = random;
        this.nanoTime = nanoTime;
        this.traffic = traffic;
    }

    /** What the line lets out, Mbit/s; empty where it is not narrow, and where that was not told. Takes 2 s at most. */
    OptionalDouble measure() {
        double quickest = 0;
        try {
            for (int i = 0; i < TRAINS; i++) {
                OptionalDouble spaced = train();
                if (spaced.isEmpty()) {
                    return spaced;
                }
                quickest = Math.max(quickest, spaced.getAsDouble());
            }
        } catch (IOException e) {
            return OptionalDouble.empty(); // answers stayed away, or the run was ended
        }
        return OptionalDouble.of(quickest);
    }

    @Override
    public void close() {
        socket.close();
    }

    private OptionalDouble train() throws IOException {
        byte[] own = new byte[StunMessage.ID - Integer.BYTES];
        random.nextBytes(own);
        long began = nanoTime.getAsLong();
        for (int i = 0; i < PACKETS; i++) {
            byte[] id = ByteBuffer.allocate(StunMessage.ID).put(own).putInt(i).array();
            byte[] request = StunMessage.request(id, BYTES).array();
            socket.send(new DatagramPacket(request, request.length));
            traffic.datagramOut(socket.getInetAddress(), request.length);
        }
        double sending = (nanoTime.getAsLong() - began) / 1e6;
        double[] came = answers(own);
        return sending > AT_ONCE_MILLIS ? OptionalDouble.empty() : rate(came);
    }

    /** When each answer came, ns. */
    private double[] answers(byte[] own) throws IOException {
        double[] came = new double[PACKETS];
        byte[] bytes = new byte[2_048];
        long end = nanoTime.getAsLong() + WAIT_MILLIS * 1_000_000L;
        int missing = PACKETS;
        while (missing > 0) {
            socket.setSoTimeout((int) Math.max(1, (end - nanoTime.getAsLong()) / 1_000_000));
            DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
            socket.receive(packet);
            long now = nanoTime.getAsLong();
            traffic.datagramIn(socket.getInetAddress(), packet.getLength());
            int number = StunMessage.parse(ByteBuffer.wrap(bytes, 0, packet.getLength()))
                    .map(StunMessage::id)
                    .filter(id -> id.slice(0, own.length).equals(ByteBuffer.wrap(own)))
                    .map(id -> id.getInt(own.length))
                    .orElse(-1);
            if (number >= 0 && number < PACKETS && came[number] == 0) {
                came[number] = now;
                missing--;
            }
        }
        return came;
    }

    /**
     * What answers that came at these times show, Mbit/s.
     *
     * @param came one time for each packet, in the order of sending, ns
     * @return empty where they came close together, or unevenly
     */
    static OptionalDouble rate(double[] came) {
        int last = came.length - 1;
        double whole = (came[last] - came[0]) / 1e6;
        if (whole < NARROW_MILLIS) {
            return OptionalDouble.empty();
        }
        for (int i = 1; i < last; i++) {
            double place = (came[i] - came[0]) / 1e6;
            if (Math.abs(place - whole * i / last) > UNEVEN * whole) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(last * (BYTES + HEADERS) * 8e-3 / whole);
    }
}
