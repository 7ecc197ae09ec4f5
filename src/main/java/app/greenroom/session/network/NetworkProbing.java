package app.greenroom.session.network;

import app.greenroom.network.Contact;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkSamples;
import app.greenroom.network.SurroundingFacts;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.link.LinkFacts;
import app.greenroom.network.link.LinkFailure;
import app.greenroom.network.link.LinkProbe;
import app.greenroom.network.link.ProbeSamples;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.EndpointsException;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.network.platform.Platforms;
import app.greenroom.network.platform.PlatformsException;
import app.greenroom.network.platform.UnknownPlatformException;
import app.greenroom.network.survey.Survey;
import app.greenroom.network.survey.SurveyFacts;
import app.greenroom.network.survey.SurveySamples;
import app.greenroom.network.udp.UdpSurvey;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** All probes of one run of the network, ready to go: those that put no load on the line run side by side. */
public final class NetworkProbing implements NetworkSide {
    /** What connections and handshakes cost at most, bytes; see {@link LinkProbe}. */
    private static final long LINK_BYTES = 30_000;

    /** What a survey costs at most, bytes; see {@link Survey}. */
    private static final long SURVEY_BYTES = 60_000;

    private static final Duration SURVEY_TIME = Duration.ofSeconds(7);

    /** A probe that was broken off hands over what it has within this time, or else nothing. */
    private static final Duration HAND_OVER = Duration.ofMillis(300);

    private final PlatformProfile profile;
    private final String instead;
    private final LinkProbe link;
    private final Optional<Survey> survey;
    private final Optional<UdpSurvey> udp;
    private final ProbingTimes times;
    private final LongSupplier nanoTime;
    private final Traffic traffic = new Traffic();

    private NetworkProbing(
            PlatformProfile profile, Endpoints where, ProbingTimes times, LongSupplier nanoTime, Clock clock) {
        this.profile = profile;
        this.instead = instead(profile, where);
        this.times = times;
        this.nanoTime = nanoTime;
        this.link = new LinkProbe(profile, where, nanoTime, traffic);
        this.survey = times.stream().map(plan -> new Survey(profile, where, nanoTime, clock, traffic));
        this.udp = times.stream()
                .map(plan -> new UdpSurvey(profile, where, plan, nanoTime, new SecureRandom(), traffic))
                .filter(UdpSurvey::possible);
    }

    /**
     * Makes the probes.
     *
     * @throws RequestException when the platform is unknown or a file is bad
     */
    public static NetworkProbing of(
            String platform,
            Optional<Path> platforms,
            Optional<Path> endpoints,
            ProbingTimes times,
            LongSupplier nanoTime,
            Clock clock)
            throws RequestException {
        try {
            PlatformProfile profile = platforms(platforms).named(platform);
            Endpoints where = endpoints.isPresent() ? Endpoints.load(endpoints.get()) : Endpoints.live();
            return new NetworkProbing(profile, where, times, nanoTime, clock);
        } catch (UnknownPlatformException | EndpointsException e) {
            throw new RequestException(e.text(), e);
        }
    }

    /**
     * Makes the probes of this computer's network.
     *
     * @param nanoTime counts nanoseconds from any origin
     */
    public static Opening opening(LongSupplier nanoTime, Clock clock) {
        return (platform, platforms, endpoints, times) -> of(platform, platforms, endpoints, times, nanoTime, clock);
    }

    /** The platforms that come with the program, and a file's. */
    public static Platforms platforms(Optional<Path> file) throws RequestException {
        try {
            return file.isPresent() ? Platforms.builtIn().with(file.get()) : Platforms.builtIn();
        } catch (PlatformsException e) {
            throw new RequestException(e.text(), e);
        }
    }

