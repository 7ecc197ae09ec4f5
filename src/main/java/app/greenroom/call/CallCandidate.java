package app.greenroom.call;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One address by UDP at which a computer can perhaps be reached (a candidate of ICE, RFC 8445).
 *
 * @param kind where the address comes from
 * @param address of IPv4 or IPv6, in figures, or a browser's cover name of one in the same network: a UUID and {@code .local}
 * @param port 1–65535
 */
public record CallCandidate(Kind kind, String address, int port) {
    /** Where an address comes from, the best way first. */
    public enum Kind {
        /** The computer's own. */
        HOST(0, "host", 126),
        /** The router's, as a STUN server sees it. */
        REFLEXIVE(1, "srflx", 100),
        /** A TURN server's, which passes everything on. */
        RELAYED(2, "relay", 0);

        /** What codes say. */
        final int number;

        /** As session descriptions say it. */
        final String word;

        /** The preference that RFC 8445 (5.1.2.2) recommends, 0–126. */
        final int preference;

        Kind(int number, String word, int preference) {
            this.number = number;
            this.word = word;
            this.preference = preference;
        }

        static Kind of(int number) {
            return Arrays.stream(values())
                    .filter(kind -> kind.number == number)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no origin " + number));
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }
    }

    private static final String COVER = ".local";
    private static final Pattern FIGURES = Pattern.compile("[0-9a-f:.]+");
    private static final int MOST_PORT = 65_535;

    /** @throws IllegalArgumentException when nothing can be reached there, or it is no address in figures */
    public CallCandidate {
        address = address.toLowerCase(Locale.ROOT);
        if (port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("no port: " + port);
        }
        if (address.endsWith(COVER)) {
            uuid(address);
        } else {
            InetAddress parsed = figures(address);
            byte[] bytes = parsed.getAddress();
            if (parsed.isAnyLocalAddress() || parsed.isMulticastAddress() || (bytes.length == 4 && bytes[0] == -1)) {
                throw new IllegalArgumentException("nobody can be reached at " + address);
            }
            address = parsed.getHostAddress();
        }
    }

    /** Whether the address is a browser's cover name. */
    boolean covered() {
        return address.endsWith(COVER);
    }

    /** The address: 4 bytes of IPv4, 16 of IPv6 or of a cover name's UUID. */
    byte[] bytes() {
        if (covered()) {
            UUID uuid = uuid(address);
            return ByteBuffer.allocate(16)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
        }
        return figures(address).getAddress();
    }

    private static UUID uuid(String name) {
        return UUID.fromString(name.substring(0, name.length() - COVER.length()));
    }

    /** A cover name. */
    static String cover(long high, long low) {
        return new UUID(high, low) + COVER;
    }

    private static InetAddress figures(String address) {
        if (!FIGURES.matcher(address).matches() || !(address.contains(":") || address.contains("."))) {
            throw new IllegalArgumentException("no address in figures: " + address);
        }
        try {
            return InetAddress.getByName(address); // asks nobody: figures alone
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address in figures: " + address, e);
        }
    }
}
