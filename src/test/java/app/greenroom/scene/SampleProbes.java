package app.greenroom.scene;

import app.greenroom.network.link.ConnectSample;
import app.greenroom.network.link.DnsSample;
import app.greenroom.network.link.ProbeSamples;
import app.greenroom.network.link.TlsSample;
import app.greenroom.network.platform.HostPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a network's probes could have answered: an even line of a given round trip, made from a seed. */
public final class SampleProbes {
    private static final int CONNECTS = 21; // the first is the warm-up
    private static final int HANDSHAKES = 4;
    private static final double SPACING = 0.25; // seconds
    private static final double JITTER = 3; // ms, standard deviation

    private SampleProbes() {}

    /**
     * Samples of a clean line.
     *
     * @param random where chance comes from
     * @param roundTrip usual round trip in ms
     */
    public static ProbeSamples clean(RandomGenerator random, double roundTrip) {
        List<ConnectSample> connects = new ArrayList<>();
        for (int i = 0; i < CONNECTS; i++) {
            connects.add(new ConnectSample(
                    rounded(0.05 + SPACING * i),
                    rounded(roundTrip + JITTER * Math.abs(random.nextGaussian())),
                    rounded(0.2 * random.nextDouble()),
                    ConnectSample.Attempt.CONNECTED));
        }
        List<TlsSample> handshakes = new ArrayList<>();
        for (int i = 0; i < HANDSHAKES; i++) {
            double time = 2 * roundTrip + 8 + JITTER * Math.abs(random.nextGaussian());
            handshakes.add(new TlsSample(rounded(5.6 + 0.4 * i), rounded(time), TlsSample.Handshake.DONE));
        }
        return new ProbeSamples(
                "zoom",
                "Zoom",
                new HostPort("zoom.us", 443),
                Optional.of(new DnsSample(0, rounded(roundTrip / 2), DnsSample.Lookup.FOUND)),
                connects,
                handshakes,
                ProbeSamples.Ending.COMPLETE);
    }

    private static double rounded(double value) {
        return Math.round(1000 * value) / 1000.0;
    }
}
