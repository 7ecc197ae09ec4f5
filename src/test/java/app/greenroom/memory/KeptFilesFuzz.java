package app.greenroom.memory;

import app.greenroom.fuzz.FuzzFile;
import java.nio.file.Path;

/** What is kept on this computer, damaged. */
public final class KeptFilesFuzz {
    private KeptFilesFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Path folder = FuzzFile.place();
        FuzzFile.of(SettingsStore.FILE_NAME, bytes);
        FuzzFile.of(AcceptedFindings.FILE_NAME, bytes);
        FuzzFile.of(LastGoodCheck.FILE_NAME, bytes);
        new SettingsStore(folder).load();
        new AcceptedFindings(folder).all();
        new LastGoodCheck(folder).load();
        FuzzFile.of(Interviews.FILE_NAME, bytes);
        new Interviews(folder).all();
        FuzzFile.of(Consent.FILE_NAME, bytes);
        new Consent(folder).given();
        FuzzFile.of(StripPlace.FILE_NAME, bytes);
        new StripPlace(folder).load();
    }
}
