package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A tool of the operating system that tells what Java does not. */
public interface SystemTool {
    /** What it prints; empty when there is no such tool here, or it does not answer in time. */
    Optional<String> ask(List<String> command);

    /** The tools of this computer, in plain English where they heed it; half a second and 256 kB at most. */
    static Optional<String> run(List<String> command) {
        double seconds = 0.5;
        int most = 256 * 1024;
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                return Bounded.ask(
                                "tool", seconds, () -> process.getInputStream().readNBytes(most), late -> {})
                        .map(said -> new String(said, StandardCharsets.UTF_8));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException | CaptureException | IllegalStateException e) {
            return Optional.empty(); // no such tool here, or it broke off
        }
    }
}
