package app.greenroom.network.platform;

import app.greenroom.fuzz.FuzzFile;

/** A file of further platforms, as somebody passes it on. */
public final class PlatformsFuzz {
    private PlatformsFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Platforms.builtIn().with(FuzzFile.of("platforms.json", bytes));
        } catch (PlatformsException e) {
            return; // refused in one sentence
        }
    }
}
