package app.greenroom.check;

import app.greenroom.network.link.ConnectSample;
import app.greenroom.network.link.DnsSample;
import app.greenroom.network.link.LinkFacts;
import app.greenroom.network.link.ProbeSamples;
import app.greenroom.network.link.TlsSample;
import app.greenroom.network.link.TrainSample;
import app.greenroom.network.link.TrainSamples;
import app.greenroom.network.platform.HostPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Link facts for tests, made of raw samples by the same code as live. */
public final class TestLinks {
    private TestLinks() {}

    /** Round trips in ms after a warm-up; a negative one was never answered. */
    public static LinkFacts trips(double... millis) {
        return facts(TlsSample.Handshake.DONE, ConnectSample.Attempt.CONNECTED, millis);
    }

    public static LinkFacts untrusted() {
        return facts(TlsSample.Handshake.UNTRUSTED, ConnectSample.Attempt.CONNECTED, 20, 20, 20);
    }

    public static LinkFacts refused() {
        return facts(TlsSample.Handshake.DONE, ConnectSample.Attempt.REFUSED, 20, 20, 20);
    }

    static ProbeSamples samples(double... millis) {
        return samples(TlsSample.Handshake.DONE, ConnectSample.Attempt.CONNECTED, millis);
    }

    /** An even line whose host took so many ms to be found. */
    public static LinkFacts lookup(double millis) {
        return LinkFacts.from(found(millis));
    }

    /** Tries to connect, and three handshakes of which one took as long as a packet that is sent again. */
    static ProbeSamples lostData(double... millis) {
        ProbeSamples plain = samples(millis);
        return new ProbeSamples(
                plain.platform(),
                plain.name(),
                plain.endpoint(),
                plain.dns(),
                plain.connects(),
                List.of(
                        new TlsSample(0.1, 60, TlsSample.Handshake.DONE),
                        new TlsSample(5, 60, TlsSample.Handshake.DONE),
                        new TlsSample(6, 300, TlsSample.Handshake.DONE)),
                plain.ending());
    }

    /** Tries to connect, and a train of 80 connections of which so many openings and closings were lost. */
    static ProbeSamples train(int openings, int closings, double... millis) {
        ProbeSamples plain = samples(millis);
        List<TrainSample> train = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            train.add(new TrainSample(
                    2 + i * 0.05,
                    OptionalDouble.of(i < openings ? 1_020 : 20),
                    OptionalDouble.of(i >= 80 - closings ? 240 : 20),
                    0,
                    0));
        }
        return new ProbeSamples(
                plain.platform(),
                plain.name(),
                plain.endpoint(),
                plain.dns(),
                plain.connects(),
                plain.handshakes(),
                Optional.of(new TrainSamples(train)),
                plain.ending());
    }

    static ProbeSamples found(double millis) {
        ProbeSamples even = samples(20, 21, 20);
        return new ProbeSamples(
                even.platform(),
                even.name(),
                even.endpoint(),
                Optional.of(new DnsSample(0, millis, DnsSample.Lookup.FOUND)),
                even.connects(),
                even.handshakes(),
                even.ending());
    }

    private static LinkFacts facts(TlsSample.Handshake tls, ConnectSample.Attempt answer, double... millis) {
        return LinkFacts.from(samples(tls, answer, millis));
    }

    private static ProbeSamples samples(TlsSample.Handshake tls, ConnectSample.Attempt answer, double... millis) {
        List<ConnectSample> connects = new ArrayList<>();
        connects.add(sample(0, millis[0], answer));
        for (int i = 0; i < millis.length; i++) {
            connects.add(sample(0.25 * (i + 1), millis[i], answer));
        }
        return new ProbeSamples(
                "zoom",
                "Zoom",
                new HostPort("zoom.us", 443),
                Optional.of(new DnsSample(0, 12, DnsSample.Lookup.FOUND)),
                connects,
                answer == ConnectSample.Attempt.CONNECTED ? List.of(new TlsSample(0.1, 60, tls)) : List.of(),
                ProbeSamples.Ending.COMPLETE);
    }

    private static ConnectSample sample(double offset, double millis, ConnectSample.Attempt answer) {
        return millis < 0
                ? new ConnectSample(offset, 2000, 0, ConnectSample.Attempt.TIMED_OUT)
                : new ConnectSample(offset, millis, 0, answer);
    }
}
