package app.greenroom.network.stun;

import app.greenroom.network.platform.HostPort;
import java.net.InetSocketAddress;

/**
 * Whom to ask.
 *
 * @param server its name and UDP port, for the record
 * @param address where it is found, resolved
 */
public record StunTarget(HostPort server, InetSocketAddress address) {
    public StunTarget {
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("not looked up: " + address);
        }
    }
}
