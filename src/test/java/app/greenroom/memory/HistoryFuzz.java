package app.greenroom.memory;

import app.greenroom.fuzz.FuzzFile;
import java.nio.file.Path;
import java.time.Instant;

/** The history of runs, damaged. */
public final class HistoryFuzz {
    private HistoryFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Path folder = FuzzFile.of(RunHistory.FILE_NAME, bytes).getParent();
        RunHistory history = new RunHistory(folder);
        try {
            history.mend();
            history.runs("check", Instant.EPOCH);
            history.erase();
        } catch (HistoryException e) {
            return; // said in one sentence
        }
    }
}
