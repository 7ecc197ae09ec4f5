package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.io.FaultTrace;
import app.greenroom.session.device.Devices;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        description = "Lists the cameras and microphones of this computer and what each can do.",
        exitCodeListHeading = "Exit status:",
        exitCodeList = {"0:they were listed", "2:some could not be listed", "64:wrong usage"})
final class DevicesCommand implements Callable<Integer> {
    private final CommandEnvironment surroundings;

    DevicesCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Devices devices = surroundings.devices();
        boolean cameras = list(
                Text.of("Cameras:"),
                Text.of("none found; plug a camera in, or allow this program to use it"),
                devices::cameras);
        boolean microphones = list(
                Text.of("Microphones:"),
                Text.of("none found; plug a microphone in, or allow this program to use it"),
                devices::microphones);
        boolean speakers = list(
                Text.of("Speakers:"),
                Text.of("none found; plug a speaker in, or allow this program to use it"),
                devices::speakers);
        surroundings.terminal().out().flush();
        return cameras && microphones && speakers ? ExitCode.READY : ExitCode.COULD_NOT_CHECK;
    }

    /** Whether they could be listed; without a driver for this system they cannot. */
    private boolean list(Text title, Text none, Supplier<List<Devices.Device>> listing) {
        surroundings.print(title);
        List<Devices.Device> devices;
        try {
            devices = listing.get();
        } catch (RuntimeException | LinkageError e) {
            print("  ", failed(e.getClass().getSimpleName(), FaultTrace.kept(e)));
            return false;
        }
        if (devices.isEmpty()) {
            print("  ", none);
        }
        for (Devices.Device device : devices) {
            print("  ", Text.name(device.name()));
            if (!device.offers().isEmpty()) {
                surroundings
                        .terminal()
                        .out()
                        .println(device.offers().stream()
                                .map(offer -> surroundings.say(Text.name(offer)))
                                .collect(Collectors.joining(", ", "      ", "")));
            }
        }
        return true;
    }

    private static Text failed(String fault, Optional<String> trace) {
        return trace.map(file -> Text.of(
                        "could not be listed ({0}; more is kept in {1}); use the build made for this computer's system",
                        Argument.name(fault), Argument.name(file)))
                .orElseGet(() -> Text.of(
                        "could not be listed ({0}); use the build made for this computer's system",
                        Argument.name(fault)));
    }

    private void print(String indent, Text line) {
        surroundings.terminal().out().println(indent + surroundings.say(line));
    }
}
