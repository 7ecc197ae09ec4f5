package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.memory.HistoryException;
import app.greenroom.memory.Memory;
import app.greenroom.memory.RunHistory;
import app.greenroom.model.Readiness;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.RunSummary;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the runs of the network that are kept on this computer: times and numbers, no names, no addresses.",
            "They are compared with later runs at the same hour, and never leave this computer."
        },
        exitCodeListHeading = "Exit status:",
        exitCodeList = {"0:listed or erased", "2:the history cannot be used", "64:wrong usage"})
final class HistoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

    private final CommandEnvironment surroundings;

    @Option(names = "--erase", description = "Delete these runs.")
    private boolean erase;

    @Option(
            names = "--erase-all",
            description =
                    "Delete everything that this program remembers: these runs, the devices that worked last, what you"
                            + " accepted, the last good check, the mock interviews and the settings.")
    private boolean eraseAll;

    HistoryCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<RunHistory> history = surroundings.host().history();
        if (history.isEmpty()) {
            surroundings.tell(Text.of("Nothing is kept on this computer."));
            return ExitCode.COULD_NOT_CHECK;
        }
        if (eraseAll) {
            return eraseAll();
        }
        try {
            if (erase) {
                surroundings.print(
                        history.get().erase()
                                ? Text.of(
                                        "Erased: {0}",
                                        Argument.name(history.get().file().toString()))
                                : Text.of("There was nothing to erase."));
            } else {
                list(history.get());
            }
        } catch (HistoryException e) {
            surroundings.tell(e.text());
            return ExitCode.COULD_NOT_CHECK;
        }
        surroundings.terminal().out().flush();
        return ExitCode.READY;
    }

    private int eraseAll() {
        Memory.Erasure erasure = surroundings.host().memory().orElseThrow().eraseAll();
        erasure.erased().forEach(what -> surroundings.print(Text.of("Erased: {0}", Argument.of(what))));
        erasure.troubles().forEach(surroundings::tell);
        if (erasure.erased().isEmpty() && erasure.troubles().isEmpty()) {
            surroundings.print(Text.of("There was nothing to erase."));
        }
        surroundings.terminal().out().flush();
        return erasure.troubles().isEmpty() ? ExitCode.READY : ExitCode.COULD_NOT_CHECK;
    }

    private void list(RunHistory history) throws HistoryException {
        history.mend().ifPresent(surroundings::tell);
        List<RunSummary> runs = new ArrayList<>(history.runs(NetworkSession.kind(), Instant.EPOCH));
        runs.addAll(history.runs(NetworkSession.peerKind(), Instant.EPOCH));
        runs.sort(Comparator.comparing(run -> run.at().toInstant()));
        for (RunSummary run : runs) {
            StringBuilder line = new StringBuilder(surroundings.say(line(run)));
            run.numbers().forEach(number -> line.append("  ").append(surroundings.say(number(number))));
            surroundings.terminal().out().println(line);
        }
        surroundings.print(
                runs.isEmpty()
                        ? Text.of("No runs are kept yet.")
                        : Text.of(
                                "{0, plural, one {# run} other {# runs}} in {1}",
                                Argument.count(runs.size()),
                                Argument.name(history.file().toString())));
    }

    private static Text line(RunSummary run) {
        return Text.of(
                run.kind().equals(NetworkSession.peerKind()) ? "{0}  {1}, with another computer  {2}" : "{0}  {1}  {2}",
                Argument.name(WHEN.format(run.at())),
                Argument.name(run.platform()),
                Argument.of(verdict(run.verdict())));
    }

    private static Text verdict(String id) {
        return Arrays.stream(Readiness.Status.values())
                .filter(status -> status.id().equals(id))
                .findFirst()
                .map(Readiness.Status::title)
                .orElse(Text.name(id));
    }

    private static Text number(Measurement number) {
        double value = ((Measured.Scalar) number.value()).value();
        return Text.of(
                "{0} {1}",
                Argument.name(number.id()),
                Unit.of(number.unit())
                        .map(unit -> Argument.amount(value, unit))
                        .orElse(Argument.name(value + " " + number.unit())));
    }
}
