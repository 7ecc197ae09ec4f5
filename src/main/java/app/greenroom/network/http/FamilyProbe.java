package app.greenroom.network.http;

import app.greenroom.network.http.FamilySample.Attempt;
import app.greenroom.network.link.Connector;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Connects to one host by IPv4 and by IPv6, twice each, since a network whose IPv6 is broken makes every program wait while
 * websites seem to work. Eight SYNs at most. Closing ends it after the attempt that is under way; interrupting its thread
 * ends it at once.
 */
public final class FamilyProbe implements AutoCloseable {
    private static final int TIMES = 2;

    private final Connector connector;
    private final BooleanSupplier addressHere;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * A probe for one run.
     *
     * @param connector opens TCP connections
     * @param addressHere whether this computer has a global IPv6 address; see {@link #ofThisComputer}
     */
    public FamilyProbe(Connector connector, BooleanSupplier addressHere) {
        this.connector = connector;
        this.addressHere = addressHere;
    }

    /**
     * Connects.
     *
     * @param addresses all addresses of the host
     * @param most time for each attempt
     * @throws InterruptedException when this thread is interrupted
     */
    public FamilySample measure(List<InetAddress> addresses, int port, Duration most) throws InterruptedException {
        List<Attempt> four = new ArrayList<>();
        List<Attempt> six = new ArrayList<>();
        boolean here = addressHere.getAsBoolean();
        boolean there = false;
        for (InetAddress address : addresses) {
            List<Attempt> attempts = address instanceof Inet6Address ? six : four;
            there |= address instanceof Inet6Address;
            while (attempts.size() < TIMES && !closed.get() && (here || attempts == four)) {
                Connector.Attempt attempt = connector.connect(new InetSocketAddress(address, port), most);
                double millis = Math.max(0, Math.round(attempt.nanos() / 1e3) / 1e3);
                attempts.add(new Attempt(millis, attempt.result()));
            }
        }
        return FamilySample.of(here, four, six, there);
    }

    /** Whether an interface that is up has an IPv6 address that is global: 2000::/3 (RFC 4291, IANA's registry). */
    public static boolean ofThisComputer() {
        try {
            for (NetworkInterface link : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (link.isUp() && !link.isLoopback()) {
                    for (InetAddress address : Collections.list(link.getInetAddresses())) {
                        if (address instanceof Inet6Address && (address.getAddress()[0] & 0xe0) == 0x20) {
                            return true;
                        }
                    }
                }
            }
        } catch (SocketException e) {
            // Not known: then IPv6 is not blamed.
        }
        return false;
    }

    /** Ends a run that is under way. */
    @Override
    public void close() {
        closed.set(true);
    }
}
