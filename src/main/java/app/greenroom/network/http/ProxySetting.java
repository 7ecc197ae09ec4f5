package app.greenroom.network.http;

import java.util.Optional;

/**
 * A way to the web that this computer is told to take.
 *
 * @param kind what kind it is
 * @param host the proxy's name or address; empty for a script
 * @param port its TCP port; 0 for a script
 * @param source where it is set, in plain words
 */
public record ProxySetting(Kind kind, Optional<String> host, int port, String source) {
    public ProxySetting {
        if (host.isPresent() == (kind == Kind.SCRIPT) || port < 0 || port > 65535) {
            throw new IllegalArgumentException("no proxy: " + kind + " " + host + ":" + port);
        }
    }

    /** The kinds of proxies. */
    public enum Kind {
        /** An HTTP proxy that passes secure connections on by CONNECT (RFC 9110, section 9.3.6). */
        HTTP,
        /** A SOCKS proxy. */
        SOCKS,
        /** A script decides (PAC, or WPAD); it is told here, but not run. */
        SCRIPT
    }
}
