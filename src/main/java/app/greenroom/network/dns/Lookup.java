package app.greenroom.network.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a host. May block for as long as it likes. */
@FunctionalInterface
public interface Lookup {
    /**
     * All addresses, at least one, in the order in which to try them.
     *
     * @throws UnknownHostException when there is none
     */
    List<InetAddress> find(String host) throws UnknownHostException;
}
