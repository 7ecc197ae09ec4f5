package app.greenroom.session.live;

import app.greenroom.check.Check;
import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.ComputerLoad;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.FindingChange;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Text;
import app.greenroom.verdict.SettledFindings;
import app.greenroom.vision.PictureFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Holds the facts of one side against the checks again and again, and tells what settles. Used by one thread. */
final class LiveEvaluator {
    private static final Outcome.NotAsked OTHER_SIDE = new Outcome.NotAsked(Text.of("This side is not watched."));

    private static final Outcome.CouldNotCheck TOO_BRIEF = new Outcome.CouldNotCheck(
            Text.of("The watch was too short to tell."), new Fix(Text.of("Watch for at least five seconds.")));

    private final Consumer<LiveEvent> listener;
    private final Supplier<Optional<ComputerLoad>> computer;
    private final SettledFindings settled = new SettledFindings();
    private List<Finding> latest = List.of();
    private Set<String> turning = Set.of();

    /** Judges by a source that cannot be late, or where nobody watches the computer. */
    LiveEvaluator(Consumer<LiveEvent> listener) {
        this(listener, Optional::empty);
    }

    /**
     * @param computer how well the computer keeps up now
     */
    LiveEvaluator(Consumer<LiveEvent> listener, Supplier<Optional<ComputerLoad>> computer) {
        this.listener = listener;
        this.computer = computer;
    }

    void picture(double time, Observed<PictureFacts> picture) {
        judge(
                time,
                new Facts(picture, new Observed.Skipped<>(OTHER_SIDE), new Observed.Skipped<>(OTHER_SIDE)),
                Set.of());
    }

    void sound(double time, Observed<SpeechFacts> sound) {
        sound(time, sound, Set.of());
    }

    /**
     * @param certain ids of the checks whose findings are shown at once
     */
    void sound(double time, Observed<SpeechFacts> sound, Set<String> certain) {
        judge(time, new Facts(new Observed.Skipped<>(OTHER_SIDE), sound, new Observed.Skipped<>(OTHER_SIDE)), certain);
    }

    private void judge(double time, Facts seen, Set<String> certain) {
        Facts facts = seen.on(computer.get());
        List<Finding> findings = new ArrayList<>();
        for (Check check : StandardChecks.all()) {
            if (!check.live()) {
                continue;
            }
            Finding finding = check.judge(facts);
            if (!(finding.outcome() instanceof Outcome.NotAsked)) {
                findings.add(finding);
            }
        }
        latest = findings;
        tell(time, settled.update(time, latest, certain));
        turn();
        stands(time);
    }

    /** Tells which findings may be about to change, when those are others than before. */
    private void turn() {
        Set<String> now = settled.turning().stream().map(Finding::check).collect(Collectors.toSet());
        if (!now.equals(turning)) {
            Set<String> before = turning;
            turning = now;
            listener.accept(new LiveEvent.Turning(before, now));
        }
    }

    /** What is not known any more settles at once: the source gives nothing, so that nothing can come that says otherwise. */
    void lost(double time) {
        tell(time, settled.settle(time, latest));
        stands(time);
    }

    private void stands(double time) {
        listener.accept(new LiveEvent.Stands(time, settled.shown()));
    }

    private void tell(double time, List<FindingChange> changes) {
        if (!changes.isEmpty()) {
            listener.accept(new LiveEvent.Changed(time, changes));
        }
    }

    /** What is shown now. */
    List<Finding> shown() {
        return settled.shown();
    }

    /** What is shown; what did not settle in time is not known. */
    List<Finding> end() {
        List<Finding> shown = settled.shown();
        Set<String> known = shown.stream().map(Finding::check).collect(Collectors.toSet());
        List<Finding> end = new ArrayList<>(shown);
        for (Finding open : latest) {
            if (!known.contains(open.check())) {
                end.add(new Finding(
                        open.check(),
                        open.area(),
                        open.importance(),
                        TOO_BRIEF,
                        TOO_BRIEF.reason(),
                        OptionalInt.empty(),
                        List.of()));
            }
        }
        return end;
    }
}
