package app.greenroom.cli;

import app.greenroom.io.FaultTrace;
import app.greenroom.session.device.Devices;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        description = "Lists the cameras and microphones of this computer and what each can do.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:they were listed", "2:some could not be listed", "64:wrong usage"})
final class DevicesCommand implements Callable<Integer> {
    private final CommandEnvironment surroundings;

    DevicesCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        boolean cameras = list("Cameras", "camera", surroundings.devices()::cameras);
        boolean microphones = list("Microphones", "microphone", surroundings.devices()::microphones);
        boolean speakers = list("Speakers", "speaker", surroundings.devices()::speakers);
        surroundings.terminal().out().flush();
        return cameras && microphones && speakers ? ExitCode.READY : ExitCode.COULD_NOT_CHECK;
    }

    /** Whether they could be listed; without a driver for this system they cannot. */
    private boolean list(String title, String kind, Supplier<List<Devices.Device>> listing) {
        Terminal terminal = surroundings.terminal();
        terminal.out().println(title + ":");
        List<Devices.Device> devices;
        try {
            devices = listing.get();
        } catch (RuntimeException | LinkageError e) {
            terminal.out()
                    .println("  could not be listed (" + e.getClass().getSimpleName()
                            + FaultTrace.kept(e)
                                    .map(file -> "; more is kept in " + file)
                                    .orElse("")
                            + "); use the build made for this computer's system");
            return false;
        }
        if (devices.isEmpty()) {
            terminal.out().println("  none found; plug a " + kind + " in, or allow this program to use it");
        }
        for (Devices.Device device : devices) {
            terminal.out().println("  " + device.name());
            if (!device.offers().isEmpty()) {
                terminal.out().println("      " + String.join(", ", device.offers()));
            }
        }
        return true;
    }
}
