package app.greenroom.ui;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A screen of a test's own, which nobody sees but the test. */
public final class Display implements AutoCloseable {
    private final Process server;
    private final String name;

    private Display(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Starts one; skips the test, and says so, where there is no Xvfb. */
    public static Display start(int width, int height) throws IOException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(p -> Files.isExecutable(Path.of(p, "Xvfb"))),
                "SKIPPED: Xvfb is not installed");
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", width + "x" + height + "x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        String number = said.readLine();
        if (number == null) {
            server.destroyForcibly();
            throw new IOException("Xvfb did not start");
        }
        return new Display(server, ":" + number.strip());
    }

    /** What {@code DISPLAY} has to be. */
    public String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(5, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
