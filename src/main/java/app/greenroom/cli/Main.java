package app.greenroom.cli;

import app.greenroom.session.Devices;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's entry: {@code greenroom check}, {@code measure} and {@code devices}. */
@Command(
        name = "greenroom",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Checks your room, your equipment and your connection before a virtual interview.")
public final class Main implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the program and ends the process with its exit status. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // no command here opens a window
        Surroundings surroundings = new Surroundings(
                Terminal.system(System.getenv()),
                Devices.system(System::nanoTime),
                Clock.system(ZoneId.systemDefault()),
                System::nanoTime);
        System.exit(run(surroundings, args));
    }

    /** Runs the program. */
    static int run(Surroundings surroundings, String... args) {
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new MeasureCommand(surroundings))
                .addSubcommand(new DevicesCommand(surroundings))
                .addSubcommand(new SampleCommand(surroundings));
        Terminal terminal = surroundings.terminal();
        commands.setOut(writer(terminal.out(), terminal));
        commands.setErr(writer(terminal.err(), terminal));
        commands.setParameterExceptionHandler((e, arguments) -> {
            terminal.err().println(e.getMessage());
            terminal.err().println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return ExitCode.USAGE;
        });
        commands.setExecutionExceptionHandler((e, command, result) -> {
            terminal.err()
                    .println("This program failed (" + e
                            + "). Run it again; if it stays, report the problem with this line.");
            return ExitCode.COULD_NOT_CHECK;
        });
        return commands.execute(args);
    }

    private static PrintWriter writer(PrintStream stream, Terminal terminal) {
        return new PrintWriter(new OutputStreamWriter(stream, terminal.style().charset()), true);
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        Objects.requireNonNull(spec).commandLine().usage(spec.commandLine().getOut());
        return ExitCode.READY;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"Greenroom " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
