package app.greenroom.cli;

import app.greenroom.model.Outcome;
import app.greenroom.session.RequestException;
import app.greenroom.session.live.LiveWatch;
import app.greenroom.session.live.WatchRequest;
import java.nio.file.Path;
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
            "Watches picture and sound while you mend them: says what is wrong, what to do, and when it is gone.",
            "A finding appears when it persists for two to three seconds and clears soon after; an um, a long pause or"
                    + " a knock is told within a second. Stop with Ctrl-C."
        },
        exitCodeListHeading = "%nExit status, after --seconds or at the end of a recording:%n",
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

    @Option(
            names = "--camera",
            paramLabel = "NAME",
            description = "The camera, by its name or a part of it, or http://… of a phone's camera app.")
    private @Nullable String camera;

    @Option(names = "--microphone", paramLabel = "NAME", description = "The microphone, by its name or a part of it.")
    private @Nullable String microphone;

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
        Terminal terminal = surroundings.terminal();
        WatchPrinter printer = new WatchPrinter(terminal);
        try {
            LiveWatch.End end = new LiveWatch(surroundings.devices()).run(request, printer);
            printer.done();
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

    private WatchRequest request() {
        double most = seconds == null ? Double.POSITIVE_INFINITY : seconds;
        if (!(most > 0)) {
            throw wrong("--seconds takes a number above 0.");
        }
        if (input != null && (camera != null || microphone != null)) {
            throw wrong("Give --input or the names of devices, not both.");
        }
        if ((picture && microphone != null) || (sound && camera != null)) {
            throw wrong("--picture leaves the microphone alone, and --sound the camera; name the other one.");
        }
        WatchRequest.Watched watched = picture == sound
                ? WatchRequest.Watched.BOTH
                : picture ? WatchRequest.Watched.PICTURE : WatchRequest.Watched.SOUND;
        return new WatchRequest(
                Optional.ofNullable(input),
                Optional.ofNullable(camera),
                Optional.ofNullable(microphone),
                watched,
                most);
    }

    private ParameterException wrong(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
