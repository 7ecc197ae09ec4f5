package app.greenroom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Disks that nobody but one process and what it starts sees. */
public final class OwnDisks {
    private OwnDisks() {}

    /**
     * What starts a process that has such disks; skips the test, and says so, where the system does not allow that.
     *
     * @param mount the shell's words that mount them, below the folder {@code $0}
     * @param then what is started there before the process itself
     */
    public static List<String> within(String mount, Path folder, String... then)
            throws IOException, InterruptedException {
        for (String kind : List.of("-m", "-rm")) {
            if (succeeds("unshare", kind, "sh", "-c", mount, folder.toString())) {
                List<String> command = new ArrayList<>(
                        List.of("unshare", kind, "sh", "-c", mount + " && exec \"$@\"", folder.toString()));
                command.addAll(List.of(then));
                return command;
            }
        }
        assumeTrue(false, "SKIPPED: this system lets nobody mount a disk of memory");
        return List.of();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no such command
        }
    }
}
