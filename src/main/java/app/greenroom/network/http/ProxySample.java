package app.greenroom.network.http;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One attempt to reach a host through a proxy.
 *
 * @param setting the proxy
 * @param millis from the request until its answer, ms
 * @param result how it ended
 * @param status the HTTP status of a proxy that answered
 */
public record ProxySample(ProxySetting setting, OptionalDouble millis, Passage result, OptionalInt status) {
    /** How it ends. */
    public enum Passage {
        /** The proxy opened a way to the host. */
        PASSED,
        /** The proxy wants a name and a password first (407). */
        SIGN_IN,
        /** The proxy does not let the connection through. */
        REFUSED,
        /** No proxy answered there, or not in time. */
        NO_ANSWER,
        /** Not a kind of proxy that can be tried: told only. */
        NOT_TRIED,
        /** The probe was stopped. */
        STOPPED
    }
}
