package app.greenroom.cli;

import app.greenroom.session.Devices;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        description = "Lists the cameras and microphones of this computer and what each can do.")
final class DevicesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    DevicesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        list("Cameras", "camera", surroundings.devices().cameras());
        list("Microphones", "microphone", surroundings.devices().microphones());
        surroundings.terminal().out().flush();
        return ExitCode.READY;
    }

    private void list(String title, String kind, List<Devices.Device> devices) {
        Terminal terminal = surroundings.terminal();
        terminal.out().println(title + ":");
        if (devices.isEmpty()) {
            terminal.out().println("  none found; plug a " + kind + " in, or allow this program to use it");
        }
        for (Devices.Device device : devices) {
            terminal.out().println("  " + device.name());
            if (!device.offers().isEmpty()) {
                terminal.out().println("      " + String.join(", ", device.offers()));
            }
        }
    }
}
