package app.greenroom.network.throughput;

import app.greenroom.io.Pause;
import app.greenroom.network.throughput.ThroughputSamples.Ping;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Sends a ping every 50 ms through one connection, whether or not the one before has come back, so that a slow line does not
 * thin them out just where they matter. Its own unpunctuality shows when this computer is too busy to time anything.
 */
final class Pinger {
    private static final Duration INTERVAL = Duration.ofMillis(50);
    private static final int MOST = 2_000;

    private final Socket socket;
    private final LongSupplier nanoTime;
    private final Pause sleeper;
    private final long start;
    private final List<Long> sent = new ArrayList<>();
    private final List<Long> late = new ArrayList<>();
    private final List<Ping> answered = new ArrayList<>();

    /** Pings whose times count from {@code start}. */
    Pinger(Socket socket, LongSupplier nanoTime, Pause sleeper, long start) {
        this.socket = socket;
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.start = start;
    }

    /** Sends until the connection is closed or the thread is interrupted. */
    void send() {
        try {
            OutputStream out = socket.getOutputStream();
            for (long i = 0; i < MOST; i++) {
                synchronized (sent) {
                    long now = nanoTime.getAsLong();
                    late.add(lateness(now));
                    sent.add(now);
                }
                out.write(ByteBuffer.allocate(Wire.PING).putLong(i).array());
                sleeper.sleep(INTERVAL);
            }
        } catch (IOException | InterruptedException e) {
            // The test is over.
        }
    }

    /** Receives until the connection is closed. */
    void receive() {
        try {
            InputStream in = socket.getInputStream();
            byte[] ping = new byte[Wire.PING];
            while (in.readNBytes(ping, 0, Wire.PING) == Wire.PING) {
                long now = nanoTime.getAsLong();
                long index = ByteBuffer.wrap(ping).getLong();
                synchronized (sent) {
                    if (index >= 0 && index < sent.size()) {
                        long at = sent.get((int) index);
                        long worst = lateness(now);
                        for (int i = (int) index; i < late.size(); i++) {
                            worst = Math.max(worst, late.get(i));
                        }
                        answered.add(new Ping(
                                Math.max(0, micros(at - start) / 1e6),
                                Math.max(0, micros(now - at) / 1e3),
                                micros(worst) / 1e3));
                    }
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    /** Those that have come back so far, in order. */
    List<Ping> answered() {
        synchronized (sent) {
            return List.copyOf(answered);
        }
    }

    /** How much later than planned the next ping is sent or still waits, ns. */
    private long lateness(long now) {
        return sent.isEmpty() ? 0 : Math.max(0, now - sent.get(sent.size() - 1) - INTERVAL.toNanos());
    }

    private static long micros(long nanos) {
        return Math.round(nanos / 1e3);
    }
}
