package app.greenroom.report;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.CheckRun;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One area of a run with its findings, worst first.
 *
 * @param area the area
 * @param findings what was concluded there, worst first; empty when the run did not look at this area. Findings that say
 *     the same and measured nothing, such as three checks that all lacked a microphone, are one
 */
public record AreaSummary(Area area, List<Finding> findings) {

    /** What people must read first: what decides before what advises, lower scores before higher ones. */
    public static final Comparator<Finding> WORST_FIRST = Comparator.comparingInt(AreaSummary::rank)
            .thenComparingInt(finding -> finding.score().orElse(0));

    /**
     * All areas in the order of reports, those without findings included; a run of the network alone
     * has only that.
     */
    public static List<AreaSummary> of(CheckRun run) {
        Set<Area> asked = run.findings().stream().map(Finding::area).collect(Collectors.toSet());
        return Arrays.stream(Area.values())
                .filter(area -> !asked.equals(Set.of(Area.NETWORK)) || area == Area.NETWORK)
                .map(area -> new AreaSummary(
                        area,
                        run.findings().stream()
                                .filter(finding -> finding.area() == area)
                                .sorted(WORST_FIRST)
                                .filter(unsaid())
                                .toList()))
                .toList();
    }

    private static Predicate<Finding> unsaid() {
        Set<List<Object>> said = new HashSet<>();
        return finding -> !finding.evidence().isEmpty()
                || said.add(List.of(Grade.of(finding), Wording.sentenceOf(finding), Wording.fix(finding)));
    }

    /** The finding that decides. */
    public Optional<Finding> lead() {
        return findings.stream().findFirst();
    }

    /** The leading finding's grade. */
    public Grade grade() {
        return lead().map(Grade::of).orElse(Grade.NOT_ASKED);
    }

    /** The score of the leading finding: an area is as good as its weakest point. */
    public OptionalInt score() {
        return lead().map(Finding::score).orElse(OptionalInt.empty());
    }

    /** The conclusion in one sentence. */
    public Text text() {
        return lead().map(Wording::sentenceOf).orElse(Text.of("This was not part of the check."));
    }

    /** The conclusion in one sentence. */
    public String sentence(Language language) {
        return language.say(text());
    }

    private static int rank(Finding finding) {
        boolean decisive = finding.importance() == Importance.DECISIVE;
        Outcome outcome = finding.outcome();
        if (finding.accepted().isPresent()) {
            return 5; // after what can be mended
        }
        if (outcome instanceof Outcome.Missed) {
            return decisive ? 0 : 2;
        } else if (outcome instanceof Outcome.CouldNotCheck) {
            return decisive ? 1 : 7; // advice that could not be given is no news next to what was found well
        } else if (outcome instanceof Outcome.Near) {
            return decisive ? 3 : 4;
        }
        return outcome instanceof Outcome.Met ? 6 : 8;
    }
}
