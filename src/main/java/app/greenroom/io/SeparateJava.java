package app.greenroom.io;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * Parts of this program in processes of their own, with the same Java and the same classes, for work that must not take the
 * rest along when it breaks down. Such a process reads from the pipe that its starter holds, so it sees when that one is gone.
 *
 * <p>A program with its own Java inside has no {@code java} to start; there its own launcher is started once more, with the
 * part's name as its only argument.
 */
public final class SeparateJava {
    /** Goes before the name of a part where the program's own launcher is started. */
    public static final String ARGUMENT = "--separate=";

    private static volatile Optional<SeparateJava> here = Optional.empty();

    private final List<String> java;
    private final Optional<String> launcher;

    private SeparateJava(List<String> java, Optional<String> launcher) {
        this.java = List.copyOf(java);
        this.launcher = launcher;
    }

    /** Lets parts run in processes of their own from now on, where this computer's Java can be found. */
    public static void allow() {
        here = of(System.getProperties());
    }

    /** How to start a part; empty until that is {@linkplain #allow allowed}, and where no Java is found. */
    public static Optional<SeparateJava> here() {
        return here;
    }

    /**
     * How to start a part of the program whose properties these are.
     *
     * @return empty where there is neither a {@code java} nor a launcher
     */
    public static Optional<SeparateJava> of(Properties java) {
        String home = java.getProperty("java.home", "");
        boolean windows =
                java.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        // Not java.exe, which would open a console's window beside a program that has none.
        Path program = Path.of(home, "bin", windows ? "javaw.exe" : "java");
        Optional<String> launcher = Optional.ofNullable(java.getProperty("jpackage.app-path"));
        if (!home.isEmpty() && Files.isExecutable(program)) {
            String classes = java.getProperty("java.class.path", "");
            return Optional.of(new SeparateJava(List.of(program.toString(), "-cp", classes), Optional.empty()));
        }
        return launcher.filter(path -> Files.isExecutable(Path.of(path)))
                .map(path -> new SeparateJava(List.of(), Optional.of(path)));
    }

    /**
     * Starts a part that lives for seconds. What it writes as errors is thrown away, crash reports too: they would land in the
     * user's folders.
     *
     * @param main the class of its main method
     * @param heap the most memory that Java itself may take for its objects, in MB
     * @param patience it is killed when a message is waited for longer
     * @throws IOException when the system starts none
     */
    public SeparateProcess start(String main, int heap, Duration patience) throws IOException {
        return start(main, heap, patience, List.of("-XX:TieredStopAtLevel=1")); // better code would come too late
    }

    /**
     * Starts a part that works for minutes.
     *
     * @param main as above
     * @param heap as above
     * @param patience as above
     * @throws IOException when the system starts none
     */
    public SeparateProcess startLasting(String main, int heap, Duration patience) throws IOException {
        return start(main, heap, patience, List.of());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? Math.max(0, system.getCpuLoad())
                : 0;
    }

    private SeparateProcess start(String main, int heap, Duration patience, List<String> more) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+ErrorFileToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-Djava.awt.headless=true"));
        options.addAll(more);
        options.addAll(FileNames.forAnotherJava());
        List<String> command = new ArrayList<>();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        if (launcher.isPresent()) {
            command.add(launcher.get());
            command.add(ARGUMENT + main);
            builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", options));
        } else {
            command.add(java.get(0));
            command.addAll(options);
            command.addAll(java.subList(1, java.size()));
            command.add(main);
        }
        return new SeparateProcess(builder.start(), patience, SeparateJava::load);
    }
}
