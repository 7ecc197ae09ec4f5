package app.greenroom.cli;

import app.greenroom.model.Finding;
import app.greenroom.model.Settings;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.CheckResult;
import app.greenroom.session.RequestException;
import app.greenroom.session.check.CheckRequest;
import app.greenroom.session.check.CheckSession;
import app.greenroom.session.check.RememberedRun;
import java.nio.file.Path;
import java.time.ZonedDateTime;
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
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks picture, sound and network at once and says whether you are ready.",
            "Without --input it uses your camera, your microphone and your network.",
            "Nothing that it sees or hears leaves this computer."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:ready",
            "1:not ready",
            "2:something that matters could not be checked, or a report could not be written",
            "64:wrong usage"
        })
final class CheckCommand implements Callable<Integer> {
    private static final double QUICK_SECONDS = 6;
    private static final double SECONDS = 10;

    private final CommandEnvironment surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--camera",
            paramLabel = "NAME",
            description = "The camera, by its name or a part of it, or http://… of a phone's camera app.")
    private @Nullable String camera;

    @Option(names = "--microphone", paramLabel = "NAME", description = "The microphone, by its name or a part of it.")
    private @Nullable String microphone;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long to look and listen, 3 to 120 seconds (default: 10, with --quick 6).")
    private @Nullable Double seconds;

    @Option(
            names = "--input",
            paramLabel = "PATH",
            description = "Check a recorded session instead of devices and network.")
    private @Nullable Path input;

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description =
                    "Where the interview takes place: zoom, teams, meet, webex, thalamus or one of --platforms (default: the"
                            + " one in the settings, else zoom).")
    private @Nullable String platform;

    @Option(
            names = "--platforms",
            paramLabel = "FILE",
            description = "A file with platforms of your own, in the form that README names.")
    private @Nullable Path platforms;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Write the report to FILE; its end says how: .html, .pdf, .json or .txt. Several are possible.")
    private List<Path> reports = List.of();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(names = "--quick", description = "The interview's morning: only what can still be mended, in few words.")
    private boolean quick;

    @Option(names = "--no-history", description = "Keep nothing of this check, and compare it with nothing.")
    private boolean noHistory;

    @Option(
            names = "--accept",
            paramLabel = "ID",
            split = ",",
            description = {
                "Accept what this check misses (\"I know, it stays\"): from now on it is shown and decides nothing,",
                "with the same device and until it gets clearly worse. See 'greenroom accepted'."
            })
    private List<String> accept = List.of();

    @Option(
            names = "--endpoints",
            paramLabel = "FILE",
            description =
                    "Point the platform's hosts at test servers (JSON); hosts that it does not name are not contacted.")
    private @Nullable Path endpoints;

    @Option(
            names = "--echo",
            description = "First play three short tones and hear whether they come back; it takes eight seconds more.")
    private boolean echo;

    @Option(names = "--speaker", paramLabel = "NAME", description = "The speaker that --echo plays through.")
    private @Nullable String speaker;

    CheckCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        KeptMemory memory = new KeptMemory(surroundings);
        boolean live = input == null; // a recording neither reads nor changes what is remembered
        Settings settings = live ? memory.settings() : Settings.DEFAULTS;
        CheckRequest request = request(settings);
        boolean keeps = live && !noHistory && settings.keepHistory();
        Terminal terminal = surroundings.terminal();
        CheckSession session = new CheckSession(surroundings.devices(), surroundings.clock(), surroundings.nanoTime());
        CheckResult result;
        Optional<KeptHistory> history = keeps ? KeptHistory.of(surroundings) : Optional.empty();
        ProgressLine progress = new ProgressLine(terminal);
        try {
            if (request.input().isEmpty()) {
                announce(session.contacts(request), request);
            }
            result = session.run(request, history.flatMap(KeptHistory::past), progress);
        } catch (RequestException e) {
            terminal.err().println(e.getMessage());
            return request.input().isPresent() ? ExitCode.COULD_NOT_CHECK : ExitCode.USAGE;
        } finally {
            progress.done();
        }
        result.keep().ifPresent(run -> history.ifPresent(kept -> kept.keep(run)));
        CheckRun run = result.run();
        if (live) {
            memory.accept(run, accept, ZonedDateTime.now(surroundings.clock()));
            run = memory.recall(run, keeps);
        }
        int status = new RunOutput(terminal).hand(run, json, quick, reports);
        if (live) {
            offer(run);
        }
        return status;
    }

    /** Names what could be accepted, by the ids that --accept takes. */
    private void offer(CheckRun run) {
        List<String> missed = run.readiness().reasons().stream()
                .filter(finding ->
                        RememberedRun.accept(run, finding.check(), run.at()).isPresent())
                .map(Finding::check)
                .toList();
        if (!missed.isEmpty()) {
            surroundings
                    .terminal()
                    .err()
                    .println("What has to stay as it is can be accepted in the next check: --accept "
                            + String.join(",", missed));
        }
    }

    private CheckRequest request(Settings settings) {
        CommandSpec command = Objects.requireNonNull(spec);
        double time = seconds != null ? seconds : quick ? QUICK_SECONDS : SECONDS;
        if (!(time >= CheckRequest.LEAST_SECONDS && time <= CheckRequest.MOST_SECONDS)) {
            throw new ParameterException(command.commandLine(), "--seconds takes a number from 3 to 120.");
        }
        String given = platform == null ? settings.platform() : platform;
        String id = given.toLowerCase(Locale.ROOT);
        Optional<Path> own = Optional.ofNullable(platforms);
        PlatformOption.check(given, id, own, command.commandLine());
        RunOutput.check(reports, command.commandLine());
        if (echo && input != null) {
            throw new ParameterException(command.commandLine(), "A recording cannot be tested for echo.");
        }
        if (input != null && !accept.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "A recording's findings belong to no device and cannot be accepted.");
        }
        for (String check : accept) {
            if (!RememberedRun.checks().contains(check)) {
                throw new ParameterException(command.commandLine(), "There is no check '" + check + "' to accept.");
            }
        }
        if (speaker != null && !echo) {
            throw new ParameterException(command.commandLine(), "--speaker is for --echo.");
        }
        return new CheckRequest(
                Optional.ofNullable(input),
                Optional.ofNullable(camera),
                Optional.ofNullable(microphone),
                time,
                id,
                own,
                Optional.ofNullable(endpoints),
                quick,
                echo,
                Optional.ofNullable(speaker));
    }

    private void announce(List<app.greenroom.text.Text> contacts, CheckRequest request) {
        Terminal terminal = surroundings.terminal();
        if (request.echo()) {
            terminal.err().println(EchoCommand.announcement() + " The check begins after that.");
        }
        terminal.err()
                .println(
                        "Sit as you will in the interview. Stay silent for two seconds, then speak until the time is up ("
                                + Math.round(request.seconds()) + " seconds), for example about your way here.");
        contacts.forEach(contact -> terminal.err().println("Contacting: " + contact));
    }
}
