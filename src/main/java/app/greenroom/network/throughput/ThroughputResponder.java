package app.greenroom.network.throughput;

import app.greenroom.io.Parallel;
import app.greenroom.network.io.Guards;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The other end of a throughput test. It answers nobody without the token, sends no byte of payload before the token is
 * proved, and bounds connections, bytes and time by {@link ResponderLimits}, so that it is no open door and cannot be made to
 * flood a third party: TCP's own handshake shows that whoever asks is where it says it is. Bind one to each address of the
 * computer.
 */
public final class ThroughputResponder implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;
    private static final Duration REPORT = Duration.ofMillis(25);

    /** How long closing waits at most until no thread listens any more. */
    private static final Duration DEAF = Duration.ofSeconds(2);

    private final ServerSocket listener;
    private final byte[] token;
    private final ResponderLimits limits;
    private final LongSupplier nanoTime;
    private final Consumer<byte[]> random;
    private final Semaphore slots;
    private final AtomicLong left;
    private final Guards guards = new Guards();
    private final CountDownLatch deaf = new CountDownLatch(1);
    private final Parallel threads = new Parallel("network-responder");

    /**
     * Listens from now on, until it is closed.
     *
     * @param address where; port 0 for one of the system's choice
     * @param token the shared secret, 8 bytes or more
     * @param nanoTime a clock in ns
     * @param random fills arrays with bytes that nobody can guess, such as {@code SecureRandom::nextBytes}
     * @throws IOException when the address or port cannot be had
     */
    public ThroughputResponder(
            InetSocketAddress address,
            byte[] token,
            ResponderLimits limits,
            LongSupplier nanoTime,
            Consumer<byte[]> random)
            throws IOException {
        if (token.length < 8) {
            throw new IllegalArgumentException("a token this short can be guessed");
        }
        this.token = token.clone();
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.random = random;
        this.slots = new Semaphore(limits.connections());
        this.left = new AtomicLong(limits.bytesInAll());
        this.listener = new ServerSocket();
        try {
            listener.bind(address, limits.connections());
        } catch (IOException e) {
            listener.close();
            throw e;
        }
        threads.execute(this::accept);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    /** Bytes of payload sent and received so far. */
    public long bytes() {
        return limits.bytesInAll() - left.get();
    }

    /** Ends all connections, and listens no more. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new IllegalStateException("a listening socket could not be closed", e);
        } finally {
            guards.close();
            threads.close();
        }
        // As long as a thread waits in the system for the next connection, the port takes one.
        try {
            deaf.await(DEAF.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        try {
            while (left.get() > 0) {
                serveNext(listener.accept());
            }
            listener.close();
        } catch (IOException e) {
            // Closed.
        } finally {
            deaf.countDown();
        }
    }

    private void serveNext(Socket socket) throws IOException {
        if (!slots.tryAcquire()) {
            socket.close();
            return;
        }
        try {
            threads.execute(() -> serve(socket));
        } catch (RejectedExecutionException e) {
            socket.close(); // it came while this was closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            Wire.Request request = greet(socket);
            Duration most =
                    Duration.ofMillis(Math.min(request.millis(), limits.each().toMillis()));
            Guards.Guard guard = guards.guard(socket, most);
            try {
                socket.getOutputStream().write(Wire.ACCEPTED);
                serve(socket, request.purpose(), Math.min(request.bytes(), limits.bytesEach()));
            } finally {
                guard.close();
            }
        } catch (IOException e) {
            // Hung up, out of time, or nobody that we know: the connection is over.
        } finally {
            slots.release();
        }
    }

    private Wire.Request greet(Socket socket) throws IOException {
        Guards.Guard guard = guards.guard(socket, limits.greeting());
        try {
            byte[] nonce = new byte[16];
            random.accept(nonce);
            return Wire.accept(socket.getInputStream(), socket.getOutputStream(), token, nonce);
        } finally {
            guard.close();
        }
    }

    private void serve(Socket socket, Wire.Purpose purpose, int most) throws IOException {
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        switch (purpose) {
            case DOWN -> {
                // The client says when, so that all of its streams begin at once.
                if (in.read() >= 0) {
                    send(socket, out, most);
                }
            }
            case UP -> count(in, out, most);
            case PING -> echo(in, out, most);
        }
    }

    /** Bytes that do not compress, so that no link on the way makes them fewer. */
    private void send(Socket socket, OutputStream out, int most) throws IOException {
        byte[] chunk = new byte[CHUNK];
        random.accept(chunk);
        // Little waits in this computer: what has been sent when the client hangs up is not on the line any more.
        socket.setSendBufferSize(8 * CHUNK);
        for (int sent = 0; sent < most; ) {
            int next = take(Math.min(CHUNK, most - sent));
            if (next == 0) {
                return;
            }
            out.write(chunk, 0, next);
            sent += next;
        }
        socket.shutdownOutput();
        while (socket.getInputStream().read() >= 0) {
            // Until the client hangs up, so that nothing under way is thrown away.
        }
    }

    /** Tells every now and then how many bytes have come, in eight bytes. */
    private void count(InputStream in, OutputStream out, int most) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long count = 0;
        long reported = nanoTime.getAsLong();
        while (count < most) {
            int read = in.read(chunk, 0, Math.min(CHUNK, (int) (most - count)));
            if (read < 0 || take(read) < read) {
                break;
            }
            count += read;
            long now = nanoTime.getAsLong();
            if (now - reported >= REPORT.toNanos()) {
                reported = now;
                out.write(ByteBuffer.allocate(Long.BYTES).putLong(count).array());
            }
        }
        out.write(ByteBuffer.allocate(Long.BYTES).putLong(count).array());
    }

    private void echo(InputStream in, OutputStream out, int most) throws IOException {
        byte[] ping = new byte[Wire.PING];
        for (int sent = 0; sent < most; sent += 2 * Wire.PING) {
            if (in.readNBytes(ping, 0, Wire.PING) < Wire.PING || take(2 * Wire.PING) < 2 * Wire.PING) {
                return;
            }
            out.write(ping);
        }
    }

    /** Takes up to {@code wanted} bytes from what is left for all. */
    private int take(int wanted) {
        long before = left.getAndUpdate(rest -> Math.max(0, rest - wanted));
        return (int) Math.min(wanted, before);
    }
}
