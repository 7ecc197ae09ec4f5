package app.greenroom.network.http;

import app.greenroom.network.http.ProxySample.Passage;
import app.greenroom.network.io.Guards;
import app.greenroom.network.io.Traffic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Asks an HTTP proxy for a way to a host (CONNECT, RFC 9110, section 9.3.6) and hangs up: when a direct connection fails and
 * this works, the network lets out proxies only. Under 1 kB.
 */
public final class ProxyProbe implements AutoCloseable {
    private final LongSupplier nanoTime;
    private final Traffic traffic;
    private final Guards guards = new Guards();

    /**
     * A probe for one run.
     *
     * @param nanoTime a clock in ns
     * @param traffic counts what passes
     */
    public ProxyProbe(LongSupplier nanoTime, Traffic traffic) {
        this.nanoTime = nanoTime;
        this.traffic = traffic;
    }

    /**
     * Asks.
     *
     * @param host the host to reach, a name
     * @param port its port
     * @param most time for all of it, a lookup of the proxy's name not included
     * @throws InterruptedException when this thread is interrupted
     */
    public ProxySample measure(ProxySetting setting, String host, int port, Duration most) throws InterruptedException {
        if (setting.kind() != ProxySetting.Kind.HTTP) {
            return new ProxySample(setting, OptionalDouble.empty(), Passage.NOT_TRIED, OptionalInt.empty());
        }
        ProxySample sample = new ProxySample(setting, OptionalDouble.empty(), Passage.NO_ANSWER, OptionalInt.empty());
        try (SocketChannel channel = SocketChannel.open()) {
            InetSocketAddress proxy =
                    new InetSocketAddress(InetAddress.getByName(setting.host().orElseThrow()), setting.port());
            Guards.Guard guard = guards.guard(channel, most);
            try {
                sample = ask(setting, channel.socket(), proxy, host + ":" + port, Math.toIntExact(most.toMillis()));
            } finally {
                guard.close();
            }
        } catch (UnknownHostException e) {
            // No such proxy: no answer.
        } catch (IOException e) {
            if (guards.closed()) {
                sample = new ProxySample(setting, OptionalDouble.empty(), Passage.STOPPED, OptionalInt.empty());
            }
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return sample;
    }

    private ProxySample ask(ProxySetting setting, Socket socket, InetSocketAddress proxy, String target, int millis)
            throws IOException {
        socket.connect(proxy, Math.max(1, millis));
        Socket line = traffic.counted(socket);
        long asked = nanoTime.getAsLong();
        String request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\nUser-Agent: Greenroom\r\n\r\n";
        line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
        HttpHead head = HttpHead.read(new FirstByte(line.getInputStream(), () -> {}));
        OptionalDouble took = OptionalDouble.of(Math.max(0, Math.round((nanoTime.getAsLong() - asked) / 1e3) / 1e3));
        Passage result =
                head.status() / 100 == 2 ? Passage.PASSED : head.status() == 407 ? Passage.SIGN_IN : Passage.REFUSED;
        return new ProxySample(setting, took, result, OptionalInt.of(head.status()));
    }

    /** Ends a run that is under way. */
    @Override
    public void close() {
        guards.close();
    }
}
