package app.greenroom.network.http;

import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/**
 * What to ask of a web server.
 *
 * @param host its name, for the Host field, SNI and the certificate
 * @param address where it is found, resolved
 * @param secure whether by TLS
 * @param path the path, which begins with a slash and has no spaces
 */
public record WebTarget(String host, InetSocketAddress address, boolean secure, String path) {
    private static final Pattern PATH = Pattern.compile("/[\\x21-\\x7e]{0,500}");

    public WebTarget {
        if (address.isUnresolved() || !PATH.matcher(path).matches() || !Pattern.matches("[A-Za-z0-9.:-]+", host)) {
            throw new IllegalArgumentException("nothing to ask for: " + host + path + " at " + address);
        }
    }
}
