package app.greenroom.network;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;

/** Tells whether this computer is on any network. */
@FunctionalInterface
public interface NetworkPresence {
    boolean present();

    /** Whether any interface that is up has an address that reaches further than this computer or its own cable. */
    static boolean ofThisComputer() {
        try {
            for (NetworkInterface link : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (link.isUp() && !link.isLoopback()) {
                    for (InetAddress address : Collections.list(link.getInetAddresses())) {
                        if (!address.isLoopbackAddress() && !address.isLinkLocalAddress()) {
                            return true;
                        }
                    }
                }
            }
            return false;
        } catch (SocketException e) {
            // Not known: then nobody is told to plug in a cable.
            return true;
        }
    }
}
