package app.greenroom.network.link;

import app.greenroom.network.io.Traffic;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Connects with the operating system's TCP. A {@link SocketChannel} and not a plain socket, because an interrupt closes it.
 *
 * <p>The system sends a lost SYN again after about a second, so that a lost packet shows as one round trip plus a second.
 * Linux and macOS report a refusal at once; Windows asks twice more first, and is half a second to two seconds late with it.
 */
public final class SocketConnector implements Connector {
    private final LongSupplier nanoTime;
    private final Traffic traffic;

    /**
     * A connector.
     *
     * @param nanoTime a clock in ns
     * @param traffic counts what passes
     */
    public SocketConnector(LongSupplier nanoTime, Traffic traffic) {
        this.nanoTime = nanoTime;
        this.traffic = traffic;
    }

    @Override
    public Attempt connect(InetSocketAddress address, Duration timeout) throws InterruptedException {
        long began = nanoTime.getAsLong();
        ConnectSample.Attempt result;
        long ended;
        try (SocketChannel channel = SocketChannel.open()) {
            began = nanoTime.getAsLong();
            result = connect(channel, address, timeout);
            ended = nanoTime.getAsLong();
        } catch (IOException e) {
            // Only opening and closing end here: no sockets left, or none of this address family.
            result = ConnectSample.Attempt.UNREACHABLE;
            ended = nanoTime.getAsLong();
        }
        count(address.getAddress(), result, ended - began);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return new Attempt(began, ended - began, result);
    }

    private void count(InetAddress other, ConnectSample.Attempt result, long nanos) {
        switch (result) {
            case CONNECTED -> traffic.connected(other);
            case REFUSED -> traffic.refused(other);
            case TIMED_OUT, UNREACHABLE, NO_NETWORK -> traffic.unanswered(other, nanos / 1_000_000);
        }
    }

    /** Told apart by type alone: the texts of the exceptions come in the user's language. */
    private static ConnectSample.Attempt connect(SocketChannel channel, InetSocketAddress address, Duration timeout) {
        try {
            channel.socket().connect(address, Math.toIntExact(Math.max(1, timeout.toMillis())));
            return ConnectSample.Attempt.CONNECTED;
        } catch (SocketTimeoutException e) {
            return ConnectSample.Attempt.TIMED_OUT;
        } catch (ConnectException e) {
            return ConnectSample.Attempt.REFUSED;
        } catch (IOException e) {
            return ConnectSample.Attempt.UNREACHABLE;
        }
    }
}
