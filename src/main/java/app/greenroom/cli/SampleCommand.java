package app.greenroom.cli;

import app.greenroom.session.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Generates the recorded sessions that come with this program: a drawn person, a synthesised voice.",
            "The same session comes out every time."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:written", "2:a sample could not be written", "64:wrong usage"})
final class SampleCommand implements Callable<Integer> {
    private static final double MOST_RATE = 60;

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "SAMPLE", description = "Which ones (default: all); --list names them.")
    private List<String> ids = List.of();

    @Option(names = "--list", description = "Name the samples and write nothing.")
    private boolean list;

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            defaultValue = "samples",
            description = "Where to write them (default: samples).")
    private Path folder = Path.of("samples");

    @Option(names = "--rate", paramLabel = "N", description = "Pictures a second, up to 60.")
    private @Nullable Double rate;

    SampleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<String> known = Samples.all().stream().map(Samples.Sample::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw wrong("There is no sample '" + id + "'; choose from " + String.join(", ", known) + ".");
            }
        }
        if (rate != null && !(rate > 0 && rate <= MOST_RATE)) {
            throw wrong("--rate takes a number of pictures a second, up to 60.");
        }
        Terminal terminal = surroundings.terminal();
        if (list) {
            Samples.all().forEach(s -> terminal.out().printf("%s  %s (%s)%n", s.id(), s.title(), s.expected()));
            terminal.out().flush();
            return ExitCode.READY;
        }
        for (String id : ids.isEmpty() ? known : ids) {
            terminal.err().println("Writing " + folder.resolve(id));
            try {
                Samples.write(id, folder, rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate));
            } catch (IOException e) {
                terminal.err()
                        .println("The sample could not be written: " + e.getMessage() + ". Choose another folder.");
                return ExitCode.COULD_NOT_CHECK;
            }
        }
        return ExitCode.READY;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
