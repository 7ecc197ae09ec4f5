package app.greenroom.capture.file;

import app.greenroom.capture.CaptureException;
import app.greenroom.fuzz.FuzzFile;

/** A picture from anybody. */
public final class PictureFuzz {
    private PictureFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            ImageFile.read(FuzzFile.of("picture", bytes), 0);
        } catch (CaptureException e) {
            return; // refused in one sentence
        }
    }
}
