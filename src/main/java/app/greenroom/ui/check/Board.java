package app.greenroom.ui.check;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.model.run.CheckRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is known for the dots and the coach: of picture and sound what the live watch has settled, of speech and network, which take
 * longer, what the last check found. Used by one thread.
 */
final class Board {
    private static final Set<Area> SEEN = Set.of(Area.LIGHTING, Area.FRAMING, Area.CAMERA_HEIGHT, Area.PICTURE);

    private final Map<String, Finding> live = new LinkedHashMap<>();
    private final Map<SoundEvent.Kind, Integer> heard = new EnumMap<>(SoundEvent.Kind.class);
    private final Set<String> turning = new HashSet<>();
    private List<Finding> last = List.of();
    private Optional<Outcome.CouldNotCheck> blind = Optional.empty();

    /** A watch begins: nothing is known of picture and sound. */
    void begin() {
        live.clear();
        heard.clear();
        turning.clear();
        blind = Optional.empty();
    }

    /** Something settled. */
    void change(List<FindingChange> changes) {
        for (FindingChange change : changes) {
            live.put(change.finding().check(), change.finding());
        }
    }

    /** What is shown of one side, with its newest numbers. */
    void stands(List<Finding> findings) {
        findings.forEach(finding -> live.put(finding.check(), finding));
    }

    /** The checks that may be about to change. */
    Set<String> turning() {
        return Set.copyOf(turning);
    }

    /**
     * What the coach speaks of: what the live watch shows. Without a picture nothing that is seen, because why there is none stands
     * in its place.
     *
     * @param accepted marks the findings that the user has accepted
     */
    List<Finding> watched(UnaryOperator<Finding> accepted) {
        return live.values().stream()
                .filter(finding -> blind.isEmpty() || !SEEN.contains(finding.area()))
                .map(accepted)
                .toList();
    }

    /** Other findings than before may be about to change. */
    void turning(Set<String> before, Set<String> now) {
        turning.removeAll(before);
        turning.addAll(now);
    }

    /** Something was heard. */
    void heard(SoundEvent.Kind kind) {
        heard.merge(kind, 1, Integer::sum);
    }

    /** How often something was heard since the watch began. */
    int times(SoundEvent.Kind kind) {
        return heard.getOrDefault(kind, 0);
    }

    /** A check came to an end. */
    void run(CheckRun run) {
        last = run.findings().stream()
                .filter(finding -> finding.area() == Area.NETWORK || finding.area() == Area.SPEECH)
                .toList();
    }

    /**
     * The cards as they stand.
     *
     * @param accepted marks the findings that the user has accepted
     */
    List<CardState> cards(UnaryOperator<Finding> accepted) {
        List<Finding> all = new ArrayList<>();
        live.values().forEach(finding -> all.add(known(finding)));
        last.stream().filter(finding -> !live.containsKey(finding.check())).forEach(all::add);
        return Arrays.stream(Card.values())
                .map(card -> card(card, all, accepted))
                .toList();
    }

    private CardState card(Card card, List<Finding> all, UnaryOperator<Finding> accepted) {
        List<Finding> findings = all.stream()
                .filter(finding -> card.areas().contains(finding.area()))
                .filter(finding -> !(finding.outcome() instanceof Outcome.NotAsked))
                .map(accepted)
                .toList();
        boolean turns = findings.stream().map(Finding::check).anyMatch(turning::contains);
        return CardState.of(card, findings, turns);
    }

    /** There is no picture, and this is why; or there is one again. */
    void noPicture(Optional<Outcome.CouldNotCheck> why) {
        blind = why;
    }

    /** Why there is no picture; empty while there is one. */
    Optional<Outcome.CouldNotCheck> noPicture() {
        return blind;
    }

    /** As it was found; of a picture that is not there any more nothing is known, however it was. */
    private Finding known(Finding finding) {
        return blind.filter(why -> SEEN.contains(finding.area()))
                .map(why -> new Finding(
                        finding.check(),
                        finding.area(),
                        finding.importance(),
                        why,
                        why.reason(),
                        OptionalInt.empty(),
                        List.of()))
                .orElse(finding);
    }
}
