package app.greenroom.network.platform;

import app.greenroom.io.JsonFault;
import app.greenroom.io.StrictJson;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where the hosts of a platform are really found: at their own names, or where a file sends them, so that all probes can be
 * tried against servers of one's own. With a file, a host that it does not list is never contacted.
 *
 * <pre>{@code
 * {
 *   "zoom.us:443": {"address": "127.0.0.1", "port": 12345},
 *   "trust": "server.pem"
 * }
 * }</pre>
 *
 * <p>{@code address} is an address or a host name; {@code trust}, which may be left out, is a file of PEM certificates,
 * looked for beside the endpoints file, that are trusted in place of the usual ones.
 */
public final class Endpoints {
    private static final int MOST_BYTES = 1_000_000;
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-fA-F:.]{2,45}");

    private final boolean redirected;
    private final Map<HostPort, Target> targets;
    private final Optional<KeyStore> authorities;

    private Endpoints(boolean redirected, Map<HostPort, Target> targets, Optional<KeyStore> authorities) {
        this.redirected = redirected;
        this.targets = Map.copyOf(targets);
        this.authorities = authorities;
    }

    /** Every host at its own name. */
    public static Endpoints live() {
        return new Endpoints(false, Map.of(), Optional.empty());
    }

    /**
     * Reads a file that sends hosts elsewhere.
     *
     * @throws EndpointsException with one sentence for the user, when the file is missing, not JSON or wrong in any field
     */
    public static Endpoints load(Path file) throws EndpointsException {
        try {
            StrictJson fields = StrictJson.read(file, MOST_BYTES);
            Map<HostPort, Target> targets = new HashMap<>();
            for (String key : fields.names()) {
                if (!key.equals("trust") && targets.put(hostPort(key), target(fields.object(key))) != null) {
                    throw new JsonFault(Text.of("“{0}” is there twice", Argument.name(key)));
                }
            }
            Optional<KeyStore> authorities = Optional.empty();
            if (fields.has("trust")) {
                authorities =
                        Optional.of(authorities(fields.parsed("trust", 4096, file::resolveSibling, "server.pem")));
            }
            return new Endpoints(true, targets, authorities);
        } catch (JsonFault e) {
            throw new EndpointsException(file, e);
        }
    }

    /** Whether a file says where hosts are. */
    public boolean redirected() {
        return redirected;
    }

    /** Where to find this host; empty when a file is in use that does not list it, so that it must not be contacted. */
    public Optional<Target> find(HostPort endpoint) {
        if (redirected) {
            return Optional.ofNullable(targets.get(endpoint));
        }
        return Optional.of(new Target(endpoint.host(), endpoint.port(), Optional.empty()));
    }

    /** The certificates that the file trusts in place of the usual ones. */
    public Optional<KeyStore> authorities() {
        return authorities;
    }

    /** Makes TLS sockets that trust what this computer's Java trusts, or only the file's certificates. */
    public SSLSocketFactory tls() {
        try {
            if (authorities.isEmpty()) {
                return SSLContext.getDefault().getSocketFactory();
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities.get());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private static HostPort hostPort(String key) throws JsonFault {
        try {
            return HostPort.parse(key);
        } catch (IllegalArgumentException e) {
            throw new JsonFault(
                    Text.of("“{0}” is not a host and a port, such as example.org:443", Argument.name(key)), e);
        }
    }

    private static Target target(StrictJson fields) throws JsonFault {
        fields.allowOnly(Set.of("address", "port"));
        String address = fields.text("address", 253).toLowerCase(Locale.ROOT);
        int port = fields.whole("port", 1, 65535);
        if (HostPort.isName(address)) {
            return new Target(address, port, Optional.empty());
        }
        try {
            // Given an address and not a name, this asks no name server.
            if (IPV4.matcher(address).matches() || IPV6.matcher(address).matches()) {
                return new Target(address, port, Optional.of(InetAddress.getByName(address)));
            }
        } catch (UnknownHostException e) {
            throw noAddress(fields, e);
        }
        throw noAddress(fields, null);
    }

    private static JsonFault noAddress(StrictJson fields, @Nullable Throwable why) {
        return new JsonFault(Text.of("{0} is neither an address nor the name of a host", fields.named("address")), why);
    }

    private static KeyStore authorities(Path pem) throws JsonFault {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new JsonFault(Text.of("the file in “trust” holds no certificate"));
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : List.copyOf(certificates)) {
                store.setCertificateEntry("trusted-" + store.size(), certificate);
            }
            return store;
        } catch (CertificateException e) {
            throw new JsonFault(Text.of("the file in “trust” holds no certificate in PEM"), e);
        } catch (IOException e) {
            throw new JsonFault(Text.of("the file in “trust” cannot be read"), e);
        } catch (GeneralSecurityException e) {
            throw new JsonFault(Text.of("the certificate in “trust” cannot be used"), e);
        }
    }

    /**
     * Where to go for a host.
     *
     * @param host a name or an address
     * @param port the TCP port
     * @param address the address, when {@code host} is one and no name needs to be looked up
     */
    public record Target(String host, int port, Optional<InetAddress> address) {
        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }
}
