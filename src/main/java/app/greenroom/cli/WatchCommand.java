package app.greenroom.cli;

import app.greenroom.model.Change;
import app.greenroom.model.Change.Turn;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.report.LiveText;
import app.greenroom.session.LiveWatch;
import app.greenroom.session.RequestException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Watches the picture while you mend it: says what is wrong, what to do, and when it is gone.",
            "A finding appears when it persists for two to three seconds and clears soon after. Stop with Ctrl-C."
        },
        exitCodeListHeading = "%nExit status, after --seconds or at the end of a recording:%n",
        exitCodeList = {
            "0:at the end the picture was ready",
            "1:at the end it was not",
            "2:at the end something that matters could not be checked",
            "64:wrong usage"
        })
final class WatchCommand implements Callable<Integer> {
    private static final double BEGINNING = 3; // seconds in which what is well is not said one by one

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--camera", paramLabel = "NAME", description = "The camera, by its name or a part of it.")
    private @Nullable String camera;

    @Option(names = "--input", paramLabel = "PATH", description = "Watch a recorded session instead of the camera.")
    private @Nullable Path input;

    @Option(names = "--seconds", paramLabel = "N", description = "Stop after so many seconds.")
    private @Nullable Double seconds;

    WatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        double most = seconds == null ? Double.POSITIVE_INFINITY : seconds;
        CommandSpec command = Objects.requireNonNull(spec);
        if (!(most > 0)) {
            throw new ParameterException(command.commandLine(), "--seconds takes a number above 0.");
        }
        if (input != null && camera != null) {
            throw new ParameterException(command.commandLine(), "Give --camera or --input, not both.");
        }
        Terminal terminal = surroundings.terminal();
        try {
            LiveWatch.End end = new LiveWatch(surroundings.devices())
                    .run(Optional.ofNullable(input), Optional.ofNullable(camera), most, new Printer(terminal));
            long well = end.shown().stream()
                    .filter(f -> f.outcome() instanceof Outcome.Met)
                    .count();
            terminal.out().println("At the end " + well + " of " + end.shown().size() + " checks are well.");
            terminal.out().flush();
            return ExitCode.of(end.readiness().status());
        } catch (RequestException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.COULD_NOT_CHECK;
        }
    }

    /** Prints what settles; of what is well from the beginning on nothing is said. */
    private static final class Printer implements LiveWatch.Listener {
        private final Terminal terminal;

        Printer(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void watching(String name) {
            terminal.out().println("Watching “" + name + "”. What is well is not mentioned.");
            terminal.out().flush();
        }

        @Override
        public void changed(double time, List<Change> changes) {
            for (Change change : changes) {
                if (isNews(time, change)) {
                    terminal.out()
                            .print(LiveText.render(
                                    time, change.finding(), change.turn() == Turn.CLEARED, terminal.style()));
                }
            }
            terminal.out().flush();
        }

        private static boolean isNews(double time, Change change) {
            boolean met = change.finding().outcome() instanceof Outcome.Met;
            if (change.before() == null && (met || change.turn() == Turn.LOST)) {
                // What needs longer to be known is no news; that nothing at all can be known is.
                return change.turn() == Turn.LOST
                        && time < BEGINNING
                        && change.finding().importance() == Importance.DECISIVE;
            }
            return true;
        }
    }
}
