package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.usage.SharedOptions;
import app.greenroom.cli.usage.UsageException;
import app.greenroom.model.Outcome;
import app.greenroom.session.RequestException;
import app.greenroom.session.live.LiveWatch;
import app.greenroom.session.live.WatchRequest;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.nio.file.Path;
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
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Watches picture and sound while you mend them: says what is wrong, what to do, and when it is gone.",
            "A finding appears when it persists for two to three seconds and clears soon after; an um, a long pause or"
                    + " a knock is told within two seconds. Stop with Ctrl-C."
        },
        exitCodeListHeading = "Exit status, after --seconds or at the end of a recording:",
        exitCodeList = {
            "0:at the end what was watched was ready",
            "1:at the end it was not",
            "2:at the end something that matters could not be checked",
            "64:wrong usage"
        })
final class WatchCommand implements Callable<Integer> {
    private final CommandEnvironment surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions.Camera camera = new SharedOptions.Camera();

    @Mixin
    private final SharedOptions.Microphone microphone = new SharedOptions.Microphone();

    @Option(names = "--picture", description = "Watch only the picture; the microphone is not opened.")
    private boolean picture;

    @Option(names = "--sound", description = "Watch only the sound; the camera is not opened.")
    private boolean sound;

    @Option(names = "--input", paramLabel = "PATH", description = "Watch a recorded session instead of the devices.")
    private @Nullable Path input;

    @Option(names = "--seconds", paramLabel = "N", description = "Stop after so many seconds.")
    private @Nullable Double seconds;

    WatchCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        WatchRequest request = request();
        WatchPrinter printer = new WatchPrinter(surroundings);
        try {
            LiveWatch.End end = new LiveWatch(surroundings.devices()).run(request, printer);
            printer.done();
            long well = end.shown().stream()
                    .filter(f -> f.outcome() instanceof Outcome.Met)
                    .count();
            surroundings.print(Text.of(
                    "At the end {0} of {1, plural, one {# check} other {# checks}} are well.",
                    Argument.count(well), Argument.count(end.shown().size())));
            surroundings.terminal().out().flush();
            return ExitCode.of(end.readiness().status());
        } catch (RequestException e) {
            surroundings.tell(e.text());
            return ExitCode.COULD_NOT_CHECK;
        }
    }

    private WatchRequest request() {
        double most = seconds == null ? Double.POSITIVE_INFINITY : seconds;
        if (!(most > 0)) {
            throw wrong(Text.of("{0} takes a number above {1}.", Argument.name("--seconds"), Argument.number(0, 0)));
        }
        if (input != null && (camera.name().isPresent() || microphone.name().isPresent())) {
            throw wrong(Text.of("Give --input or the names of devices, not both."));
        }
        if ((picture && microphone.name().isPresent())
                || (sound && camera.name().isPresent())) {
            throw wrong(Text.of("--picture leaves the microphone alone, and --sound the camera; name the other one."));
        }
        WatchRequest.Watched watched = picture == sound
                ? WatchRequest.Watched.BOTH
                : picture ? WatchRequest.Watched.PICTURE : WatchRequest.Watched.SOUND;
        return new WatchRequest(Optional.ofNullable(input), camera.name(), microphone.name(), watched, most);
    }

    private UsageException wrong(Text why) {
        return new UsageException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
