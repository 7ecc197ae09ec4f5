package app.greenroom.memory;

import app.greenroom.fuzz.FuzzFile;
import java.time.Instant;

/** The history of runs, damaged. */
public final class HistoryFuzz {
    private HistoryFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        FuzzFile.of(RunHistory.FILE_NAME, bytes);
        RunHistory history = new RunHistory(FuzzFile.place());
        try {
            history.mend();
            history.runs("check", Instant.EPOCH);
            history.erase();
        } catch (HistoryException e) {
            return; // said in one sentence
        }
    }
}
