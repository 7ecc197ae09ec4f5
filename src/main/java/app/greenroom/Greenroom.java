package app.greenroom;

import app.greenroom.capture.file.apart.MediaReader;
import app.greenroom.cli.Main;
import app.greenroom.cli.batch.ReviewWorker;
import app.greenroom.cli.usage.LanguageChoice;
import app.greenroom.io.FaultTrace;
import app.greenroom.io.FileNames;
import app.greenroom.io.NativeParts;
import app.greenroom.io.SeparateJava;
import app.greenroom.memory.Memory;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.DeviceMemory;
import app.greenroom.session.device.Devices;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import app.greenroom.ui.Desktop;
import app.greenroom.ui.OneWindow;
import app.greenroom.ui.WindowEnvironment;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** The program's entry: the window without arguments, as on a double click, and else a command. */
public final class Greenroom {
    private static final int NO_SCREEN = 2;

    /** A fault of the program's own before any command ran: {@code EX_SOFTWARE} of the BSD sysexits. */
    private static final int COULD_NOT_START = 70;

    private Greenroom() {}

    /** Runs the program and ends the process with its exit status. */
    public static void main(String[] args) {
        FileNames.settle();
        if (args.length == 1 && args[0].startsWith(SeparateJava.ARGUMENT)) {
            separate(args[0].substring(SeparateJava.ARGUMENT.length()));
            return;
        }
        try {
            start(args);
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            // Not the words of a catalogue: what reads them may be what is missing. Not 1: nobody's room is at fault.
            System.err.println("Greenroom could not start (" + e
                    + "). Get it again from where you have it; if it stays," + " report the problem with this line.");
            System.exit(COULD_NOT_START);
        }
    }

    /** In a process of this program's own, see {@link SeparateJava}: whoever started it is told by its end. */
    private static void separate(String main) {
        try {
            if (main.equals(MediaReader.class.getName())) {
                MediaReader.main(new String[0]);
            } else if (main.equals(ReviewWorker.class.getName())) {
                ReviewWorker.main(new String[0]);
            }
        } catch (IOException | InterruptedException e) {
            System.exit(COULD_NOT_START);
        }
    }

    private static void start(String[] args) {
        SeparateJava.allow();
        if (args.length == 0) {
            Language system = LanguageChoice.ofSystem(Locale.getDefault(Locale.Category.DISPLAY));
            Optional<Memory> memory = Memory.ofThisComputer(System.getenv(), System.getProperties());
            System.exit(window(Optional.empty(), Optional.empty(), LanguageChoice.kept(memory, system)));
        }
        Main.main(args, Greenroom::window);
    }

    /** Opens the window and waits until it is closed. */
    private static int window(Optional<Path> endpoints, Optional<Path> platforms, Language language) {
        System.setProperty("apple.awt.application.name", "Greenroom"); // in macOS's bar; read once, before any window
        System.setProperty("apple.awt.application.appearance", "system"); // dark title bars where the system is dark
        if (!hasScreen()) {
            System.err.println(language.say(Text.of(
                    "There is no screen here to open a window on. Without one, run {0}, or {1} for all commands.",
                    Argument.name("greenroom check"), Argument.name("greenroom --help"))));
            return NO_SCREEN;
        }
        Language system = LanguageChoice.ofSystem(Locale.getDefault(Locale.Category.DISPLAY));
        if (!language.locale().equals(system.locale())) {
            Locale.setDefault(language.locale()); // what the window speaks where the settings name no language
        }
        Optional<Memory> memory = Memory.ofThisComputer(System.getenv(), System.getProperties());
        memory.ifPresent(kept -> kept.tidy(Clock.systemUTC().instant()));
        NativeParts.settle(
                Memory.partsOfThisComputer(System.getenv(), System.getProperties()),
                Path.of(System.getProperty("java.io.tmpdir", ".")));
        NativeParts.layWindows();
        FaultTrace.use(memory.map(kept -> kept.faults(Clock.systemUTC())));
        Optional<OneWindow> one = memory.flatMap(kept -> OneWindow.of(kept.folder()));
        if (memory.isPresent() && one.isEmpty()) {
            return 0; // the window that is open comes to the front
        }
        try {
            Desktop desktop = new Desktop(new WindowEnvironment(
                    Devices.system(
                            System::nanoTime,
                            new DeviceMemory(memory.map(Memory::folder)),
                            ComputerMeter.system(System::nanoTime)),
                    Clock.system(ZoneId.systemDefault()),
                    System::nanoTime,
                    memory,
                    endpoints,
                    platforms,
                    System.getProperty("os.name", "")));
            one.ifPresent(first -> first.whenStartedAgain(desktop::toFront));
            desktop.run();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_SCREEN;
        } finally {
            one.ifPresent(OneWindow::close);
        }
    }

    private static boolean hasScreen() {
        if (GraphicsEnvironment.isHeadless()) {
            return false;
        }
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | HeadlessException e) { // a display is named that does not answer
            return false;
        }
    }
}
