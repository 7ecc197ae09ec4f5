package app.greenroom.cli;

import app.greenroom.memory.AcceptedFindings;
import app.greenroom.memory.Memory;
import app.greenroom.model.Acceptance;
import app.greenroom.session.check.RememberedRun;
import app.greenroom.text.Text;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
        name = "accepted",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the findings that you accepted by 'greenroom check --accept ID': they are shown and decide nothing.",
            "One comes back by itself when its cause changes or it becomes half as bad again."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:listed or undone", "2:what is kept cannot be used", "64:wrong usage"})
final class AcceptedCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private final CommandEnvironment surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--undo",
            paramLabel = "ID",
            description = "Accept this check's findings no longer, whatever device they were accepted with.")
    private @Nullable String undo;

    AcceptedCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (undo != null && !RememberedRun.checks().contains(undo)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "There is no check '" + undo + "'.");
        }
        Terminal terminal = surroundings.terminal();
        Optional<Memory> memory = surroundings.host().memory();
        if (memory.isEmpty()) {
            terminal.err().println("Nothing is kept on this computer.");
            return ExitCode.COULD_NOT_CHECK;
        }
        List<Acceptance> all = new KeptMemory(surroundings).accepted();
        int status =
                undo == null ? list(terminal, all) : undo(terminal, memory.get().accepted(), all, undo);
        terminal.out().flush();
        return status;
    }

    private static int list(Terminal terminal, List<Acceptance> all) {
        if (all.isEmpty()) {
            terminal.out().println("Nothing is accepted.");
        }
        all.forEach(one -> terminal.out().println(line(one)));
        return ExitCode.READY;
    }

    private static int undo(Terminal terminal, AcceptedFindings accepted, List<Acceptance> all, String check) {
        boolean any = false;
        for (Acceptance one : all) {
            if (one.check().equals(check)) {
                any = true;
                Optional<Text> trouble = accepted.undo(one.check(), one.device());
                if (trouble.isPresent()) {
                    terminal.err().println(trouble.get());
                    return ExitCode.COULD_NOT_CHECK;
                }
                terminal.out().println("Not accepted any more: " + line(one));
            }
        }
        if (!any) {
            terminal.out().println("'" + check + "' was not accepted.");
        }
        return ExitCode.READY;
    }

    private static String line(Acceptance one) {
        String with = one.device()
                .map(device -> " (" + device.kind().id() + " “" + device.name() + "”)")
                .orElse("");
        return DAY.format(one.at()) + "  " + one.check() + "  " + one.sentence() + with;
    }
}
