package app.greenroom.network.survey;

import app.greenroom.network.Contact;
import app.greenroom.network.dns.NameServerProbe;
import app.greenroom.network.dns.NameServerSample;
import app.greenroom.network.http.FamilyProbe;
import app.greenroom.network.http.FamilySample;
import app.greenroom.network.http.PortalExpectation;
import app.greenroom.network.http.PortalProbe;
import app.greenroom.network.http.PortalSample;
import app.greenroom.network.http.ProxyProbe;
import app.greenroom.network.http.ProxySample;
import app.greenroom.network.http.ProxySetting;
import app.greenroom.network.http.WebProbe;
import app.greenroom.network.http.WebSample;
import app.greenroom.network.http.WebTarget;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.network.system.GatewayProbe;
import app.greenroom.network.system.GatewaySample;
import app.greenroom.network.system.LinkSample;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Runs the probes around the connection itself side by side, on threads of their own, within one time for all. It contacts
 * nothing but what {@link #contacts} lists, sends and receives some 60 kB at most, and puts no load on the line, so that it
 * may run beside the delay probes. One object is good for one run.
 */
public final class Survey implements AutoCloseable {
    private static final Duration NAME_TIME = Duration.ofSeconds(2);
    static final Duration WEB_TIME = Duration.ofSeconds(4);
    private static final Duration CONNECT_TIME = Duration.ofMillis(1500);
    private static final int WEB_TIMES = 3;

    /** The attempt under way when the router's time is up. */
    private static final Duration GATEWAY_GRACE = Duration.ofMillis(600);

    private final PlatformProfile profile;
    private final Optional<Endpoints.Target> target;
    private final Optional<Endpoints.Target> page;
    private final boolean proxied;
    private final SurveyParts parts;
    private final List<Runnable> closers = new ArrayList<>();
    private boolean closed;
    private final Side side;
    private final AtomicBoolean used = new AtomicBoolean();

    /**
     * A survey of this computer's network.
     *
     * @param profile the platform to ask
     * @param endpoints where its hosts are found
     * @param nanoTime a clock in ns
     * @param clock this computer's time of day
     * @param traffic counts what passes
     */
    public Survey(
            PlatformProfile profile, Endpoints endpoints, LongSupplier nanoTime, InstantSource clock, Traffic traffic) {
        this(profile, endpoints, SurveyParts.system(endpoints, nanoTime, clock, traffic));
    }

    /** A survey with other parts. */
    public Survey(PlatformProfile profile, Endpoints endpoints, SurveyParts parts) {
        this.profile = profile;
        this.target = endpoints.find(profile.endpoint());
        this.page = endpoints
                .find(new HostPort(profile.endpoint().host(), 80))
                .filter(found -> found.address().isPresent() || onTarget(found));
        // A proxy is on no list, and would go on to the real host.
        this.proxied = !endpoints.redirected();
        this.parts = parts;
        this.side = new Side(parts.times().nanoTime());
    }

    /** What a run contacts; nothing when the endpoints file forbids it. */
    public List<Contact> contacts() {
        if (target.isEmpty()) {
            return List.of();
        }
        List<Contact> contacts = new ArrayList<>();
        if (target.get().address().isEmpty()) {
            contacts.add(new Contact.NameServer(target.get().host()));
        }
        if (!local()) {
            contacts.add(new Contact.Router());
        }
        contacts.add(new Contact.Server(
                new Contact.Place(profile.endpoint(), target.get()), Set.of(Contact.Protocol.HTTPS)));
        page.ifPresent(found -> contacts.add(new Contact.SignInPage(found)));
        if (proxied) {
            contacts.add(new Contact.Proxy());
        }
        return contacts;
    }

    /**
     * Measures.
     *
     * @param budget what is not done by then is broken off and left out; a few seconds are enough where all is well
     * @return what was found; all empty when the endpoints file does not list the host
     * @throws InterruptedException when this thread is interrupted; everything is ended then
     * @throws IllegalStateException on a second call
     */
    public SurveySamples measure(Duration budget) throws InterruptedException {
        if (used.getAndSet(true)) {
            throw new IllegalStateException("a survey is good for one run");
        }
        try {
            return run(parts.times().nanoTime().getAsLong() + budget.toNanos());
        } finally {
            close();
        }
    }

    private SurveySamples run(long end) throws InterruptedException {
        if (target.isEmpty()) {
            return new SurveySamples(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }
        Future<Optional<GatewaySample>> gateway =
                side.start(() -> gateway(end - parts.times().nanoTime().getAsLong() - GATEWAY_GRACE.toNanos()));
        Future<Optional<List<NameServerSample>>> servers = side.start(this::nameServers);
        Future<Optional<List<ProxySetting>>> settings =
                side.start(() -> proxied ? parts.computer().proxies().find(host()) : List.of());
        List<InetAddress> addresses = target.get().address().map(List::of).orElse(List.of());
        if (addresses.isEmpty()) {
            Future<Optional<List<InetAddress>>> lookup =
                    side.start(() -> parts.names().lookup().find(target.get().host()));
            addresses = side.result(lookup, Math.min(end, soon(Duration.ofSeconds(5))))
                    .orElse(List.of());
        }
        Optional<Future<Optional<LinkSample>>> link = Optional.empty();
        Optional<Future<Optional<List<WebSample>>>> web = Optional.empty();
        Optional<Future<Optional<FamilySample>>> families = Optional.empty();
        Optional<Future<Optional<PortalSample>>> portal = Optional.empty();
        if (!addresses.isEmpty()) {
            List<InetAddress> found = addresses;
            link = Optional.of(side.start(() -> parts.computer().link().measure(found.get(0))));
            web = Optional.of(side.start(() -> web(found)));
            families = Optional.of(side.start(() -> families(found)));
            portal = page.flatMap(where -> where.address().or(() -> Optional.of(found.get(0))))
                    .map(address -> side.start(() -> portal(address)));
        }
        List<WebSample> answers = side.result(web, end).orElse(List.of());
        boolean direct =
                answers.stream().anyMatch(sample -> sample.times().connect().isPresent());
        List<ProxySetting> known = side.result(settings, end).orElse(List.of());
        Future<Optional<List<ProxySample>>> proxies = side.start(() -> proxies(known, !direct));
        return new SurveySamples(
                side.result(link, end),
                side.result(gateway, end),
                side.result(servers, end).orElse(List.of()),
                answers,
                side.result(portal, end),
                side.result(proxies, end).orElse(List.of()),
                side.result(families, end));
    }

    /** Ends a run that is under way; it returns what it has. */
    @Override
    public void close() {
        side.close();
        List<Runnable> ends;
        synchronized (closers) {
            closed = true;
            ends = List.copyOf(closers);
            closers.clear();
        }
        ends.forEach(Runnable::run);
        parts.computer().tools().close();
        parts.computer().link().close();
    }

    /** Sees to it that a probe ends with the survey, even one that begins when the survey has ended. */
    private void endWith(Runnable close) {
        boolean late;
        synchronized (closers) {
            late = closed;
            closers.add(close);
        }
        if (late) {
            close.run();
        }
    }

    private GatewaySample gateway(long nanos) throws InterruptedException {
        if (local()) {
            // No router lies on the way to this computer itself.
            return new GatewaySample(Optional.empty(), 0, List.of());
        }
        GatewayProbe probe = new GatewayProbe(
                parts.computer().gateways(),
                parts.connector(),
                parts.times().nanoTime(),
                parts.times().sleeper());
        endWith(probe::close);
        return probe.measure(Duration.ofNanos(nanos));
    }

    private List<NameServerSample> nameServers() throws InterruptedException {
        if (target.orElseThrow().address().isPresent()) {
            return List.of();
        }
        NameServerProbe probe =
                new NameServerProbe(parts.names().servers(), parts.times().nanoTime(), parts.ids(), parts.traffic());
        endWith(probe::close);
        return probe.measure(target.get().host(), NAME_TIME);
    }

    /** By the first address that takes a connection, since a broken IPv6 must not hide a sound IPv4. */
    private List<WebSample> web(List<InetAddress> addresses) throws InterruptedException {
        List<WebSample> samples = List.of();
        WebProbe probe = new WebProbe(
                parts.trust(), parts.times().nanoTime(), parts.times().clock(), parts.traffic());
        endWith(probe::close);
        for (InetAddress address : oneOfEachFamily(addresses)) {
            samples = probe.measure(
                    new WebTarget(
                            host(),
                            new InetSocketAddress(address, target.orElseThrow().port()),
                            true,
                            "/"),
                    WEB_TIMES,
                    WEB_TIME);
            if (!samples.isEmpty() && samples.get(0).times().connect().isPresent()) {
                break;
            }
        }
        return samples;
    }

    /** Of a page known by name, only the host's own name is looked up. */
    private boolean onTarget(Endpoints.Target found) {
        return target.filter(host -> host.host().equals(found.host())).isPresent();
    }

    private PortalSample portal(InetAddress address) throws InterruptedException {
        PortalProbe probe = new PortalProbe(
                parts.trust(), parts.times().nanoTime(), parts.times().clock(), parts.traffic());
        endWith(probe::close);
        return probe.measure(
                new WebTarget(
                        host(),
                        new InetSocketAddress(address, page.orElseThrow().port()),
                        false,
                        "/"),
                new PortalExpectation.Upgrade(),
                WEB_TIME);
    }

    private FamilySample families(List<InetAddress> addresses) throws InterruptedException {
        FamilyProbe probe = new FamilyProbe(parts.connector(), parts.computer().globalSix());
        endWith(probe::close);
        return probe.measure(addresses, target.orElseThrow().port(), CONNECT_TIME);
    }

    private List<ProxySample> proxies(List<ProxySetting> settings, boolean ask) throws InterruptedException {
        ProxyProbe probe = new ProxyProbe(parts.times().nanoTime(), parts.traffic());
        endWith(probe::close);
        List<ProxySample> samples = new ArrayList<>();
        for (ProxySetting setting : settings) {
            samples.add(
                    ask
                            ? probe.measure(setting, host(), profile.endpoint().port(), WEB_TIME)
                            : new ProxySample(
                                    setting,
                                    OptionalDouble.empty(),
                                    ProxySample.Passage.NOT_TRIED,
                                    OptionalInt.empty()));
        }
        return samples;
    }

    private String host() {
        return profile.endpoint().host();
    }

    private boolean local() {
        return target.flatMap(Endpoints.Target::address)
                .filter(InetAddress::isLoopbackAddress)
                .isPresent();
    }

    private long soon(Duration time) {
        return parts.times().nanoTime().getAsLong() + time.toNanos();
    }

    private static List<InetAddress> oneOfEachFamily(List<InetAddress> addresses) {
        List<InetAddress> chosen = new ArrayList<>();
        for (InetAddress address : addresses) {
            if (chosen.stream().noneMatch(other -> other.getClass() == address.getClass())) {
                chosen.add(address);
            }
        }
        return chosen;
    }
}
