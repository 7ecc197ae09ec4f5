package app.greenroom.network.http;

import app.greenroom.text.Text;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The answer that a host is known to give by plain HTTP, when nothing stands in between. */
public sealed interface PortalExpectation {
    /** Status 204 and no content, as pages made for this purpose answer. */
    record Empty() implements PortalExpectation {}

    /**
     * Status 200 and a known text.
     *
     * @param text ASCII
     */
    record Text(String text) implements PortalExpectation {}

    /** A redirect to the same site by HTTPS, as most sites give. */
    record Upgrade() implements PortalExpectation {}

    /** What an answer shows. */
    default PortalSample.Page judge(WebSample web, String body) {
        if (web.result() != WebSample.Visit.ANSWERED) {
            return PortalSample.Page.NOT_TOLD;
        }
        int status = web.status().orElseThrow();
        // RFC 6585, section 6: made for exactly this.
        if (status == 511) {
            return PortalSample.Page.PORTAL;
        }
        boolean expected = this instanceof Empty
                ? status == 204
                : this instanceof Text known
                        ? status == 200 && body.contains(known.text())
                        : status / 100 == 3 && (web.redirect().isEmpty() || toSameSite(web));
        if (expected) {
            return PortalSample.Page.OPEN;
        }
        return status / 100 == 3 || status / 100 == 2 ? PortalSample.Page.PORTAL : PortalSample.Page.NOT_TOLD;
    }

    /** Whether the redirect stays within the host's own name, the name above it or one below: zoom.us to www.zoom.us. */
    private static boolean toSameSite(WebSample web) {
        Optional<String> target = web.redirect().map(origin -> {
            try {
                String host = URI.create(origin).getHost();
                return origin.startsWith("https://") && host != null ? host : "";
            } catch (IllegalArgumentException e) {
                return "";
            }
        });
        String to = target.orElse("").toLowerCase(Locale.ROOT);
        String from = web.host().toLowerCase(Locale.ROOT);
        return to.equals(from) || to.endsWith("." + from) || (to.contains(".") && from.endsWith("." + to));
    }
}
