package app.greenroom.session;

import app.greenroom.network.Endpoints;
import app.greenroom.network.EndpointsException;
import app.greenroom.network.LinkFacts;
import app.greenroom.network.LinkFailure;
import app.greenroom.network.LinkProbe;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkSamples;
import app.greenroom.network.PlatformProfile;
import app.greenroom.network.Platforms;
import app.greenroom.network.PlatformsException;
import app.greenroom.network.ProbeSamples;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.UnknownPlatformException;
import app.greenroom.network.survey.Survey;
import app.greenroom.network.survey.SurveyFacts;
import app.greenroom.network.survey.SurveySamples;
import app.greenroom.network.udp.UdpSurvey;
import app.greenroom.session.NetworkRequest.Depth;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
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
final class NetworkProbing implements AutoCloseable {
    /** What connections and handshakes cost at most, bytes; see {@link LinkProbe}. */
    private static final long LINK_BYTES = 30_000;

    /** What a survey costs at most, bytes; see {@link Survey}. */
    private static final long SURVEY_BYTES = 60_000;

    /** What UDP costs at most, bytes; see {@link UdpSurvey}. */
    private static final long UDP_BYTES = 10_000;

    private static final Duration SURVEY_TIME = Duration.ofSeconds(7);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final PlatformProfile profile;
    private final LinkProbe link;
    private final Optional<Survey> survey;
    private final Optional<UdpSurvey> udp;

    private NetworkProbing(PlatformProfile profile, LinkProbe link, Optional<Survey> survey, Optional<UdpSurvey> udp) {
        this.profile = profile;
        this.link = link;
        this.survey = survey;
        this.udp = udp.filter(UdpSurvey::possible);
    }

    /**
     * Makes the probes.
     *
     * @throws RequestException when the platform is unknown or a file is bad
     */
    static NetworkProbing of(
            String platform,
            Optional<Path> platforms,
            Optional<Path> endpoints,
            Depth depth,
            LongSupplier nanoTime,
            Clock clock)
            throws RequestException {
        try {
            PlatformProfile profile = platforms(platforms).named(platform);
            Endpoints where = endpoints.isPresent() ? Endpoints.load(endpoints.get()) : Endpoints.live();
            return new NetworkProbing(
                    profile,
                    new LinkProbe(profile, where, nanoTime),
                    depth == Depth.LIGHT ? Optional.empty() : Optional.of(new Survey(profile, where, nanoTime, clock)),
                    depth == Depth.LIGHT
                            ? Optional.empty()
                            : Optional.of(new UdpSurvey(profile, where, nanoTime, new SecureRandom())));
        } catch (UnknownPlatformException | EndpointsException e) {
            throw new RequestException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The platforms that come with the program, and a file's. */
    static Platforms platforms(Optional<Path> file) throws RequestException {
        try {
            return file.isPresent() ? Platforms.builtIn().with(file.get()) : Platforms.builtIn();
        } catch (PlatformsException e) {
            throw new RequestException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What a run contacts, in plain words, one entry for each. */
    List<String> contacts() {
        if (survey.isEmpty()) {
            return link.contacts();
        }
        // The survey speaks with the link's host as well: that is one entry.
        Set<String> contacts = new LinkedHashSet<>();
        link.contacts().forEach(contact -> contacts.add(contact.replace("by TCP and TLS", "by TCP, TLS and HTTPS")));
        boolean asksForNames = contacts.stream().anyMatch(contact -> contact.startsWith("This computer's name server"));
        survey.get().contacts().stream()
                .filter(contact -> !asksForNames || !contact.startsWith("This computer's name server"))
                .filter(contact -> !contact.endsWith(", by HTTPS"))
                .forEach(contacts::add);
        udp.ifPresent(one -> contacts.addAll(one.contacts()));
        return List.copyOf(contacts);
    }

    /** How many bytes a run costs at most, both ways together. */
    long mostTraffic() {
        return LINK_BYTES + (survey.isPresent() ? SURVEY_BYTES : 0) + (udp.isPresent() ? UDP_BYTES : 0);
    }

    /** Probes. Blocks for about {@code budget}; {@link #close} ends it at once. */
    NetworkFacts run(Duration budget, Progress progress) throws InterruptedException {
        Duration time = budget.compareTo(SURVEY_TIME) < 0 ? budget : SURVEY_TIME;
        Optional<FutureTask<SurveySamples>> around = survey.map(one -> start(() -> one.measure(time)));
        Optional<FutureTask<UdpFacts>> packets = udp.map(one -> start(one::measure));
        ProbeSamples samples = link.measure(budget, step -> progress.at(step.step(), step.share()));
        Optional<LinkFailure.Kind> failure = LinkFacts.from(samples).failure().map(LinkFailure::kind);
        return NetworkFacts.from(
                new NetworkSamples(
                        samples,
                        result(around).map(one -> SurveyFacts.of(one, failure)),
                        Optional.empty(),
                        result(packets)),
                profile.rates());
    }

    private static <T> FutureTask<T> start(Callable<T> probe) {
        FutureTask<T> task = new FutureTask<>(probe);
        Thread thread = new Thread(task, "network-around");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /** What lies around is told where it can be; that it cannot be is no fault of the network's. */
    private static <T> Optional<T> result(Optional<FutureTask<T>> probe) throws InterruptedException {
        if (probe.isEmpty()) {
            return Optional.empty();
        }
        FutureTask<T> task = probe.get();
        try {
            return Optional.of(task.get(SURVEY_TIME.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS));
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
