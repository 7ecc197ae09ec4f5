package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.terminal.ProgressLine;
import app.greenroom.cli.terminal.RunOutput;
import app.greenroom.cli.usage.SharedOptions;
import app.greenroom.cli.usage.UsageException;
import app.greenroom.memory.RunMemory;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.Settings;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.CheckResult;
import app.greenroom.session.RequestException;
import app.greenroom.session.check.CheckGuide;
import app.greenroom.session.check.CheckRequest;
import app.greenroom.session.check.CheckSession;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks picture, sound and network at once and says whether you are ready.",
            "Without --input it uses your camera, your microphone and your network.",
            "Nothing that it sees or hears leaves this computer."
        },
        exitCodeListHeading = "Exit status:",
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

    @Mixin
    private final SharedOptions.Camera camera = new SharedOptions.Camera();

    @Mixin
    private final SharedOptions.Microphone microphone = new SharedOptions.Microphone();

    @Mixin
    private final SharedOptions.Speaker speaker = new SharedOptions.Speaker();

    @Mixin
    private final SharedOptions.Platform platform = new SharedOptions.Platform();

    @Mixin
    private final SharedOptions.History history = new SharedOptions.History();

    @Mixin
    private final SharedOptions.Output output = new SharedOptions.Output();

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

    @Option(names = "--quick", description = "The interview's morning: only what can still be mended, in few words.")
    private boolean quick;

    @Option(
            names = "--accept",
            paramLabel = "ID",
            split = ",",
            description =
                    "Accept what this check misses (“I know, it stays”): from now on it is shown and decides nothing,"
                            + " with the same device and until it gets clearly worse. See 'greenroom accepted'.")
    private List<String> accept = List.of();

    @Option(
            names = "--echo",
            description = "First play three short tones and hear whether they come back; it takes eight seconds more.")
    private boolean echo;

    @Option(
            names = "--roll-back",
            description = "First sit still, then roll the chair straight back by half a metre: the two views tell the"
                    + " camera's height before any wall; it takes some ten seconds more.")
    private boolean rollBack;

    CheckCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunMemory memory = surroundings.memory();
        boolean live = input == null; // a recording neither reads nor changes what is remembered
        if (live) {
            memory.load();
        }
        Settings settings = memory.settings();
        CheckRequest request = request(settings);
        boolean keeps = live && !history.none() && settings.keepHistory();
        if (keeps) {
            memory.ready(); // beside all that comes before the verdict, not behind it
        }
        CheckSession session = new CheckSession(surroundings.devices(), surroundings.clock(), surroundings.nanoTime());
        CheckResult result;
        ProgressLine progress = new ProgressLine(surroundings);
        try {
            if (rollBack) {
                session = session.afterTwoSeats(request.devices().camera(), surroundings::tell);
            }
            if (request.input().isEmpty()) {
                announce(session, request);
            }
            result = session.run(request, keeps ? memory.past(NetworkSession.kind()) : Optional.empty(), progress);
        } catch (RequestException e) {
            surroundings.tell(e.text());
            return request.input().isPresent() ? ExitCode.COULD_NOT_CHECK : ExitCode.USAGE;
        } finally {
            progress.done();
        }
        CheckRun run = result.run();
        if (live) {
            accept(memory, run);
            run = keeps ? memory.recall(run, result.keep()) : memory.beside(run);
        }
        int status = new RunOutput(surroundings, output).hand(run, quick);
        if (live) {
            offer(memory, run);
        }
        return status;
    }

    /** Accepts what was asked for, and says of each check what became of it. */
    private void accept(RunMemory memory, CheckRun run) {
        for (String check : accept) {
            Argument name = Argument.name(check);
            switch (memory.accept(run, check)) {
                case ACCEPTED ->
                    surroundings.tell(Text.of("Accepted: {0}. Undo it by 'greenroom accepted --undo {0}'.", name));
                case NOTHING_MISSED ->
                    surroundings.tell(Text.of("Nothing to accept: this check did not find “{0}” missed.", name));
                case NOT_KEPT -> {
                    if (!memory.remembers()) {
                        surroundings.tell(
                                Text.of("Nothing can be kept on this computer, so “{0}” is not accepted.", name));
                    }
                }
            }
        }
    }

    /** Names what could be accepted, by the ids that --accept takes. */
    private void offer(RunMemory memory, CheckRun run) {
        boolean doubt = run.findings().stream()
                .anyMatch(finding -> finding.area() == Area.CAMERA_HEIGHT
                        && finding.outcome() instanceof Outcome.CouldNotCheck
                        && !finding.evidence().isEmpty());
        if (doubt && !rollBack) {
            surroundings.tell(Text.of(
                    "Two views tell the camera's height before any wall: {0}",
                    Argument.name("greenroom check --roll-back")));
        }
        List<String> missed = run.readiness().reasons().stream()
                .filter(finding -> memory.canAccept(run, finding.check()))
                .map(Finding::check)
                .toList();
        if (!missed.isEmpty()) {
            surroundings.tell(Text.of(
                    "What has to stay as it is can be accepted in the next check: {0}",
                    Argument.name("--accept " + String.join(",", missed))));
        }
    }

    private CheckRequest request(Settings settings) {
        double time = seconds != null ? seconds : quick ? QUICK_SECONDS : SECONDS;
        if (!(time >= CheckRequest.LEAST_SECONDS && time <= CheckRequest.MOST_SECONDS)) {
            throw wrong(Text.of(
                    "{0} takes a number from {1} to {2}.",
                    Argument.name("--seconds"),
                    Argument.number(CheckRequest.LEAST_SECONDS, 0),
                    Argument.number(CheckRequest.MOST_SECONDS, 0)));
        }
        String id = platform.id(settings);
        output.formats();
        if (echo && input != null) {
            throw wrong(Text.of("A recording cannot be tested for echo."));
        }
        if (input != null && (camera.name().isPresent() || microphone.name().isPresent())) {
            throw wrong(Text.of("Give --input or the names of devices, not both."));
        }
        if (input != null) {
            surroundings.idle("--input", seconds != null, "--seconds");
            surroundings.idle("--input", platform.isGiven(), "--platform");
            surroundings.idle("--input", platform.servers().platforms().isPresent(), "--platforms");
            surroundings.idle("--input", platform.servers().endpoints().isPresent(), "--endpoints");
            surroundings.idle("--input", history.none(), "--no-history");
        }
        if (input != null && rollBack) {
            throw wrong(Text.of("A recording cannot be asked to roll back."));
        }
        if (input != null && !accept.isEmpty()) {
            throw wrong(Text.of("A recording's findings belong to no device and cannot be accepted."));
        }
        for (String check : accept) {
            if (!CheckGuide.ids().contains(check)) {
                throw wrong(Text.of("There is no check “{0}”.", Argument.name(check)));
            }
        }
        if (speaker.name().isPresent() && !echo) {
            throw wrong(Text.of("--speaker is for --echo."));
        }
        return new CheckRequest(
                Optional.ofNullable(input),
                new CheckRequest.Devices(camera.name(), microphone.name(), speaker.name()),
                time,
                new CheckRequest.Target(
                        id, platform.servers().platforms(), platform.servers().endpoints()),
                quick,
                echo);
    }

    private void announce(CheckSession session, CheckRequest request) throws RequestException {
        if (request.echo()) {
            surroundings.tell(Text.sentences(EchoCommand.announcement(), Text.of("The check begins after that.")));
        }
        surroundings.tell(Text.of(
                "Sit as you will in the interview. Stay silent for three seconds, then speak until the time is up"
                        + " ({0, plural, one {# second} other {# seconds}}), for example about your way here.",
                Argument.count(Math.round(request.seconds()))));
        session.contacts(request)
                .forEach(contact -> surroundings.tell(Text.of("Contacting: {0}", Argument.of(contact))));
    }

    private UsageException wrong(Text message) {
        return new UsageException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
