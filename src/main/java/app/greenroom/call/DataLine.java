package app.greenroom.call;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Messages to the other end, in order and whole. A message has {@value #MOST_BYTES} bytes at most. From the other end at most
 * {@value #MOST_A_SECOND} a second are taken and {@value #MOST_WAITING} wait: one that sends more is cut off, and its line is
 * closed.
 */
public final class DataLine {
    /** Bytes of a message at most. */
    public static final int MOST_BYTES = 16_384;

    /** Messages a second that are taken from the other end. */
    public static final int MOST_A_SECOND = 200;

    /** Messages that wait to be taken. */
    public static final int MOST_WAITING = 256;

    /** What may wait to be sent, in bytes. */
    private static final int MOST_UNSENT = 1 << 20;

    private final RTCDataChannel channel;
    private final LongSupplier nanoTime;
    private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>(MOST_WAITING);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final Object lock = new Object();
    private long second;
    private int inSecond;
    private volatile boolean flooded;
    private volatile boolean closed;
    private boolean disposed;

    DataLine(RTCDataChannel channel, LongSupplier nanoTime) {
        this.channel = channel;
        this.nanoTime = nanoTime;
        this.second = nanoTime.getAsLong();
        channel.registerObserver(new Observer());
    }

    /**
     * Sends a message.
     *
     * @return false when the line is not open, or the other end takes nothing; nothing is sent then
     * @throws IllegalArgumentException when it is empty or too long
     */
    public boolean send(byte[] message) {
        if (message.length == 0 || message.length > MOST_BYTES) {
            throw new IllegalArgumentException("a message of " + message.length + " bytes");
        }
        synchronized (lock) {
            if (closed || channel.getState() != RTCDataChannelState.OPEN || channel.getBufferedAmount() > MOST_UNSENT) {
                return false;
            }
            try {
                channel.send(new RTCDataChannelBuffer(ByteBuffer.wrap(message.clone()), true));
                return true;
            } catch (Exception e) { // declared by the library; the line broke
                return false;
            }
        }
    }

    /**
     * The next message.
     *
     * @return empty when none came in time, or the line is closed
     */
    public Optional<byte[]> receive(Duration most) throws InterruptedException {
        return Optional.ofNullable(received.poll(closed ? 0 : most.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Waits until messages can be sent. */
    public boolean awaitOpen(Duration most) throws InterruptedException {
        return opened.await(most.toNanos(), TimeUnit.NANOSECONDS) && !closed;
    }

    /** Whether the other end sent more than is taken. */
    public boolean flooded() {
        return flooded;
    }

    /** Whether no more can be sent or will come. */
    public boolean closed() {
        return closed;
    }

    void close() {
        synchronized (lock) {
            if (disposed) {
                return;
            }
            disposed = true;
            closed = true; // nobody sends from here on
        }
        opened.countDown();
        channel.unregisterObserver();
        channel.close();
    }

    void dispose() {
        close();
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
            RTCDataChannelState state = channel.getState();
            if (state == RTCDataChannelState.OPEN) {
                opened.countDown();
            } else if (state == RTCDataChannelState.CLOSED) {
                closed = true;
                opened.countDown();
            }
        }

        @Override
        public void onMessage(RTCDataChannelBuffer buffer) {
            long now = nanoTime.getAsLong();
            if (now - second >= TimeUnit.SECONDS.toNanos(1)) {
                second = now;
                inSecond = 0;
            }
            if (flooded) {
                return;
            }
            byte[] message = new byte[buffer.data.remaining()];
            if (message.length > MOST_BYTES || ++inSecond > MOST_A_SECOND) {
                flooded = true;
                channel.close();
                return;
            }
            buffer.data.get(message);
            if (!received.offer(message)) {
                flooded = true;
                channel.close();
            }
        }
    }
}
