package app.greenroom.network.link;

import app.greenroom.model.Fix;
import app.greenroom.network.platform.HostPort;

/**
 * Why a link could not be measured in full.
 *
 * @param kind what happened
 * @param sentence it in one plain sentence, with the host's name
 * @param fix what to do about it
 */
public record LinkFailure(Kind kind, String sentence, Fix fix) {
    /** The sentences for a kind, filled in for a platform by its name and its host. */
    public static LinkFailure of(Kind kind, String platform, HostPort endpoint) {
        return new LinkFailure(
                kind, fill(kind.sentence, platform, endpoint), new Fix(fill(kind.fix, platform, endpoint)));
    }

    private static String fill(String text, String platform, HostPort endpoint) {
        return text.replace("{host}", endpoint.host())
                .replace("{port}", String.valueOf(endpoint.port()))
                .replace("{platform}", platform);
    }

    /** The ways in which a link fails. */
    public enum Kind {
        NO_NETWORK(
                "no-network",
                true,
                "This computer is not connected to any network.",
                "Turn on Wi-Fi or plug in a network cable, then check again."),
        DNS_NOT_FOUND(
                "dns-not-found",
                true,
                "The network does not know the address of {host}.",
                "Open {host} in your browser, and sign in to the network if it asks you to."),
        DNS_NO_ANSWER(
                "dns-no-answer",
                true,
                "The network did not say in time what the address of {host} is.",
                "Check that websites open in your browser; if they do not, restart your router."),
        DNS_REFUSED(
                "dns-refused",
                true,
                "The name server that this computer is told to ask does not run, so that it finds no host by its name.",
                "Restart your router; if that does not help, set this computer's name server (DNS) to automatic."),
        DNS_UNREACHABLE(
                "dns-unreachable",
                true,
                "This computer found no way to its name server, so that it finds no host by its name.",
                "Turn off your VPN, or set this computer's name server (DNS) to automatic, then check again."),
        DNS_SERVER_FAILURE(
                "dns-server-failure",
                true,
                "The network's name server is out of order: it could not find out the address of {host}.",
                "Restart your router; if that does not help, try another network, such as your phone's hotspot."),
        CAPTIVE_PORTAL(
                "captive-portal",
                true,
                "This network shows a sign-in page in place of {host}.",
                "Open any website in your browser and sign in to the network, then check again."),
        PROXY_ONLY(
                "proxy-only",
                true,
                "This network lets out only what goes through its proxy, which calls on {platform} do badly or not at all.",
                "Use another network, such as your phone's hotspot, or ask whoever runs this one to let {platform} out"
                        + " directly."),
        UNREACHABLE(
                "unreachable",
                true,
                "This computer found no way to {host}.",
                "Check that websites open in your browser; if they do, turn off your VPN or firewall and check again."),
        CONNECT_REFUSED(
                "connect-refused",
                true,
                "Something refused the connection to {host} on port {port}.",
                "Try another network, such as your phone's hotspot: this one may block {platform}."),
        CONNECT_TIMEOUT(
                "connect-timeout",
                true,
                "Nothing answered at {host} on port {port}.",
                "Try another network, such as your phone's hotspot: this one may block {platform}."),
        CONNECT_TOO_SHORT(
                "connect-too-short",
                false,
                "Nothing answered at {host} on port {port} in the short time that the check had.",
                "Give the check more seconds."),
        TLS_UNTRUSTED(
                "tls-untrusted",
                true,
                "The secure connection to {host} is not with {host} itself: a filter, a virus scanner or a sign-in page"
                        + " may stand in between.",
                "Open {host} in your browser, and sign in to the network if it asks you to."),
        TLS_INTERCEPTED(
                "tls-intercepted",
                false,
                "A filter or a virus scanner opens the secure connection to {host}: its certificate comes from one that was"
                        + " added to this computer, and a call may still work.",
                "Try a test call on {platform}; if it fails, use a computer or a network without such a filter."),
        TLS_CERTIFICATE_DATES(
                "tls-certificate-dates",
                true,
                "By this computer's clock, the certificate of {host} is not valid today.",
                "Set this computer's date and time to automatic, then check again."),
        TLS_TIMEOUT(
                "tls-timeout",
                true,
                "{host} took the connection, but did not answer when asked for a secure one.",
                "Turn off your VPN or proxy, or try another network, such as your phone's hotspot."),
        TLS_TOO_SHORT(
                "tls-too-short",
                false,
                "{host} took the connection, but there was too little time to make it a secure one.",
                "Give the check more seconds."),
        TLS_FAILED(
                "tls-failed",
                true,
                "A secure connection to {host} could not be made.",
                "Turn off your VPN or proxy, or try another network, such as your phone's hotspot."),
        COMPUTER_BUSY(
                "computer-busy",
                false,
                "This computer was too busy to time the network.",
                "Close other programs, then check again."),
        TOO_SHORT(
                "too-short",
                false,
                "There was too little time to measure the network.",
                "Give the check more seconds."),
        STOPPED("stopped", false, "The network check was stopped before it was done.", "Run the check again."),
        NOT_LISTED(
                "not-listed",
                false,
                "The endpoints file does not list {host}:{port}, so it was not contacted.",
                "Add {host}:{port} to the endpoints file, or check without that file.");

        private final String id;
        private final boolean conclusive;
        private final String sentence;
        private final String fix;

        Kind(String id, boolean conclusive, String sentence, String fix) {
            this.id = id;
            this.conclusive = conclusive;
            this.sentence = sentence;
            this.fix = fix;
        }

        /** The name in JSON. */
        public String id() {
            return id;
        }

        /** Whether it says something about the link. If not, nothing is known about it, by no fault of the link's. */
        public boolean conclusive() {
            return conclusive;
        }
    }
}
