package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.model.FileKinds;
import app.greenroom.report.json.MeasurementJson;
import app.greenroom.session.check.MeasureSession;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = {
            "Measures pictures (" + FileKinds.PICTURES + "), recordings (" + FileKinds.RECORDINGS
                    + ") and recorded sessions.",
            "Prints one JSON object a line, in the order of the paths:",
            "{\"input\":...,\"measurements\":[{\"id\",\"value\",\"unit\"}...],\"findings\":[{\"check\",\"outcome\",\"reason\"}...]}"
        },
        exitCodeListHeading = "Exit status:",
        exitCodeList = {
            "0:everything was measured",
            "2:at least one path, or its pictures, sound or network, could not be measured",
            "64:wrong usage"
        })
final class MeasureCommand implements Callable<Integer> {
    private final CommandEnvironment surroundings;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A picture, a recording or a session folder.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Print JSON, as it does anyway.")
    @SuppressWarnings("UnusedVariable") // accepted so that scripts can say what they expect
    private boolean json;

    MeasureCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean all = true;
        try (MeasureSession session = new MeasureSession()) {
            for (Path path : paths) {
                MeasureSession.Measured measured = session.measure(path);
                all &= measured.whole() && !measured.measurements().isEmpty();
                surroundings
                        .terminal()
                        .json(MeasurementJson.line(
                                path.toString(),
                                measured.measurements(),
                                measured.findings(),
                                surroundings.language()));
            }
        }
        return all ? ExitCode.READY : ExitCode.COULD_NOT_CHECK;
    }
}
