package app.greenroom.network.record;

import app.greenroom.fuzz.FuzzFile;
import app.greenroom.network.NetworkFacts;
import java.util.List;

/** What a recorded session holds of the network. */
public final class ProbesFuzz {
    private ProbesFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            NetworkFacts.from(NetworkRecord.read(FuzzFile.of("probes.json", bytes)), List.of());
        } catch (LinkRecordException e) {
            return; // refused in one sentence
        }
    }
}
