package app.greenroom.network.link;

import app.greenroom.io.JsonField;
import app.greenroom.network.Samples;

/**
 * One TLS handshake on a fresh TCP connection, without resumption.
 *
 * @param offset seconds since the run began
 * @param millis from ClientHello until the handshake was done or had failed, ms; the TCP connection is not part of it
 * @param result how it ended
 */
public record TlsSample(
        @JsonField(high = Samples.MOST_SECONDS) double offset,
        @JsonField(name = "ms", high = Samples.MOST_MILLIS) double millis,
        Handshake result) {
    public TlsSample {
        Samples.check(offset, millis);
    }

    /** How a handshake ends. */
    public enum Handshake {
        DONE,
        /** The certificate comes from nobody trusted, or belongs to another host: something may sit in between. */
        UNTRUSTED,
        /** The certificate is out of date, or not valid yet, by this computer's clock. */
        CERTIFICATE_DATES,
        /** The host took the connection and kept silent for as long as a host that far away may need, and longer. */
        TIMED_OUT,
        /** We broke it off before a host that far away must have answered: nothing about the host. */
        TOO_SHORT,
        /** The host answered with something that is no TLS, or broke it off. */
        FAILED,
        /** No TCP connection came about, so TLS was not tried. */
        NOT_CONNECTED
    }
}
