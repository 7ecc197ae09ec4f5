package app.greenroom.cli.terminal;

import app.greenroom.report.text.TextStyle;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the command line writes.
 *
 * @param out results
 * @param err progress and complaints
 * @param interactive whether a person watches
 * @param style what the terminal can show
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, TextStyle style) {
    private static final int COLUMNS = 80;

    /** The terminal of this process. */
    public static Terminal system(Map<String, String> environment) {
        boolean interactive = isTerminal();
        Charset charset = charset();
        boolean colour = interactive
                && !environment.containsKey("NO_COLOR")
                && !"dumb".equals(environment.get("TERM"))
                && environment.containsKey("TERM");
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                interactive,
                new TextStyle(columns(environment.get("COLUMNS")), colour, charset));
    }

    /** Prints a line of JSON, which is UTF-8 whatever the terminal's own letters are. */
    public void json(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /** Whether a person watches. From JDK 22 on there is a console even where none does, and a method to ask. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static int columns(@Nullable String columns) {
        return columns != null && columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : COLUMNS;
    }

    private static Charset charset() {
        for (String key : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String name = System.getProperty(key);
            if (name != null && name.matches("[\\w.:+-]+") && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return Charset.defaultCharset();
    }
}
