package app.greenroom.network.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom this computer trusts: the public authorities that came with Java, and, asked only about a certificate that is not
 * theirs, those of the operating system, among which an employer or a virus scanner puts its own.
 *
 * @param known the authorities whose certificates are as good as the host's own word
 * @param added the operating system's; read late, because that takes a while
 */
public record TlsTrust(X509ExtendedTrustManager known, Supplier<Optional<X509ExtendedTrustManager>> added) {
    private static final List<Path> BUNDLES = List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"));

    /**
     * The operating system's stores by their names in Java: Windows since 6, macOS's system roots since 23
     * (https://docs.oracle.com/en/java/javase/25/docs/specs/security/standard-names.html, KeyStore types).
     */
    private static final List<String> STORES = List.of("Windows-ROOT", "KeychainStore-ROOT", "KeychainStore");

    /** Java's and the operating system's. */
    public static TlsTrust ofThisComputer() {
        try {
            return new TlsTrust(manager(null), TlsTrust::system);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /** Only the given certificates. */
    public static TlsTrust of(KeyStore known, Optional<KeyStore> added) throws GeneralSecurityException {
        X509ExtendedTrustManager first = manager(known);
        Optional<X509ExtendedTrustManager> second =
                added.isPresent() ? Optional.of(manager(added.get())) : Optional.empty();
        return new TlsTrust(first, () -> second);
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("no trust manager for certificates");
    }

    private static Optional<X509ExtendedTrustManager> system() {
        for (String type : STORES) {
            try {
                KeyStore store = KeyStore.getInstance(type);
                store.load(null, null);
                return Optional.of(manager(store));
            } catch (GeneralSecurityException | IOException e) {
                // Not this operating system.
            }
        }
        for (Path bundle : BUNDLES) {
            try (InputStream in = Files.newInputStream(bundle)) {
                KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
                store.load(null, null);
                for (Certificate certificate :
                        CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    store.setCertificateEntry("system-" + store.size(), certificate);
                }
                return Optional.of(manager(store));
            } catch (GeneralSecurityException | IOException e) {
                // Not this distribution.
            }
        }
        return Optional.empty();
    }
}
