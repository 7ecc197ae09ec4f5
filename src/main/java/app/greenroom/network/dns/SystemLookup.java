package app.greenroom.network.dns;

import app.greenroom.network.io.Traffic;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Looks names up through the system, as the call's own program does. A system whose first name server keeps silent waits for it
 * before it asks the next, five seconds on many (resolv.conf(5), timeout), which is longer than a run has, though all that it
 * does to a call is to begin it late. So where the system has not answered soon, its name servers are asked directly, and what
 * another says counts if, and only if, the first gave no answer: that is why the system waits, and what it will find.
 */
public final class SystemLookup implements Lookup {
    /** No name that is found takes so long, unless somebody keeps silent. */
    private static final Duration SOON = Duration.ofMillis(800);

    /** A name server that answers does so by then, asked twice. */
    private static final Duration QUESTION = Duration.ofSeconds(1);

    private final Lookup system;
    private final NameServers servers;
    private final LongSupplier nanoTime;
    private final IntSupplier ids;
    private final Traffic traffic;

    SystemLookup(Lookup system, NameServers servers, LongSupplier nanoTime, IntSupplier ids, Traffic traffic) {
        this.system = system;
        this.servers = servers;
        this.nanoTime = nanoTime;
        this.ids = ids;
        this.traffic = traffic;
    }

    /**
     * The operating system's own.
     *
     * @param nanoTime a clock in ns
     * @param traffic counts what passes
     */
    public static SystemLookup ofThisComputer(LongSupplier nanoTime, Traffic traffic) {
        return new SystemLookup(
                host -> List.of(InetAddress.getAllByName(host)),
                NameServers::ofThisComputer,
                nanoTime,
                new SecureRandom()::nextInt,
                traffic);
    }

    @Override
    public List<InetAddress> find(String host) throws UnknownHostException {
        traffic.lookup();
        FutureTask<List<InetAddress>> asked = new FutureTask<>(() -> system.find(host));
        Thread thread = new Thread(asked, "network-names");
        thread.setDaemon(true);
        thread.start();
        try {
            try {
                return asked.get(SOON.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                Optional<List<InetAddress>> others = behindTheFirst(host);
                return others.isPresent() && !asked.isDone() ? others.get() : asked.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new IllegalStateException("a lookup fails in one way only", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("nobody waits for " + host + " any more");
        } finally {
            asked.cancel(true); // where it can be: the system's own lookup ends by itself
        }
    }

    /** What another name server says where the first keeps silent; empty where that is not why the system waits. */
    private Optional<List<InetAddress>> behindTheFirst(String host) throws InterruptedException {
        try (NameServerProbe probe = new NameServerProbe(servers, nanoTime, ids, traffic)) {
            List<NameServerSample> samples = probe.measure(host, QUESTION);
            List<InetAddress> found = samples.stream()
                    .flatMap(sample -> sample.addresses().stream())
                    .toList();
            return NameServerSample.firstKeptSilent(samples) && !found.isEmpty()
                    ? Optional.of(found)
                    : Optional.empty();
        }
    }
}
