package app.greenroom.network.platform;

import app.greenroom.fuzz.FuzzFile;

/** A file of test servers. */
public final class EndpointsFuzz {
    private EndpointsFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Endpoints.load(FuzzFile.of("endpoints.json", bytes));
        } catch (EndpointsException e) {
            return; // refused in one sentence
        }
    }
}
