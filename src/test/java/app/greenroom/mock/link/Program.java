package app.greenroom.mock.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A {@link LinkProgram} that runs elsewhere, and can be killed. Used by one thread. */
public final class Program implements AutoCloseable {
    /** When the marks were set that it told of so far, seconds of its session. */
    final List<Double> marks = new ArrayList<>();

    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    public Program(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LinkProgram.class.getName()));
        command.addAll(Arrays.asList(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        out = process.inputReader();
        in = process.outputWriter();
    }

    /** The next line that begins with one of these. */
    public String until(String... begins) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("MARK ")) {
                marks.add(Double.valueOf(line.substring(5)));
            }
            if (Arrays.stream(begins).anyMatch(line::startsWith)) {
                return line;
            }
        }
        throw new IOException("it ended before it said " + List.of(begins));
    }

    /** What follows the next line's beginning. */
    public String rest(String begin) throws IOException {
        return until(begin).substring(begin.length()).strip();
    }

    public void say(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
