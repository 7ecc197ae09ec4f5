package app.greenroom.network.link;

import app.greenroom.model.Fix;
import app.greenroom.network.platform.HostPort;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;

/**
 * Why a link could not be measured in full.
 *
 * @param kind what happened
 * @param sentence it in one plain sentence, with the host's name
 * @param fix what to do about it
 */
public record LinkFailure(Kind kind, Text sentence, Fix fix) {
    /** What a kind means for a platform, by its name, and its host. */
    public static LinkFailure of(Kind kind, Text platform, HostPort endpoint) {
        return new LinkFailure(kind, sentence(kind, platform, endpoint), new Fix(fix(kind, platform, endpoint)));
    }

    private static Text sentence(Kind kind, Text name, HostPort where) {
        Argument platform = Argument.of(name);
        Argument host = Argument.name(where.host());
        Argument port = Argument.name(String.valueOf(where.port()));
        Argument endpoint = Argument.name(where.toString());
        return switch (kind) {
            case NO_NETWORK -> Text.of("This computer is offline: it is not connected to any network.");
            case DNS_NOT_FOUND -> Text.of("The network does not know the address of {0}.", host);
            case DNS_NO_ANSWER -> Text.of("The network did not say in time what the address of {0} is.", host);
            case DNS_REFUSED ->
                Text.of("The name server that this computer is told to ask does not run, so that it finds no host"
                        + " by its name.");
            case DNS_UNREACHABLE ->
                Text.of("This computer found no way to its name server, so that it finds no host by its name.");
            case DNS_SERVER_FAILURE ->
                Text.of("The network's name server is out of order: it could not find out the address of {0}.", host);
            case NAME_HIDDEN ->
                Text.of(
                        "This network's name server hides {0}, as filters against advertising or for children do.",
                        host);
            case INTERNET_DOWN ->
                Text.of("This computer seems to be offline: neither {0} nor the servers nearby answered.", host);
            case PLATFORM_DOWN -> Text.of("{0} answers that it is out of order itself.", host);
            case PLATFORM_SILENT ->
                Text.of("{0} took a secure connection, but said nothing when asked for its page.", host);
            case CAPTIVE_PORTAL -> Text.of("This network shows a sign-in page in place of {0}.", host);
            case PROXY_ONLY ->
                Text.of(
                        "This network lets out only what goes through its proxy, which calls on {0} do badly or"
                                + " not at all.",
                        platform);
            case UNREACHABLE -> Text.of("This computer found no way to {0}.", host);
            case CONNECT_REFUSED -> Text.of("Something refused the connection to {0} on port {1}.", host, port);
            case CONNECT_TIMEOUT -> Text.of("Nothing answered at {0} on port {1}.", host, port);
            case CONNECT_TOO_SHORT ->
                Text.of("Nothing answered at {0} on port {1} in the short time that the check had.", host, port);
            case TLS_UNTRUSTED ->
                Text.of(
                        "The secure connection to {0} is not with {1} itself: a filter, a virus scanner or a"
                                + " sign-in page may stand in between.",
                        host, host);
            case TLS_INTERCEPTED ->
                Text.of(
                        "A filter or a virus scanner opens the secure connection to {0}: its certificate comes"
                                + " from one that was added to this computer, and a call may still work.",
                        host);
            case TLS_CERTIFICATE_DATES ->
                Text.of("By this computer's clock, the certificate of {0} is not valid today.", host);
            case TLS_TIMEOUT ->
                Text.of("{0} took the connection, but did not answer when asked for a secure one.", host);
            case TLS_TOO_SHORT ->
                Text.of("{0} took the connection, but there was too little time to make it a secure one.", host);
            case TLS_FAILED -> Text.of("A secure connection to {0} could not be made.", host);
            case COMPUTER_BUSY -> Text.of("This computer was too busy to time the network.");
            case TOO_SHORT -> Text.of("There was too little time to measure the network.");
            case STOPPED -> Text.of("The network check was stopped before it was done.");
            case NOT_LISTED -> Text.of("The endpoints file does not list {0}, so it was not contacted.", endpoint);
        };
    }

