package app.greenroom.network.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a host. May block for as long as it likes. */
@FunctionalInterface
interface Resolver {
    /**
     * All addresses, at least one, in the order in which to try them.
     *
     * @throws UnknownHostException when there is none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
