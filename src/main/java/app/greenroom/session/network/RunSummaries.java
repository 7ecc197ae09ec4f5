package app.greenroom.session.network;

import app.greenroom.model.Area;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.RunSummary;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkPlace;
import app.greenroom.network.SameHour;
import app.greenroom.network.link.LinkMeasurements;
import app.greenroom.verdict.ReadinessRules;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Runs of the network as a history keeps them. */
public final class RunSummaries {
    /** The kind of these runs. */
    static final String KIND = "network";

    /**
     * The kind of tests with another computer. They are kept apart: the way to a friend says nothing of what is usual on the way
     * to a platform.
     */
    static final String PEER_KIND = "peer";

    private RunSummaries() {}

    /** The facts beside what was kept before. */
    public static NetworkFacts compared(
            NetworkFacts facts, List<RunSummary> past, ZonedDateTime at, ZoneId zone, String place) {
        String where = NetworkPlace.probing(place, facts.instead());
        return facts.with(SameHour.compare(past, at, zone, facts.link().platform(), where, LinkMeasurements.of(facts)));
    }

    /** How the network fared in a run, whatever else it looked at. */
    public static String verdict(CheckRun run) {
        return ReadinessRules.judge(run.findings().stream()
                        .filter(finding -> finding.area() == Area.NETWORK)
                        .toList())
                .status()
                .id();
    }

    /** What to keep; empty where nothing was measured. */
    public static Optional<RunSummary> of(NetworkFacts facts, ZonedDateTime at, String place, String verdict) {
        return of(KIND, facts.link().platform(), facts, at, place, verdict);
    }

    /** What to keep of a test with another computer that was judged for a platform's calls. */
    public static Optional<RunSummary> ofPeer(
            NetworkFacts facts, String platform, ZonedDateTime at, String place, String verdict) {
        return of(PEER_KIND, platform, facts, at, place, verdict);
    }

    private static Optional<RunSummary> of(
            String kind, String platform, NetworkFacts facts, ZonedDateTime at, String place, String verdict) {
        List<Measurement> numbers = LinkMeasurements.of(facts).stream()
                .filter(number -> number.value() instanceof Measured.Scalar)
                .toList();
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunSummary(
                        kind, at, platform, NetworkPlace.probing(place, facts.instead()), verdict, numbers));
    }
}
