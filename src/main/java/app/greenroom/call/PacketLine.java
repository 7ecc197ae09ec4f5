package app.greenroom.call;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Small packets to the other end that nobody sends again: what is lost is lost, and nothing waits behind it. Of what the other
 * end sends, {@value #MOST_A_SECOND} a second of at most {@value #MOST_BYTES} bytes are looked at.
 */
public final class PacketLine {
    /** Bytes of a packet at most: one that no network divides. */
    public static final int MOST_BYTES = 1_100;

    /** Packets a second that are looked at. */
    public static final int MOST_A_SECOND = 200;

    private final RTCDataChannel channel;
    private final LongSupplier nanoTime;
    private final Object lock = new Object();
    private volatile Sink sink = (packet, nanos) -> {};
    private volatile boolean closed;
    private long second;
    private int inSecond;

    /** Takes packets, on the library's thread: it must not wait. It may send. */
    @FunctionalInterface
    public interface Sink {
        /**
         * A packet.
         *
         * @param nanos when it came in, on the call's clock
         */
        void packet(ByteBuffer packet, long nanos);
    }

    PacketLine(RTCDataChannel channel, LongSupplier nanoTime) {
        this.channel = channel;
        this.nanoTime = nanoTime;
        this.second = nanoTime.getAsLong();
        channel.registerObserver(new Observer());
    }

    /** Who is given what comes in. */
    public void onPacket(Sink taker) {
        sink = taker;
    }

    /**
     * Sends a packet.
     *
     * @return false when the line is not open, or earlier ones still wait; nothing is sent then
     * @throws IllegalArgumentException when it is empty or too long
     */
    public boolean send(ByteBuffer packet) {
        if (!packet.hasRemaining() || packet.remaining() > MOST_BYTES) {
            throw new IllegalArgumentException("a packet of " + packet.remaining() + " bytes");
        }
        synchronized (lock) {
            if (closed
                    || channel.getState() != RTCDataChannelState.OPEN
                    || channel.getBufferedAmount() > 4 * MOST_BYTES) {
                return false;
            }
            try {
                byte[] bytes = new byte[packet.remaining()];
                packet.duplicate().get(bytes);
                channel.send(new RTCDataChannelBuffer(ByteBuffer.wrap(bytes), true));
                return true;
            } catch (Exception e) { // declared by the library; the line broke
                return false;
            }
        }
    }

    void dispose() {
        synchronized (lock) {
            closed = true; // nobody sends from here on
        }
        // The library's thread may wait for the lock just now.
        channel.unregisterObserver();
        channel.close();
        channel.dispose();
    }

    /** Called by the library, on its own thread. */
    private final class Observer implements RTCDataChannelObserver {
        @Override
        public void onBufferedAmountChange(long previous) {
            // Looked at when something is sent.
        }

        @Override
        public void onStateChange() {
            // Looked at when something is sent.
        }

        @Override
        public void onMessage(RTCDataChannelBuffer buffer) {
            long now = nanoTime.getAsLong();
            if (now - second >= TimeUnit.SECONDS.toNanos(1)) {
                second = now;
                inSecond = 0;
            }
            if (!closed && buffer.data.remaining() <= MOST_BYTES && ++inSecond <= MOST_A_SECOND) {
                sink.packet(buffer.data, now);
            }
        }
    }
}
