package app.greenroom.session;

import app.greenroom.model.Area;
import app.greenroom.model.CheckRun;
import app.greenroom.model.KeptRun;
import app.greenroom.model.Measured;
import app.greenroom.model.Measurement;
import app.greenroom.network.LinkMeasurements;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.SameHour;
import app.greenroom.verdict.ReadinessRules;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Runs of the network as a history keeps them. */
final class Kept {
    /** The kind of these runs. */
    static final String KIND = "network";

    private Kept() {}

    /** The facts beside what was kept before. */
    static NetworkFacts compared(NetworkFacts facts, List<KeptRun> past, ZonedDateTime at, ZoneId zone, String place) {
        return facts.with(SameHour.compare(past, at, zone, facts.link().platform(), place, LinkMeasurements.of(facts)));
    }

    /** How the network fared in a run, whatever else it looked at. */
    static String verdict(CheckRun run) {
        return ReadinessRules.judge(run.findings().stream()
                        .filter(finding -> finding.area() == Area.NETWORK)
                        .toList())
                .status()
                .id();
    }

    /** What to keep; empty where nothing was measured. */
    static Optional<KeptRun> of(NetworkFacts facts, ZonedDateTime at, String place, String verdict) {
        List<Measurement> numbers = LinkMeasurements.of(facts).stream()
                .filter(number -> number.value() instanceof Measured.Scalar)
                .toList();
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptRun(KIND, at, facts.link().platform(), place, verdict, numbers));
    }
}
