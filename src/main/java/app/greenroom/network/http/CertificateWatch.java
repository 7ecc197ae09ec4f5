package app.greenroom.network.http;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks a server's certificate as Java always does, and remembers who issued it and why it was not trusted. It never lets
 * through what Java would not: a handshake with a certificate that is not trusted fails, and no request is sent.
 */
final class CertificateWatch extends X509ExtendedTrustManager {
    private final TlsTrust trust;
    private Optional<String> issuer = Optional.empty();
    private Optional<WebSample.Visit> fault = Optional.empty();

    CertificateWatch(TlsTrust trust) {
        this.trust = trust;
    }

    Optional<String> issuer() {
        return issuer;
    }

    /** Why the certificate was not trusted; empty when it was, or when none came. */
    Optional<WebSample.Visit> fault() {
        return fault;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        issuer = Optional.of(name(chain[0]));
        try {
            trust.known().checkServerTrusted(chain, type, socket);
        } catch (CertificateException e) {
            fault = Optional.of(
                    dates(e)
                            ? WebSample.Visit.TLS_CERTIFICATE_DATES
                            : addedTrusts(chain, type, socket)
                                    ? WebSample.Visit.TLS_INTERCEPTED
                                    : WebSample.Visit.TLS_UNTRUSTED);
            throw e;
        }
    }

    private boolean addedTrusts(X509Certificate[] chain, String type, Socket socket) {
        try {
            Optional<X509ExtendedTrustManager> added = trust.added().get();
            if (added.isPresent()) {
                added.get().checkServerTrusted(chain, type, socket);
            }
            return added.isPresent();
        } catch (CertificateException e) {
            return false;
        }
    }

    private static boolean dates(CertificateException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
                return true;
            }
        }
        return false;
    }

    /** The issuer's organisation, or else its common name, with nothing in it that could disturb a report. */
    private static String name(X509Certificate certificate) {
        String all = certificate.getIssuerX500Principal().getName();
        String found = all;
        try {
            for (Rdn part : new LdapName(all).getRdns()) {
                if (part.getType().equalsIgnoreCase("O")
                        || (part.getType().equalsIgnoreCase("CN") && found.equals(all))) {
                    found = String.valueOf(part.getValue());
                }
            }
        } catch (InvalidNameException e) {
            found = all;
        }
        String clean = found.replaceAll("\\p{C}", " ").strip();
        return clean.substring(0, Math.min(100, clean.length()));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("only sockets are used here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("only sockets are used here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("only servers are checked here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("only servers are checked here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("only servers are checked here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
