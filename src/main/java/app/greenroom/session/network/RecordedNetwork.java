package app.greenroom.session.network;

import app.greenroom.capture.file.Recording;
import app.greenroom.check.Observed;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkSamples;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.network.platform.Platforms;
import app.greenroom.network.record.LinkRecordException;
import app.greenroom.network.record.NetworkRecord;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a recorded session knows of the network. */
public final class RecordedNetwork {
    private RecordedNetwork() {}

    /** The facts of the answers in the session; unseen where it holds none, or none that can be read. */
    public static Observed<NetworkFacts> facts(Recording recording) {
        Optional<Path> probes = recording.probes();
        if (probes.isEmpty()) {
            return new Observed.Unseen<>(new Outcome.CouldNotCheck(
                    Text.of("The recording holds no answers of the network."),
                    new Fix(Text.of("Choose a recording that holds what is missing, or check live."))));
        }
        try {
            return new Observed.Seen<>(judged(NetworkRecord.read(probes.get())));
        } catch (LinkRecordException e) {
            return new Observed.Unseen<>(new Outcome.CouldNotCheck(
                    e.text(), new Fix(Text.of("Record the session again, or delete that file."))));
        }
    }

    /** A platform that this program does not know has no published rates. */
    private static NetworkFacts judged(NetworkSamples samples) {
        return NetworkFacts.from(
                samples,
                Platforms.builtIn().all().stream()
                        .filter(profile -> profile.id().equals(samples.link().platform()))
                        .findFirst()
                        .map(PlatformProfile::rates)
                        .orElse(List.of()));
    }
}
