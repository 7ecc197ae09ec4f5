package app.greenroom.network.udp;

import app.greenroom.io.Parallel;
import app.greenroom.network.dns.Lookup;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.stun.StunTarget;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where servers are that are to be asked by UDP, one address family after the other, because one socket asks them all. A family to
 * which this computer knows no way is left out while there is one to the other: its silence would say that somebody keeps out UDP.
 */
final class ServerAddresses {
    /** A name that is not found by then is nobody's whom there is time to ask. */
    private static final Duration LOOKUP = Duration.ofSeconds(5);

    /** Discard (RFC 863); it is never sent to. */
    private static final int ANY_PORT = 9;

    private final Endpoints endpoints;
    private final Lookup lookup;
    private final Predicate<InetAddress> hasWay;

    /**
     * A finder.
     *
     * @param endpoints where hosts are found; asked only for those that it lists
     * @param lookup finds names
     */
    ServerAddresses(Endpoints endpoints, Lookup lookup) {
        this(endpoints, lookup, ServerAddresses::hasWay);
    }

    /** The same, told to which addresses there is a way. */
    ServerAddresses(Endpoints endpoints, Lookup lookup, Predicate<InetAddress> hasWay) {
        this.endpoints = endpoints;
        this.lookup = lookup;
        this.hasWay = hasWay;
    }

    /**
     * Finds them, side by side.
     *
     * @return those of IPv4, then those of IPv6, in the order given; no family is empty, and where there is a way to nobody there is
     *     one of them at most
     * @throws InterruptedException when this thread is interrupted
     */
    List<List<StunTarget>> find(List<HostPort> hosts) throws InterruptedException {
        Map<HostPort, List<InetAddress>> found = new LinkedHashMap<>();
        try (Parallel threads = new Parallel("network-names")) {
            Map<String, Future<List<InetAddress>>> addresses = new LinkedHashMap<>();
            for (HostPort host : hosts) {
                Endpoints.Target target = endpoints.find(host).orElseThrow();
                addresses.computeIfAbsent(target.toString(), any -> threads.start(() -> addresses(target)));
            }
            for (HostPort host : hosts) {
                String target = endpoints.find(host).orElseThrow().toString();
                found.put(
                        host,
                        Parallel.get(Objects.requireNonNull(addresses.get(target)), LOOKUP)
                                .orElse(List.of()));
            }
        }
        List<List<StunTarget>> withWay = Stream.of(true, false)
                .map(four -> targets(found, address -> four == isFour(address) && hasWay.test(address)))
                .filter(family -> !family.isEmpty())
                .toList();
        return withWay.isEmpty()
                ? Stream.of(true, false)
                        .map(four -> targets(found, address -> four == isFour(address)))
                        .filter(family -> !family.isEmpty())
                        .limit(1)
                        .toList()
                : withWay;
    }

    private List<StunTarget> targets(Map<HostPort, List<InetAddress>> found, Predicate<InetAddress> wanted) {
        List<StunTarget> targets = new ArrayList<>();
        found.forEach((host, addresses) -> {
            Optional<InetAddress> address = addresses.stream().filter(wanted).findFirst();
            int port = endpoints.find(host).orElseThrow().port();
            address.ifPresent(one -> targets.add(new StunTarget(host, new InetSocketAddress(one, port))));
        });
        return targets;
    }

    private List<InetAddress> addresses(Endpoints.Target target) {
        try {
            return target.address().isPresent() ? List.of(target.address().get()) : lookup.find(target.host());
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private static boolean isFour(InetAddress address) {
        return address instanceof Inet4Address;
    }

    /** Whether this computer knows a way there; nothing is sent. */
    private static boolean hasWay(InetAddress address) {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.connect(new InetSocketAddress(address, ANY_PORT));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
