package app.greenroom.io;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Runs the operating system's own tools, which tell what Java does not: without a shell, without input, for a time, and up to
 * 256 kB of output. Tools that want more are killed, and so are the programs that they started. All end when this is closed.
 *
 * <p>What a tool writes is read as UTF-8, and where it is none, in the system's own character set. Tools that heed it speak
 * English.
 */
public final class ToolRunner implements Tool, AutoCloseable {
    /** For tools that work a moment before they tell, such as those of the network. */
    public static final Duration PATIENT = Duration.ofSeconds(2);

    /** For tools that tell at once, where somebody waits. */
    public static final Duration BRIEF = Duration.ofMillis(500);

    private static final int MOST_BYTES = 256 * 1024;

    private final Duration most;
    private final boolean evenIfItFails;
    private final Parallel readers = new Parallel("tool");
    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    private ToolRunner(Duration most, boolean evenIfItFails) {
        this.most = most;
        this.evenIfItFails = evenIfItFails;
    }

    /** Runs each tool for at most so long, and believes those alone that end with status 0. */
    public static ToolRunner within(Duration most) {
        return new ToolRunner(most, false);
    }

    /** Runs each tool for at most so long, and believes what it wrote whatever its status is, as where two are run as one. */
    public static ToolRunner withinEvenIfFailing(Duration most) {
        return new ToolRunner(most, true);
    }

    @Override
    public Optional<String> run(List<String> command) throws InterruptedException {
        if (readers.closed()) {
            return Optional.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C"); // plain English, from those tools that heed it
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return Optional.empty();
        }
        running.add(process);
        try {
            process.getOutputStream().close();
            // On a thread of its own: a program that the tool started may hold the pipe open after its end.
            Future<byte[]> output = readers.start(() -> process.getInputStream().readNBytes(MOST_BYTES));
            Optional<byte[]> said = Parallel.get(output, most);
            if (said.isEmpty()
                    || said.get().length == MOST_BYTES
                    || !process.waitFor(most.toNanos(), TimeUnit.NANOSECONDS)
                    || readers.closed()) {
                return Optional.empty();
            }
            return evenIfItFails || process.exitValue() == 0 ? said.map(ToolRunner::text) : Optional.empty();
        } catch (IOException | IllegalStateException e) {
            return Optional.empty(); // it broke off
        } finally {
            kill(process);
            running.remove(process);
        }
    }

    /** Kills all that runs, and all that is still to be run. Does not wait. */
    @Override
    public void close() {
        readers.close();
        running.forEach(ToolRunner::kill);
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, system());
        }
    }

    /** The system's character set, which since Java 18 is not Java's own. */
    private static Charset system() {
        try {
            return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Charset.defaultCharset();
        }
    }
}
