package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.terminal.Host;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.cli.usage.LanguageChoice;
import app.greenroom.cli.usage.SharedOptions;
import app.greenroom.cli.usage.UsageFaults;
import app.greenroom.cli.usage.UsageWords;
import app.greenroom.io.FaultTrace;
import app.greenroom.io.FileNames;
import app.greenroom.io.NativeParts;
import app.greenroom.memory.Memory;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.DeviceMemory;
import app.greenroom.session.device.Devices;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line's entry: it finds out what the user speaks, and runs the command. */
@Command(
        name = "greenroom",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Checks your room, your equipment and your connection before a virtual interview.")
public final class Main implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /** Runs a command without a window and ends the process with its exit status. */
    public static void main(String[] args) {
        main(args, WindowOpener.NONE);
    }

    /**
     * Runs a command and ends the process with its exit status.
     *
     * @param opener opens the window for the command that asks for it
     */
    public static void main(String[] args, WindowOpener opener) {
        if (!LanguageChoice.command(args).equals(Optional.of(WindowCommand.NAME))) {
            System.setProperty("java.awt.headless", "true"); // no other command opens a window
        }
        Host host = Host.ofThisComputer(System.getenv(), System.getProperties());
        host.memory().ifPresent(kept -> kept.tidy(Clock.systemUTC().instant()));
        NativeParts.settle(Memory.partsOfThisComputer(System.getenv(), System.getProperties()), Host.temporary());
        FaultTrace.use(host.memory().map(kept -> kept.faults(Clock.systemUTC())));
        CommandEnvironment surroundings = new CommandEnvironment(
                Terminal.system(System.getenv()),
                Devices.system(
                        System::nanoTime,
                        new DeviceMemory(host.memory().map(Memory::folder)),
                        ComputerMeter.system(System::nanoTime)),
                Clock.system(ZoneId.systemDefault()),
                System::nanoTime,
                host,
                LanguageChoice.ofSystem(Locale.getDefault(Locale.Category.DISPLAY)));
        // Native parts may write while the process ends: nothing comes after a result.
        Runtime.getRuntime().addShutdownHook(new Thread(surroundings.terminal().out()::close, "last-word"));
        System.exit(run(surroundings, opener, System.in, args));
    }

    /** Runs the program without a window, and without anybody who types. */
    static int run(CommandEnvironment surroundings, String... args) {
        return run(surroundings, InputStream.nullInputStream(), args);
    }

    /** Runs the program without a window. */
    static int run(CommandEnvironment surroundings, InputStream in, String... args) {
        return run(surroundings, WindowOpener.NONE, in, args);
    }

    private static int run(CommandEnvironment system, WindowOpener opener, InputStream in, String... args) {
        Language usual = LanguageChoice.kept(system.host().memory(), system.language());
        Optional<String> asked = LanguageChoice.asked(args);
        Optional<Language> language = asked.isEmpty() ? Optional.of(usual) : LanguageChoice.of(asked.get(), usual);
        if (language.isEmpty()) {
            system.in(usual).tell(LanguageChoice.unknown(asked.get()));
            return ExitCode.USAGE;
        }
        CommandEnvironment surroundings = system.in(language.get());
        CommandLine commands = commands(surroundings, opener, in);
        Terminal terminal = surroundings.terminal();
        UsageWords.say(commands, surroundings::say);
        commands.setOut(writer(terminal.out(), terminal));
        commands.setErr(writer(terminal.err(), terminal));
        commands.setParameterExceptionHandler((e, arguments) -> {
            surroundings.tell(UsageFaults.text(e));
            surroundings.tell(Text.of(
                    "Try “{0}”.",
                    Argument.name(e.getCommandLine().getCommandSpec().qualifiedName() + " --help")));
            return ExitCode.USAGE;
        });
        commands.setExecutionExceptionHandler((e, command, result) -> {
            if (e instanceof InterruptedException) {
                surroundings.tell(Text.of("Stopped."));
                return ExitCode.STOPPED;
            }
            failed(surroundings, e);
            return ExitCode.COULD_NOT_CHECK;
        });
        int status;
        try {
            status = commands.execute(args);
        } catch (LinkageError | VirtualMachineError e) { // picocli hands on exceptions only
            failed(surroundings, e);
            status = ExitCode.COULD_NOT_CHECK;
        }
        if (terminal.out().checkError()) {
            surroundings.tell(
                    Text.of("Not everything could be printed: the disk may be full, or the program that reads it has"
                            + " ended. Print to another file."));
            return status == ExitCode.READY ? ExitCode.COULD_NOT_CHECK : status;
        }
        return status;
    }

    /** All commands, with their words in English. */
    static CommandLine commands(CommandEnvironment surroundings, WindowOpener opener, InputStream in) {
        SecureRandom random = new SecureRandom();
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new WindowCommand(surroundings, opener))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new NetworkCommand(surroundings, random))
                .addSubcommand(new PeerCommand(surroundings, random, in))
                .addSubcommand(new AcceptedCommand(surroundings))
                .addSubcommand(new InterviewsCommand(surroundings))
                .addSubcommand(new HistoryCommand(surroundings))
                .addSubcommand(new WatchCommand(surroundings))
                .addSubcommand(new ReviewCommand(surroundings))
                .addSubcommand(new MockCommand(surroundings, System.in))
                .addSubcommand(new EchoCommand(surroundings))
                .addSubcommand(new MeasureCommand(surroundings))
                .addSubcommand(new DevicesCommand(surroundings));
        commands.getSubcommands().values().forEach(each -> each.addMixin("language", new SharedOptions.InLanguage()));
        commands.addMixin("language", new SharedOptions.InLanguage());
        commands.setExpandAtFiles(false); // a file's name may begin with @
        commands.registerConverter(Double.class, Main::number);
        commands.registerConverter(Path.class, Main::file);
        return commands;
    }

    private static void failed(CommandEnvironment surroundings, Throwable why) {
        Optional<NativeParts.Trouble> place = why instanceof LinkageError ? NativeParts.trouble() : Optional.empty();
        if (place.isPresent()) {
            surroundings.tell(Text.sentences(place.get().what(), place.get().fix()));
            return;
        }
        Argument what = Argument.name(why.toString());
        surroundings.tell(FaultTrace.kept(why)
                .map(file -> Text.of(
                        "This program failed ({0}; more is kept in {1}). Run it again; if it stays, report the problem"
                                + " with that file.",
                        what, Argument.name(file)))
                .orElseGet(() -> Text.of(
                        "This program failed ({0}). Run it again; if it stays, report the problem with this line.",
                        what)));
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(text); // UsageFaults words it
        }
    }

    private static Path file(String name) {
        try {
            return FileNames.given(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(name); // UsageFaults words it
        }
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
