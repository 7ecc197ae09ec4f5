package app.greenroom.network.peer;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The addresses at which others may reach this computer. */
public final class LocalAddresses {
    private static final int MOST = 8;

    private LocalAddresses() {}

    /** Of all interfaces that are up, those of the same network first, IPv4 before IPv6; without loopback and link-local. */
    public static List<InetAddress> all() throws SocketException {
        List<InetAddress> found = new ArrayList<>();
        for (NetworkInterface link : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (link.isUp() && !link.isLoopback()) {
                for (InetAddress address : Collections.list(link.getInetAddresses())) {
                    if (!address.isLinkLocalAddress() && !address.isLoopbackAddress()) {
                        found.add(address);
                    }
                }
            }
        }
        found.sort(Comparator.comparing((InetAddress address) -> address instanceof Inet6Address)
                .thenComparing(address -> !near(address)));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    /** Whether only the same network reaches an address (RFC 1918, RFC 4193, link-local, loopback). */
    public static boolean near(InetAddress address) {
        boolean uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
        return uniqueLocal
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isLoopbackAddress();
    }
}