    /** One entry for each, and how much all of it costs at most. */
    @Override
    public List<Text> contacts() {
        List<Contact> contacts = new ArrayList<>(link.contacts());
        survey.ifPresent(one -> contacts.addAll(one.contacts()));
        udp.ifPresent(one -> contacts.addAll(one.contacts()));
        List<Text> words = new ArrayList<>();
        Contact.once(contacts).forEach(contact -> words.add(contact.text()));
        if (survey.isPresent() && !words.isEmpty()) {
            words.add(Text.of(
                    "All of it together: at most {0}",
                    Argument.amount((double) Math.floorDiv(mostTraffic(), 1000L), Unit.KILOBYTES, 0)));
        }
        return words;
    }

    /** How many bytes a run costs at most, both ways together. */
    long mostTraffic() {
        return LINK_BYTES
                + (survey.isPresent() ? SURVEY_BYTES : 0)
                + (udp.isPresent()
                        ? UdpSurvey.otherBytes()
                                + UdpSurvey.STREAMS
                                        * times.stream().orElseThrow().guestBytes()
                        : 0);
    }

    /** Blocks until {@link ProbingTimes#end} at most. */
    @Override
    public NetworkFacts run(Progress progress) throws InterruptedException {
        long end = nanoTime.getAsLong() + times.end().toNanos();
        Duration time = times.link().compareTo(SURVEY_TIME) < 0 ? times.link() : SURVEY_TIME;
        Optional<FutureTask<SurveySamples>> around = survey.map(one -> start(() -> one.measure(time)));
        Optional<FutureTask<UdpFacts>> packets = udp.map(one -> start(one::measure));
        ProbeSamples samples = link.measure(times.link(), step -> progress.at(step.step(), step.share()));
        Optional<LinkFailure.Kind> failure = LinkFacts.from(samples).failure().map(LinkFailure::kind);
        Optional<SurroundingFacts> surroundings =
                result(around, end, () -> survey.ifPresent(Survey::close)).map(one -> SurveyFacts.of(one, failure));
        if (packets.isPresent()) {
            progress.at(Text.of("Sending packets to a server nearby"), 1);
        }
        Optional<UdpFacts> stream = result(packets, end, () -> udp.ifPresent(UdpSurvey::close));
        return NetworkFacts.from(new NetworkSamples(samples, surroundings, Optional.empty(), stream), profile.rates())
                .with(traffic.count())
                .instead(instead);
    }

    /** Which servers are probed in place of those that the program knows for this platform; empty for none. */
    private static String instead(PlatformProfile profile, Endpoints where) {
        boolean known = Platforms.builtIn().all().stream().anyMatch(profile::equals);
        if (known && !where.redirected()) {
            return "";
        }
        Set<String> servers = new LinkedHashSet<>();
        servers.add(server(profile.endpoint(), where));
        profile.stun().forEach(one -> servers.add(server(one, where)));
        return String.join(" ", servers);
    }

    private static String server(HostPort server, Endpoints where) {
        return server + "=" + where.find(server).map(Endpoints.Target::toString).orElse("none");
    }

    private static <T> FutureTask<T> start(Callable<T> probe) {
        FutureTask<T> task = new FutureTask<>(probe);
        Thread thread = new Thread(task, "network-around");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /** What lies around is told where it can be; that it cannot be is no fault of the network's. */
    private <T> Optional<T> result(Optional<FutureTask<T>> probe, long end, Runnable breakOff)
            throws InterruptedException {
        if (probe.isEmpty()) {
            return Optional.empty();
        }
        FutureTask<T> task = probe.get();
        try {
            try {
                return Optional.of(task.get(Math.max(0, end - nanoTime.getAsLong()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                breakOff.run();
                return Optional.of(task.get(HAND_OVER.toMillis(), TimeUnit.MILLISECONDS));
            }
        } catch (TimeoutException | CancellationException | ExecutionException e) {
            return Optional.empty();
        } finally {
            task.cancel(true);
        }
    }

    @Override
    public void close() {
        link.close();
        survey.ifPresent(Survey::close);
        udp.ifPresent(UdpSurvey::close);
    }
}
