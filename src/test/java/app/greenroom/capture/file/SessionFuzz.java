package app.greenroom.capture.file;

import app.greenroom.capture.CaptureException;
import app.greenroom.fuzz.FuzzFile;

/** What describes a recorded session. */
public final class SessionFuzz {
    private SessionFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            SessionFile.read(FuzzFile.of("session.json", bytes), "a session");
        } catch (CaptureException e) {
            return; // refused in one sentence
        }
    }
}
