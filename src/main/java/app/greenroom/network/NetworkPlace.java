package app.greenroom.network;

import app.greenroom.io.ToolRunner;
import app.greenroom.network.system.Gateways;
import app.greenroom.network.system.Neighbours;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Tells one network from another on this computer, so that the home's line is not compared with the phone's hotspot: a short
 * hash of the interface that leads out, of the network it is on and of its router's hardware address, because half of all
 * homes call their network 192.168.1.0. It is mixed with what only this computer has, and so short that thousands of routers
 * share it: no name or address can be read from it.
 */
public final class NetworkPlace {
    /** Addresses for documentation (RFC 5737, RFC 3849). A connected UDP socket sends nothing; it only chooses a way. */
    private static final List<String> OUTSIDE = List.of("192.0.2.1", "2001:db8::1");

    private static final int LENGTH = 8;

    private NetworkPlace() {}

    /** The present network, eight hexadecimal digits; empty when this computer is on none. */
    public static String ofThisComputer() {
        for (String outside : OUTSIDE) {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.connect(new InetSocketAddress(InetAddress.getByName(outside), 9));
                InetAddress own = socket.getLocalAddress();
                NetworkInterface link = NetworkInterface.getByInetAddress(own);
                if (link != null && !own.isAnyLocalAddress()) {
                    return hash(link.getName() + " " + network(link, own) + router());
                }
            } catch (IOException | RuntimeException e) {
                // No way out by this family.
            }
        }
        return "";
    }

    /**
     * A network as a history names it when other servers than a platform's own were probed from it: numbers of servers of
     * one's own are compared with each other only, and never with the platform's.
     *
     * @param here the network, as {@link #ofThisComputer} names it
     * @param instead the other servers; empty for the platform's own
     * @return {@code here} itself for the platform's own, and eight hexadecimal digits for others
     */
    public static String probing(String here, String instead) {
        return instead.isEmpty() ? here : hash(here + " " + instead);
    }

    private static String network(NetworkInterface link, InetAddress own) {
        for (InterfaceAddress address : link.getInterfaceAddresses()) {
            if (address.getAddress().equals(own)) {
                byte[] bytes = own.getAddress();
                for (int bit = address.getNetworkPrefixLength(); bit < 8 * bytes.length; bit++) {
                    bytes[bit / 8] &= (byte) ~(0x80 >> bit % 8);
                }
                return Arrays.toString(bytes) + "/" + address.getNetworkPrefixLength();
            }
        }
        return "";
    }

    /** The router's hardware address, with this computer's own salt; empty where the system does not tell. */
    private static String router() {
        String system = System.getProperty("os.name");
        try (ToolRunner tools = ToolRunner.within(ToolRunner.BRIEF)) {
            Optional<InetAddress> gateway = Gateways.of(system, tools).find();
            Optional<String> hardware =
                    gateway.isPresent() ? Neighbours.hardware(gateway.get(), system, tools) : Optional.empty();
            return hardware.map(address -> " " + address + " " + salt()).orElse("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** What is this computer's own, and leaves it only in the hash. */
    private static String salt() {
        String home = System.getProperty("user.home");
        try {
            return home + Files.readString(Path.of("/etc/machine-id"), StandardCharsets.ISO_8859_1); // systemd's
        } catch (IOException e) {
            return home;
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
