package app.greenroom.cli;

import app.greenroom.memory.HistoryException;
import app.greenroom.memory.Memory;
import app.greenroom.memory.RunHistory;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.RunSummary;
import app.greenroom.session.network.NetworkSession;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
        exitCodeListHeading = "%nExit status:%n",
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
                            + " accepted, the last good check and the settings.")
    private boolean eraseAll;

    HistoryCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Terminal terminal = surroundings.terminal();
        Optional<RunHistory> history = surroundings.host().history();
        if (history.isEmpty()) {
            terminal.err().println("Nothing is kept on this computer.");
            return ExitCode.COULD_NOT_CHECK;
        }
        if (eraseAll) {
            return eraseAll(terminal);
        }
        try {
            if (erase) {
                terminal.out()
                        .println(
                                history.get().erase()
                                        ? "Erased: " + history.get().file()
                                        : "There was nothing to erase.");
            } else {
                list(terminal, history.get());
            }
        } catch (HistoryException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.COULD_NOT_CHECK;
        }
        terminal.out().flush();
        return ExitCode.READY;
    }

    private int eraseAll(Terminal terminal) {
        Memory.Erasure erasure = surroundings.host().memory().orElseThrow().eraseAll();
        erasure.erased().forEach(what -> terminal.out().println("Erased: " + what));
        erasure.troubles().forEach(terminal.err()::println);
        if (erasure.erased().isEmpty() && erasure.troubles().isEmpty()) {
            terminal.out().println("There was nothing to erase.");
        }
        terminal.out().flush();
        return erasure.troubles().isEmpty() ? ExitCode.READY : ExitCode.COULD_NOT_CHECK;
    }

    private static void list(Terminal terminal, RunHistory history) throws HistoryException {
        List<RunSummary> runs = new ArrayList<>(history.runs(NetworkSession.kind(), Instant.EPOCH));
        runs.addAll(history.runs(NetworkSession.peerKind(), Instant.EPOCH));
        runs.sort(Comparator.comparing(run -> run.at().toInstant()));
        for (RunSummary run : runs) {
            StringBuilder line = new StringBuilder(WHEN.format(run.at()));
            line.append("  ").append(run.platform());
            line.append(run.kind().equals(NetworkSession.peerKind()) ? ", with another computer" : "");
            line.append("  ").append(run.verdict());
            run.numbers().forEach(number -> line.append("  ").append(text(number)));
            terminal.out().println(line);
        }
        terminal.out()
                .println(
                        runs.isEmpty()
                                ? "No runs are kept yet."
                                : runs.size() + (runs.size() == 1 ? " run in " : " runs in ") + history.file());
    }

    private static String text(Measurement number) {
        double value = ((Measured.Scalar) number.value()).value();
        return number.id() + " " + String.format(Locale.ROOT, "%.4g", value) + " " + number.unit();
    }
}
