package app.greenroom.network.survey;

import app.greenroom.network.dns.NameServerSample;
import app.greenroom.network.http.ClockOffset;
import app.greenroom.network.http.FamilySample;
import app.greenroom.network.http.PortalSample;
import app.greenroom.network.http.ProxySample;
import app.greenroom.network.http.WebSample;
import app.greenroom.network.system.GatewaySample;
import app.greenroom.network.system.LinkSample;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the survey found; empty is what was not asked, not told or not ready in time.
 *
 * @param link the interface that carries the way to the host
 * @param gateway round trips to the router
 * @param nameServers questions to this computer's name servers
 * @param web secure HTTP exchanges with the host, the first one being warm-up
 * @param portal the look for a sign-in page
 * @param proxies the proxies that this computer is told to use; tried only when the direct way failed
 * @param families the host by IPv4 and by IPv6
 */
public record SurveySamples(
        Optional<LinkSample> link,
        Optional<GatewaySample> gateway,
        List<NameServerSample> nameServers,
        List<WebSample> web,
        Optional<PortalSample> portal,
        List<ProxySample> proxies,
        Optional<FamilySample> families) {
    private static final long SILENCE_MILLIS = 2_000;

    public SurveySamples {
        nameServers = List.copyOf(nameServers);
        web = List.copyOf(web);
        proxies = List.copyOf(proxies);
    }

    /** Whether the host itself answered, shown by its certificate. */
    public boolean genuine() {
        return web.stream().anyMatch(WebSample::genuine);
    }

    /** Whether the host itself says, as often as it was asked, that it cannot serve anybody (HTTP 500 to 599). */
    public boolean outOfOrder() {
        return genuine()
                && web.stream()
                        .filter(WebSample::genuine)
                        .allMatch(sample -> sample.status().orElse(0) >= 500);
    }

    /**
     * Whether the host took secure connections soon, and then, as often as it was asked, said nothing for two seconds at least:
     * whoever stands before it works, and it does not.
     */
    public boolean silent() {
        return !web.isEmpty()
                && web.stream()
                        .allMatch(sample -> sample.secure()
                                && sample.result() == WebSample.Visit.TIMED_OUT
                                && sample.times().tls().isPresent()
                                && sample.times().connect().orElse(0)
                                                + sample.times().tls().getAsDouble()
                                        <= Survey.WEB_TIME.toMillis() - SILENCE_MILLIS);
    }

    /** {@code net.http.ttfb}: the median time to first byte by TLS, the warm-up left out when there is more, ms. */
    public OptionalDouble firstByte() {
        double[] times = web.stream()
                .skip(web.size() > 1 ? 1 : 0)
                .filter(WebSample::genuine)
                .flatMapToDouble(sample -> sample.times().firstByte().stream())
                .sorted()
                .toArray();
        if (times.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = times.length / 2;
        return OptionalDouble.of(times.length % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2);
    }

    /** {@code net.clock.offset}: the closest comparison of clocks with the host itself. */
    public Optional<ClockOffset> clock() {
        return web.stream()
                .filter(WebSample::genuine)
                .flatMap(sample -> sample.clock().stream())
                .min(Comparator.comparingDouble(ClockOffset::plusMinus));
    }
}
