package app.greenroom.network.relay;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** One direction of one connection: reads segments, holds each until it is due, and writes it. */
final class TcpPump {
    private static final int SEGMENT = 1_448;
    private static final int MOST_WAITING = 4_096;

    private final Socket from;
    private final Socket to;
    private final RelayLink link;
    private final Thread reader;
    private final BlockingQueue<Segment> queue = new ArrayBlockingQueue<>(MOST_WAITING);

    /** Bytes and when they are due; none at the end of the stream. */
    private static final class Segment {
        final byte[] bytes;
        final long due;

        Segment(byte[] bytes, long due) {
            this.bytes = bytes;
            this.due = due;
        }
    }

    TcpPump(Socket from, Socket to, RelayLink link) {
        this.from = from;
        this.to = to;
        this.link = link;
        this.reader = Relay.daemon("relay-tcp-read", this::read);
        Relay.daemon("relay-tcp-write", this::write);
    }

    private void read() {
        byte[] buffer = new byte[SEGMENT];
        long last = System.nanoTime();
        try {
            while (true) {
                int size = -1;
                try {
                    size = from.getInputStream().read(buffer);
                } catch (IOException e) {
                    // Reset or closed: the other side hears of it as an end.
                }
                if (size < 0) {
                    queue.put(new Segment(new byte[0], last));
                    return;
                }
                if (link.impairment().blocked()) {
                    continue;
                }
                last = Math.max(last, link.takeSegment(size));
                queue.put(new Segment(Arrays.copyOf(buffer, size), last));
            }
        } catch (InterruptedException e) {
            // Nobody writes any more.
        }
    }

    private void write() {
        try {
            while (true) {
                Segment segment = queue.take();
                for (long ahead = segment.due - System.nanoTime(); ahead > 0; ahead = segment.due - System.nanoTime()) {
                    LockSupport.parkNanos(ahead);
                }
                if (segment.bytes.length == 0) {
                    to.shutdownOutput();
                    return;
                }
                to.getOutputStream().write(segment.bytes);
            }
        } catch (IOException | InterruptedException e) {
            close();
        }
    }

    private void close() {
        reader.interrupt();
        try {
            from.close();
            to.close();
        } catch (IOException e) {
            // Gone.
        }
    }
}
