package app.greenroom.network.throughput;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One stream of a load: dials, waits for all to be ready, then moves its bytes. */
final class LoadStream implements Runnable {
    private static final int CHUNK = 16 * 1024;

    private final Dialer dialer;
    private final Wire.Purpose purpose;
    private final int bytes;
    private final CountDownLatch ready;
    private final CountDownLatch go;
    private final CountDownLatch dialled = new CountDownLatch(1);
    private volatile @Nullable Socket socket;
    private final AtomicLong arrived = new AtomicLong();
    private volatile boolean broken;
    private volatile boolean ended;

    /** A stream of so many bytes. */
    LoadStream(Dialer dialer, Wire.Purpose purpose, int bytes, CountDownLatch ready, CountDownLatch go) {
        this.dialer = dialer;
        this.purpose = purpose;
        this.bytes = bytes;
        this.ready = ready;
        this.go = go;
    }

    @Override
    public void run() {
        try {
            Socket line = dialer.dial(purpose, bytes);
            socket = line;
            dialled.countDown();
            ready.countDown();
            go.await();
            if (ended) {
                line.close();
            } else if (purpose == Wire.Purpose.DOWN) {
                receive(line);
            } else {
                send(line.getOutputStream());
            }
        } catch (IOException e) {
            broken = !ended;
        } catch (InterruptedException e) {
            broken = true;
        } finally {
            dialled.countDown();
            ready.countDown();
        }
    }

    /** For an upload: learns from the responder how much has arrived. */
    void readReports() {
        try {
            dialled.await();
            Socket line = socket;
            if (line == null) {
                return;
            }
            InputStream in = line.getInputStream();
            byte[] report = new byte[Long.BYTES];
            while (in.readNBytes(report, 0, report.length) == report.length) {
                long count = ByteBuffer.wrap(report).getLong();
                // What a responder claims is believed as far as it can be true.
                arrived.accumulateAndGet(count, (before, now) -> Math.max(before, Math.min(now, bytes)));
            }
            broken = !ended && arrived.get() < bytes;
        } catch (IOException e) {
            broken = !ended && arrived.get() < bytes;
        } catch (InterruptedException e) {
            broken = true;
        }
    }

    /** Bytes that have arrived at the receiving end. */
    long arrived() {
        return arrived.get();
    }

    /** Whether all of them have. */
    boolean done() {
        return arrived.get() >= bytes;
    }

    boolean broken() {
        return broken;
    }

    /** Hangs up at once; what still waits to be sent is thrown away. */
    void end() {
        ended = true;
        Socket line = socket;
        if (line != null) {
            try {
                line.setSoLinger(true, 0);
                line.close();
            } catch (IOException e) {
                // It is closed already.
            }
        }
    }

    private void receive(Socket line) throws IOException {
        line.getOutputStream().write(1);
        InputStream in = line.getInputStream();
        byte[] chunk = new byte[CHUNK];
        while (!done()) {
            int read = in.read(chunk);
            if (read < 0) {
                broken = !ended;
                return;
            }
            arrived.addAndGet(read);
        }
    }

    private void send(OutputStream out) throws IOException {
        // Bytes that do not compress; the same ones every time will do.
        byte[] chunk = new byte[CHUNK];
        new SplittableRandom(bytes).nextBytes(chunk);
        for (int sent = 0; sent < bytes && !ended; sent += CHUNK) {
            out.write(chunk, 0, Math.min(CHUNK, bytes - sent));
        }
    }
}
