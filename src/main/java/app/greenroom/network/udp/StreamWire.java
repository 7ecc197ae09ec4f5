package app.greenroom.network.udp;

import java.nio.ByteBuffer;

/**
 * How a stream's packets look to whoever sends them back. Called from two threads, one that writes and one that reads;
 * neither may block or allocate much.
 */
public interface StreamWire {
    /**
     * Writes packet {@code number}, 0 for the first, into an empty buffer of {@link StreamPlan#MOST_BYTES}.
     *
     * @param now when it is sent, on the sender's clock, ns
     */
    void write(int number, long now, ByteBuffer into);

    /**
     * Reads what came back.
     *
     * @param echo receives what it says, when it is sound
     * @return whether it answers a packet of this stream
     */
    boolean read(ByteBuffer datagram, Echo echo);

    /**
     * Writes what tells the other end that the stream is over; asked again every 150 ms, five times at most.
     *
     * @param sent packets that were sent
     * @param answered packets whose answers came
     * @param medianMillis median round trip, ms; 0 when nothing was answered
     * @return whether there is anything to say, or still is
     */
    default boolean farewell(int sent, int answered, double medianMillis, ByteBuffer into) {
        return false;
    }

    /** What an answer says; reused. */
    final class Echo {
        /** The packet that it answers, 0 for the first. */
        public int number;

        /** Whether the other end told its times and counts. */
        public boolean told;

        /** When the other end had the packet, on its own clock, ns. */
        public long received;

        /** When it sent the answer, on the same clock, ns. */
        public long answered;

        /** The highest number that it had received by then. */
        public int highest;

        /** Which of the 64 up to the highest it had received; bit 0 is the highest. */
        public long seen;
    }
}
