package app.greenroom.network.platform;

import app.greenroom.io.JsonForm.Written;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host by its name, and a TCP port on it.
 *
 * @param host a DNS name in lower case, never an address
 * @param port 1–65535
 */
public record HostPort(String host, int port) {
    /** RFC 1123 section 2.1: letters, digits and hyphens, with a last label that is not a number. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** How it is written in files. */
    public static final Written<HostPort> WRITTEN =
            new Written<>(HostPort.class, HostPort::parse, HostPort::toString, "zoom.us:443");

    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    public HostPort {
        host = host.toLowerCase(Locale.ROOT);
        if (!isName(host)) {
            throw new IllegalArgumentException("“" + host + "” is not the name of a host");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port is a whole number from 1 to 65535, not " + port);
        }
    }

    /**
     * Reads {@code name:port}.
     *
     * @throws IllegalArgumentException with a plain clause, when it is anything else
     */
    public static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || !PORT.matcher(text.substring(colon + 1)).matches()) {
            throw new IllegalArgumentException("“" + text + "” is not a host and a port, such as example.org:443");
        }
        return new HostPort(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    static boolean isName(String text) {
        return text.length() <= 253 && NAME.matcher(text).matches();
    }

    /** {@code name:port}. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
