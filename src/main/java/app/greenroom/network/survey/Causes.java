package app.greenroom.network.survey;

import app.greenroom.network.dns.NameServerSample;
import app.greenroom.network.http.PortalSample;
import app.greenroom.network.http.ProxySample;
import app.greenroom.network.http.WebSample;
import app.greenroom.network.link.LinkFailure.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the cause of a failed link more closely, with what the survey found around it. A link that works stays as it is: a
 * sign-in page or a proxy that does not keep the host away is no cause of anything.
 */
public final class Causes {
    private static final Set<Kind> NO_NAME = Set.of(Kind.DNS_NOT_FOUND, Kind.DNS_NO_ANSWER);
    private static final Set<Kind> NO_WAY = Set.of(
            Kind.UNREACHABLE,
            Kind.CONNECT_REFUSED,
            Kind.CONNECT_TIMEOUT,
            Kind.CONNECT_TOO_SHORT,
            Kind.DNS_NOT_FOUND,
            Kind.DNS_NO_ANSWER);
    private static final Set<Kind> NO_TLS =
            Set.of(Kind.TLS_UNTRUSTED, Kind.TLS_FAILED, Kind.TLS_TIMEOUT, Kind.TLS_TOO_SHORT);
    /** What a portal does to secure connections: shows its own certificate, refuses them, drops them. */
    private static final Set<Kind> PORTAL_DOES = Set.of(
            Kind.TLS_UNTRUSTED,
            Kind.TLS_FAILED,
            Kind.TLS_TIMEOUT,
            Kind.TLS_TOO_SHORT,
            Kind.CONNECT_REFUSED,
            Kind.CONNECT_TIMEOUT,
            Kind.CONNECT_TOO_SHORT);

    private Causes() {}

    /**
     * The cause of {@code failure}, which the link's own probes found.
     *
     * @return a closer one where the survey shows it, or else {@code failure} itself
     */
    public static Kind of(Kind failure, SurveySamples survey) {
        if (NO_WAY.contains(failure) && survey.proxies().stream().anyMatch(Causes::letsOut)) {
            return Kind.PROXY_ONLY;
        } else if (PORTAL_DOES.contains(failure) && portal(survey)) {
            return Kind.CAPTIVE_PORTAL;
        } else if (NO_TLS.contains(failure) && any(survey.web(), WebSample.Visit.TLS_INTERCEPTED)) {
            return Kind.TLS_INTERCEPTED;
        } else if (failure == Kind.DNS_NO_ANSWER && survey.genuine()) {
            return Kind.TOO_SHORT; // the name was found after all, only later than the link had time for
        } else if (NO_NAME.contains(failure)) {
            return names(survey.nameServers()).orElse(failure);
        }
        return failure;
    }

    private static boolean letsOut(ProxySample proxy) {
        return proxy.result() == ProxySample.Passage.PASSED || proxy.result() == ProxySample.Passage.SIGN_IN;
    }

    private static boolean portal(SurveySamples survey) {
        return !survey.genuine()
                && survey.portal()
                        .filter(sample -> sample.result() == PortalSample.Page.PORTAL)
                        .isPresent();
    }

    private static boolean any(List<WebSample> web, WebSample.Visit result) {
        return web.stream().anyMatch(sample -> sample.result() == result);
    }

    /** The best that any server did: one that answers counts for more than one that is gone. */
    private static Optional<Kind> names(List<NameServerSample> servers) {
        @Nullable Kind best = null;
        for (NameServerSample server : servers) {
            @Nullable
            Kind kind =
                    switch (server.result()) {
                        case NO_SUCH_NAME, NO_ADDRESS -> Kind.DNS_NOT_FOUND;
                        case SERVER_FAILURE, NOT_ANSWERED -> Kind.DNS_SERVER_FAILURE;
                        case TIMED_OUT -> Kind.DNS_NO_ANSWER;
                        case PORT_REFUSED -> Kind.DNS_REFUSED;
                        case UNREACHABLE -> Kind.DNS_UNREACHABLE;
                        case FOUND, TRUNCATED, STOPPED -> null;
                    };
            if (kind == null) {
                // The servers know the host: why the system does not is not seen from here.
                return Optional.empty();
            }
            best = best == null || rank(kind) < rank(best) ? kind : best;
        }
        return Optional.ofNullable(best);
    }

    private static int rank(Kind kind) {
        return List.of(
                        Kind.DNS_NOT_FOUND,
                        Kind.DNS_SERVER_FAILURE,
                        Kind.DNS_NO_ANSWER,
                        Kind.DNS_REFUSED,
                        Kind.DNS_UNREACHABLE)
                .indexOf(kind);
    }
}
