package app.greenroom.network.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs tools for 2 s at most, reads 256 kB at most, and kills those that want more. */
public final class SystemCommands implements Commands {
    private static final Duration MOST = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 256 * 1024;

    private final Guards guards;

    /**
     * Tools that end with {@code guards}.
     *
     * @param guards ends tools that take too long, and all of them when it is closed
     */
    public SystemCommands(Guards guards) {
        this.guards = guards;
    }

    @Override
    public Optional<String> run(List<String> command) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        // Plain English without special characters, from those tools that heed it.
        builder.environment().put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return Optional.empty();
        }
        Closeable kill = process::destroyForcibly;
        try (Guards.Guard guard = guards.guard(kill, MOST);
                InputStream out = process.getInputStream()) {
            process.getOutputStream().close();
            byte[] bytes = out.readNBytes(MOST_BYTES);
            if (bytes.length == MOST_BYTES) {
                return Optional.empty();
            }
            if (!process.waitFor(MOST.toMillis(), TimeUnit.MILLISECONDS)
                    || guard.expired()
                    || process.exitValue() != 0) {
                return Optional.empty();
            }
            return Optional.of(new String(bytes, Charset.defaultCharset()));
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }
}
