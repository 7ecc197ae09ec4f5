package app.greenroom.network.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An interface as Java sees it.
 *
 * @param name its name, such as {@code eth0}
 * @param description what the system calls it; on Windows the device's own name, which is the same in every language
 * @param hardware its hardware address as twelve hexadecimal digits in lower case, if it has one
 */
public record Link(String name, String description, Optional<String> hardware) {
    /** Finds the interface that carries the way to an address. */
    @FunctionalInterface
    public interface Finder {
        /** The interface; empty when there is no way. */
        Optional<Link> towards(InetAddress target);
    }

    /** Asks the system's routing table, by a datagram socket that is connected and sends nothing. */
    public static Optional<Link> ofThisComputer(InetAddress target) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(target, 9));
            NetworkInterface found = NetworkInterface.getByInetAddress(socket.getLocalAddress());
            if (found == null) {
                return Optional.empty();
            }
            Optional<String> hardware =
                    Optional.ofNullable(found.getHardwareAddress()).map(HexFormat.of()::formatHex);
            String description = Optional.ofNullable(found.getDisplayName()).orElse("");
            return Optional.of(new Link(found.getName(), description, hardware));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
