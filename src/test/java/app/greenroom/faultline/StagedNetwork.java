package app.greenroom.faultline;

import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkSamples;
import app.greenroom.network.link.DnsSample;
import app.greenroom.network.link.ProbeSamples;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.platform.Platforms;
import app.greenroom.session.Progress;
import app.greenroom.session.network.NetworkSide;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;

/** The network under a schedule. */
record StagedNetwork(Schedule schedule) implements NetworkSide {
    @Override
    public List<Text> contacts() {
        return List.of();
    }

    @Override
    public NetworkFacts run(Progress progress) {
        return switch (schedule.network()) {
            case WELL -> GoodRoom.get().network();
            case NO_NAMES -> facts(Optional.of(new DnsSample(0, 5000, DnsSample.Lookup.NO_ANSWER)));
            case NOTHING -> facts(Optional.empty());
            case OUR_OWN_FAULT -> throw new IllegalStateException("a fault that was put here");
        };
    }

    private static NetworkFacts facts(Optional<DnsSample> names) {
        HostPort endpoint = Platforms.builtIn().all().get(0).endpoint();
        return NetworkFacts.from(
                NetworkSamples.of(new ProbeSamples(
                        "zoom", "Zoom", endpoint, names, List.of(), List.of(), ProbeSamples.Ending.OUT_OF_TIME)),
                List.of());
    }

    @Override
    public void close() {
        // nothing is open
    }
}
