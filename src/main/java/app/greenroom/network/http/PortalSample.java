package app.greenroom.network.http;

/**
 * Whether a sign-in page stood in the way.
 *
 * @param web the exchange, by plain HTTP
 * @param result what its answer shows
 */
public record PortalSample(WebSample web, Page result) {
    /** What an answer by plain HTTP shows about the network in between. */
    public enum Page {
        /** The answer was the expected one: nothing stands in between. */
        OPEN,
        /** Something else answered in the host's place, as a sign-in page (captive portal) does. */
        PORTAL,
        /** There was no answer, or one that shows nothing, such as a server's own error. */
        NOT_TOLD
    }
}
