package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.usage.UsageException;
import app.greenroom.memory.AcceptedFindings;
import app.greenroom.memory.Memory;
import app.greenroom.memory.RunMemory;
import app.greenroom.model.Acceptance;
import app.greenroom.model.UsedDevice;
import app.greenroom.session.check.CheckGuide;
import app.greenroom.text.Argument;
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
import picocli.CommandLine.Spec;

@Command(
        name = "accepted",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the findings that you accepted by 'greenroom check --accept ID': they are shown and decide nothing.",
            "One comes back by itself when its cause changes or it becomes half as bad again."
        },
        exitCodeListHeading = "Exit status:",
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
        if (undo != null && !CheckGuide.ids().contains(undo)) {
            throw new UsageException(
                    Objects.requireNonNull(spec).commandLine(),
                    Text.of("There is no check “{0}”.", Argument.name(undo)));
        }
        Optional<Memory> memory = surroundings.host().memory();
        if (memory.isEmpty()) {
            surroundings.tell(Text.of("Nothing is kept on this computer."));
            return ExitCode.COULD_NOT_CHECK;
        }
        RunMemory remembered = surroundings.memory();
        remembered.load();
        List<Acceptance> all = remembered.accepted();
        int status = undo == null ? list(all) : undo(memory.get().accepted(), all, undo);
        surroundings.terminal().out().flush();
        return status;
    }

    private int list(List<Acceptance> all) {
        if (all.isEmpty()) {
            surroundings.print(Text.of("Nothing is accepted."));
        }
        all.forEach(one -> surroundings.print(line(one)));
        return ExitCode.READY;
    }

    private int undo(AcceptedFindings accepted, List<Acceptance> all, String check) {
        boolean any = false;
        for (Acceptance one : all) {
            if (one.check().equals(check)) {
                any = true;
                Optional<Text> trouble = accepted.undo(one.check(), one.device());
                if (trouble.isPresent()) {
                    surroundings.tell(trouble.get());
                    return ExitCode.COULD_NOT_CHECK;
                }
                surroundings.print(Text.of("Not accepted any more: {0}", Argument.of(line(one))));
            }
        }
        if (!any) {
            surroundings.print(Text.of("“{0}” was not accepted.", Argument.name(check)));
        }
        return ExitCode.READY;
    }

    private static Text line(Acceptance one) {
        Text line = Text.of(
                "{0}  {1}  {2}",
                Argument.name(DAY.format(one.at())),
                Argument.name(one.check()),
                Argument.of(Text.name(one.sentence())));
        return one.device()
                .map(device -> Text.of(
                        device.kind() == UsedDevice.Kind.CAMERA ? "{0} (camera “{1}”)" : "{0} (microphone “{1}”)",
                        Argument.of(line),
                        Argument.name(device.name())))
                .orElse(line);
    }
}