    private static Text fix(Kind kind, Text name, HostPort where) {
        Argument platform = Argument.of(name);
        Argument host = Argument.name(where.host());
        Argument endpoint = Argument.name(where.toString());
        return switch (kind) {
            case NO_NETWORK -> Text.of("Turn on Wi-Fi or plug in a network cable, then check again.");
            case DNS_NOT_FOUND, TLS_UNTRUSTED ->
                Text.of("Open {0} in your browser, and sign in to the network if it asks you to.", host);
            case DNS_NO_ANSWER ->
                Text.of("Check that websites open in your browser; if they do not, restart your router.");
            case DNS_REFUSED ->
                Text.of("Restart your router; if that does not help, set this computer's name server (DNS) to"
                        + " automatic.");
            case DNS_UNREACHABLE ->
                Text.of("Turn off your VPN, or set this computer's name server (DNS) to automatic, then check"
                        + " again.");
            case DNS_SERVER_FAILURE ->
                Text.of("Restart your router; if that does not help, try another network, such as your phone's"
                        + " hotspot.");
            case NAME_HIDDEN ->
                Text.of("Turn off the filter for {0}, or use another network, such as your phone's hotspot.", host);
            case INTERNET_DOWN ->
                Text.of("Check that websites open in your browser; if they do not, restart your router, or use your"
                        + " phone's hotspot.");
            case PLATFORM_DOWN, PLATFORM_SILENT ->
                Text.of("Open {0} in your browser; if it does not work there, wait, and ask your interviewers.", host);
            case CAPTIVE_PORTAL ->
                Text.of("Open any website in your browser and sign in to the network, then check again.");
            case PROXY_ONLY ->
                Text.of(
                        "Use another network, such as your phone's hotspot, or ask whoever runs this one to let"
                                + " {0} out directly.",
                        platform);
            case UNREACHABLE ->
                Text.of("Check that websites open in your browser; if they do, turn off your VPN or firewall and"
                        + " check again.");
            case CONNECT_REFUSED, CONNECT_TIMEOUT ->
                Text.of(
                        "Try another network, such as your phone's hotspot: this one may block {0}, or {0} may be out of"
                                + " order.",
                        platform);
            case CONNECT_TOO_SHORT, TLS_TOO_SHORT, TOO_SHORT -> Text.of("Give the check more seconds.");
            case TLS_INTERCEPTED ->
                Text.of(
                        "Try a test call on {0}; if it fails, use a computer or a network without such a filter.",
                        platform);
            case TLS_CERTIFICATE_DATES -> Text.of("Set this computer's date and time to automatic, then check again.");
            case TLS_TIMEOUT, TLS_FAILED ->
                Text.of("Turn off your VPN or proxy, or try another network, such as your phone's hotspot.");
            case COMPUTER_BUSY -> Text.of("Close other programs, then check again.");
            case STOPPED -> Text.of("Run the check again.");
            case NOT_LISTED -> Text.of("Add {0} to the endpoints file, or check without that file.", endpoint);
        };
    }

    /** The ways in which a link fails. */
    public enum Kind {
        NO_NETWORK("no-network", true),
        DNS_NOT_FOUND("dns-not-found", true),
        DNS_NO_ANSWER("dns-no-answer", true),
        DNS_REFUSED("dns-refused", true),
        DNS_UNREACHABLE("dns-unreachable", true),
        DNS_SERVER_FAILURE("dns-server-failure", true),
        NAME_HIDDEN("name-hidden", true),
        INTERNET_DOWN("internet-down", true),
        PLATFORM_DOWN("platform-down", false),
        PLATFORM_SILENT("platform-silent", false),
        CAPTIVE_PORTAL("captive-portal", true),
        PROXY_ONLY("proxy-only", true),
        UNREACHABLE("unreachable", true),
        CONNECT_REFUSED("connect-refused", true),
        CONNECT_TIMEOUT("connect-timeout", true),
        CONNECT_TOO_SHORT("connect-too-short", false),
        TLS_UNTRUSTED("tls-untrusted", true),
        TLS_INTERCEPTED("tls-intercepted", false),
        TLS_CERTIFICATE_DATES("tls-certificate-dates", true),
        TLS_TIMEOUT("tls-timeout", true),
        TLS_TOO_SHORT("tls-too-short", false),
        TLS_FAILED("tls-failed", true),
        COMPUTER_BUSY("computer-busy", false),
        TOO_SHORT("too-short", false),
        STOPPED("stopped", false),
        NOT_LISTED("not-listed", false);

        private final String id;
        private final boolean conclusive;

        Kind(String id, boolean conclusive) {
            this.id = id;
            this.conclusive = conclusive;
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
