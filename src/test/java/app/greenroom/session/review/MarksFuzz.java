package app.greenroom.session.review;

import app.greenroom.fuzz.FuzzFile;
import app.greenroom.session.RequestException;

/** A file of marks, as editors save it. */
public final class MarksFuzz {
    private MarksFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            TimeMarks.read(FuzzFile.of("marks", bytes).toString());
        } catch (RequestException e) {
            return; // refused in one sentence
        }
    }
}
