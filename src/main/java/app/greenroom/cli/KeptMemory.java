package app.greenroom.cli;

import app.greenroom.memory.Memory;
import app.greenroom.memory.Remembered;
import app.greenroom.model.Acceptance;
import app.greenroom.model.Settings;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.GoodCheck;
import app.greenroom.session.check.RememberedRun;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is remembered, as commands use it: what is wrong with it is said once, and never in a check's way. */
final class KeptMemory {
    private final Optional<Memory> memory;
    private final CommandEnvironment surroundings;
    private final Set<Text> told = new HashSet<>();

    KeptMemory(CommandEnvironment surroundings) {
        memory = surroundings.host().memory();
        this.surroundings = surroundings;
    }

    /** The user's settings; the usual ones where nothing is remembered. */
    Settings settings() {
        return memory.map(kept -> read(kept.settings().load())).orElse(Settings.DEFAULTS);
    }

    /** Everything that was accepted. */
    List<Acceptance> accepted() {
        return memory.map(kept -> read(kept.accepted().all())).orElse(List.of());
    }

    /**
     * Accepts what a run missed, and says of each check what became of it.
     *
     * @param run as the session gave it
     */
    void accept(CheckRun run, List<String> checks, ZonedDateTime at) {
        for (String check : checks) {
            Optional<Acceptance> acceptance = RememberedRun.accept(run, check, at);
            if (acceptance.isEmpty()) {
                surroundings.tell(Text.of(
                        "Nothing to accept: this check did not find “{0}” missed.", Argument.name(check)));
            } else if (memory.isEmpty()) {
                surroundings.tell(Text.of(
                        "Nothing can be kept on this computer, so “{0}” is not accepted.", Argument.name(check)));
            } else {
                memory.get().accepted().accept(acceptance.get()).ifPresentOrElse(
                        this::tell,
                        () -> surroundings.tell(Text.of(
                                "Accepted: {0}. Undo it by 'greenroom accepted --undo {0}'.", Argument.name(check))));
            }
        }
    }

    /**
     * The run beside what is remembered.
     *
     * @param compare whether it is compared with the last good check, and takes its place when it is ready
     */
    CheckRun recall(CheckRun run, boolean compare) {
        Optional<GoodCheck> good =
                compare ? memory.flatMap(kept -> read(kept.lastGood().load())) : Optional.empty();
        CheckRun recalled = RememberedRun.of(run, accepted(), good);
        if (compare) {
            RememberedRun.good(recalled)
                    .flatMap(now -> memory.flatMap(kept -> kept.lastGood().keep(now)))
                    .ifPresent(this::tell);
        }
        return recalled;
    }

    private <T> T read(Remembered<T> remembered) {
        remembered.trouble().ifPresent(this::tell);
        return remembered.value();
    }

    private void tell(Text sentence) {
        if (told.add(sentence)) {
            surroundings.tell(sentence);
        }
    }
}
