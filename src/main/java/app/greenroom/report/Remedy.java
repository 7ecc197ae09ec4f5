package app.greenroom.report;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.CheckRun;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing to do, and every finding it mends: "plug in a camera" is said once, not once for each check that needed it.
 *
 * @param fix what to do
 * @param findings what it mends, worst first
 */
public record Remedy(Fix fix, List<Finding> findings) {

    private static final List<Set<Area>> SIDES = List.of(
            Set.of(Area.LIGHTING, Area.FRAMING, Area.CAMERA_HEIGHT, Area.PICTURE), Set.of(Area.SOUND, Area.SPEECH));

    /**
     * What decided the verdict, in the verdict's order. Before all else what hides a whole side, such as a camera that is not
     * there: without it nothing else can be mended.
     */
    public static List<Remedy> first(CheckRun run) {
        List<Finding> reasons = run.readiness().reasons();
        return reasons.isEmpty()
                ? List.of()
                : gather(Stream.concat(SIDES.stream().flatMap(side -> hidden(run, side).stream()), reasons.stream()));
    }

    /** A decisive finding of a side of which nothing at all is known, all for one reason; empty where something is. */
    private static Optional<Finding> hidden(CheckRun run, Set<Area> side) {
        List<Finding> findings = run.findings().stream()
                .filter(finding -> side.contains(finding.area()))
                .filter(finding -> !(finding.outcome() instanceof Outcome.NotAsked))
                .toList();
        boolean alike = findings.stream().map(Finding::outcome).distinct().count() == 1
                && findings.get(0).outcome() instanceof Outcome.CouldNotCheck;
        return findings.stream()
                .filter(finding -> alike && finding.importance() == Importance.DECISIVE)
                .findFirst();
    }

    /** Everything else that has a fix, worst first, without what {@link #first} says already. */
    public static List<Remedy> then(CheckRun run) {
        List<Fix> said = first(run).stream().map(Remedy::fix).toList();
        return gather(run.findings().stream().sorted(AreaSummary.WORST_FIRST)).stream()
                .filter(remedy -> !said.contains(remedy.fix))
                .toList();
    }

    private static List<Remedy> gather(Stream<Finding> findings) {
        Map<Fix, List<Finding>> byFix = new LinkedHashMap<>();
        findings.forEach(
                finding -> Wording.fix(finding).ifPresent(fix -> byFix.computeIfAbsent(fix, key -> new ArrayList<>())
                        .add(finding)));
        return byFix.entrySet().stream()
                .map(entry -> new Remedy(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** The grade of the worst finding that it mends. */
    public Grade grade() {
        return Grade.of(findings.get(0));
    }

    /** Why: the sentence of the worst finding. */
    public String why(Language language) {
        return Wording.sentence(findings.get(0), language);
    }

    /** The areas it helps, such as "Light and Framing". */
    public String areas(Language language) {
        return language.say(Text.list(findings.stream()
                .map(Finding::area)
                .distinct()
                .sorted()
                .map(Area::title)
                .toList()));
    }
}
