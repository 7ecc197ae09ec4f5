package app.greenroom.network.http;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One HTTP exchange on a fresh connection: {@code net.http.ttfb}, the time to first byte, ms.
 *
 * @param host the host that was asked
 * @param secure whether by TLS
 * @param times how long its parts took
 * @param result how it ended
 * @param status the HTTP status, 100–599, when there was an answer
 * @param redirect where a redirect points, as scheme and host alone, such as {@code https://login.example}; it is never
 *     followed
 * @param issuer who issued the certificate that was shown, by its organisation or common name, even when it was not trusted
 * @param clock this computer's clock against the server's
 */
public record WebSample(
        String host,
        boolean secure,
        Times times,
        Visit result,
        OptionalInt status,
        Optional<String> redirect,
        Optional<String> issuer,
        Optional<ClockOffset> clock) {

    /**
     * How long the parts of an exchange took, ms; empty what was not reached.
     *
     * @param connect the TCP connection
     * @param tls the TLS handshake
     * @param firstByte from the request until the first byte of the answer: a round trip and the server's own time
     */
    public record Times(OptionalDouble connect, OptionalDouble tls, OptionalDouble firstByte) {}

    /** How an exchange ends. */
    public enum Visit {
        /** The head of an HTTP answer came, whatever its status. */
        ANSWERED,
        /** Something refused the connection. */
        CONNECT_REFUSED,
        /** Nothing answered the connection in time. */
        CONNECT_TIMED_OUT,
        /** This computer found no way there. */
        UNREACHABLE,
        /** The certificate comes from nobody whom this computer trusts, or belongs to another host. */
        TLS_UNTRUSTED,
        /**
         * The certificate is not from the public authorities that Java knows, but from one that was added to this computer:
         * most likely a filter or a virus scanner that opens secure connections. A public authority that is newer than this
         * Java would look the same.
         */
        TLS_INTERCEPTED,
        /** The certificate is out of date, or not valid yet, by this computer's clock. */
        TLS_CERTIFICATE_DATES,
        /** The other end does not speak TLS, or broke it off. */
        TLS_FAILED,
        /** The answer's head was not there in time, whether the server was silent or slow. */
        TIMED_OUT,
        /** The answer was no HTTP, or its head was longer than any honest one. */
        NOT_HTTP,
        /** The other end hung up before it had answered. */
        HUNG_UP,
        /** The probe was stopped. */
        STOPPED
    }

    /** Whether the host itself answered, shown by its certificate. */
    public boolean genuine() {
        return secure && result == Visit.ANSWERED;
    }
}
