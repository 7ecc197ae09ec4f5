package app.greenroom.network.link;

import app.greenroom.network.StallWatch;
import app.greenroom.network.dns.Lookup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A link in a time of its own: what it answers is scripted, and every answer moves the clock by as long as it took. */
final class FakeLink {
    private final AtomicLong nanos = new AtomicLong(1_000_000_000L);
    private final List<String> contacted = new ArrayList<>();
    private int connects;
    private int handshakes;

    Lookup resolver = host -> {
        tick(20);
        return List.of(InetAddress.getByAddress(host, new byte[] {(byte) 192, 0, 2, 1}));
    };
    IntFunction<Answer> tcp = index -> new Answer(80, ConnectSample.Attempt.CONNECTED);
    IntFunction<Handshaker.Attempt> tls = index -> new Handshaker.Attempt(120_000_000L, TlsSample.Handshake.DONE);
    IntFunction<Double> stall = index -> 0.0;
    Supplier<TrainSamples> train = () -> new TrainSamples(List.of());
    boolean present = true;

    /** What a connection attempt is told. */
    record Answer(double millis, ConnectSample.Attempt result) {}

    void tick(double millis) {
        nanos.addAndGet(Math.round(millis * 1e6));
    }

    List<String> contacted() {
        return contacted;
    }

    ProbeParts parts() {
        return new ProbeParts(
                this::resolve,
                this::connect,
                (to, clock) -> train.get(),
                this::shake,
                () -> present,
                this::watch,
                nanos::get,
                this::sleep);
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        contacted.add("name " + host);
        return resolver.find(host);
    }

    private Connector.Attempt connect(InetSocketAddress address, Duration timeout) {
        contacted.add("tcp " + address.getAddress().getHostAddress() + " " + address.getPort());
        long began = nanos.get();
        Answer answer = tcp.apply(connects++);
        if (answer.millis() >= timeout.toMillis()) {
            nanos.addAndGet(timeout.toNanos());
            return new Connector.Attempt(began, timeout.toNanos(), ConnectSample.Attempt.TIMED_OUT);
        }
        tick(answer.millis());
        return new Connector.Attempt(began, nanos.get() - began, answer.result());
    }

    private Handshaker.Attempt shake(InetSocketAddress address, String host, Duration timeout) {
        contacted.add("tls " + address.getAddress().getHostAddress() + " " + address.getPort() + " " + host);
        Handshaker.Attempt attempt = tls.apply(handshakes++);
        if (attempt.nanos() > timeout.toNanos()) {
            attempt = new Handshaker.Attempt(timeout.toNanos(), TlsSample.Handshake.TIMED_OUT);
        }
        nanos.addAndGet(attempt.nanos());
        return attempt;
    }

    private StallWatch watch() {
        return new StallWatch() {
            @Override
            public double worstMillis() {
                return stall.apply(connects - 1);
            }

            @Override
            public void close() {}
        };
    }

    private void sleep(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
