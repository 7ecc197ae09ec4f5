package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.terminal.ProgressLine;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.cli.usage.SharedOptions;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.report.json.MeasurementJson;
import app.greenroom.report.text.EchoText;
import app.greenroom.session.check.CheckSession;
import app.greenroom.text.Text;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "echo",
        mixinStandardHelpOptions = true,
        description = {
            "Plays three short tones and listens whether they come back, so that the other side would hear itself.",
            "Put headphones on or leave them off as you will in the interview, and say nothing for eight seconds."
        },
        exitCodeListHeading = "Exit status:",
        exitCodeList = {
            "0:no echo, or one that call programs can take away",
            "1:the other side would hear itself",
            "2:it could not be tested",
            "64:wrong usage"
        })
final class EchoCommand implements Callable<Integer> {
    private final CommandEnvironment surroundings;

    @Mixin
    private final SharedOptions.Speaker speaker = new SharedOptions.Speaker();

    @Mixin
    private final SharedOptions.Microphone microphone = new SharedOptions.Microphone();

    @Option(names = "--json", description = "Print one line of JSON.")
    private boolean json;

    EchoCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    /** What is said before the tones play. */
    static Text announcement() {
        return Text.of(
                "You will hear three short tones that rise, not loud. Wear headphones or leave them off as in the"
                        + " interview, set the volume as in the interview, and say nothing for eight seconds.");
    }

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = surroundings.terminal();
        surroundings.tell(announcement());
        ProgressLine progress = new ProgressLine(surroundings);
        CheckSession.EchoResult result;
        try {
            result = new CheckSession(surroundings.devices(), surroundings.clock(), surroundings.nanoTime())
                    .testEcho(speaker.name(), microphone.name(), progress);
        } finally {
            progress.done();
        }
        Finding finding = result.finding();
        if (json) {
            terminal.json(
                    MeasurementJson.line("echo", result.measurements(), List.of(finding), surroundings.language()));
        } else {
            terminal.out().print(EchoText.render(finding, terminal.style(), surroundings.language()));
            terminal.out().flush();
        }
        if (finding.outcome() instanceof Outcome.Missed) {
            return ExitCode.NOT_READY;
        }
        return finding.outcome() instanceof Outcome.CouldNotCheck ? ExitCode.COULD_NOT_CHECK : ExitCode.READY;
    }
}
