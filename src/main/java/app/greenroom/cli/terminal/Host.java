package app.greenroom.cli.terminal;

import app.greenroom.memory.Memory;
import app.greenroom.memory.RunHistory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * This computer as a place where the program lies and keeps things.
 *
 * @param system the operating system's name, as {@code os.name} gives it
 * @param program what starts this program, without arguments
 * @param memory what is remembered; empty where nothing may be kept
 */
public record Host(String system, List<String> program, Optional<Memory> memory) {
    public Host {
        program = List.copyOf(program);
    }

    /** The runs that are kept; empty where nothing may be kept. */
    public Optional<RunHistory> history() {
        return memory.map(Memory::runs);
    }

    /** The computer that this process runs on. */
    public static Host ofThisComputer(Map<String, String> environment, Properties properties) {
        String system = properties.getProperty("os.name", "");
        String java =
                Path.of(properties.getProperty("java.home", ""), "bin", "java").toString();
        return new Host(
                system,
                jar().map(jar -> List.of(java, "-jar", jar)).orElse(List.of("greenroom")),
                Memory.ofThisComputer(environment, properties));
    }

    /** The system's folder for temporary files. */
    public static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir", "."));
    }

    /** Where the jar lies; empty when the program runs from anything else. */
    private static Optional<String> jar() {
        CodeSource source = Host.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(source.getLocation().toURI());
            return path.toString().endsWith(".jar") ? Optional.of(path.toString()) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
