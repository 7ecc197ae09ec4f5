package app.greenroom.session.network;

import app.greenroom.io.Pause;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.RunSummary;
import app.greenroom.session.CheckResult;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Probes the network once a minute until a set time. */
public final class NetworkWatch {
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final NetworkSession session;
    private final Clock clock;
    private final Pause pause;

    /**
     * What was seen.
     *
     * @param whole each check as it fared worst, and the loss of all probes together
     * @param probes every probe's own run, in order
     */
    public record Watched(CheckRun whole, List<CheckRun> probes) {
        public Watched {
            probes = List.copyOf(probes);
        }
    }

    /** A watch; {@code clock} tells when a minute, and the whole time, is over. */
    public NetworkWatch(NetworkSession session, Clock clock, Pause pause) {
        this.session = session;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Watches. The first probe begins at once; no probe begins at {@code end} or after it.
     *
     * @param past gives the runs to compare with, before each probe
     * @param each is told each probe's result
     * @return all probes, and what they say together; empty when the end was over from the beginning on
     * @throws RequestException when the platform is unknown or a file is bad
     */
    public Optional<Watched> run(
            NetworkRequest request, Instant end, Supplier<Optional<List<RunSummary>>> past, Consumer<CheckResult> each)
            throws RequestException, InterruptedException {
        List<NetworkSession.Probe> probes = new ArrayList<>();
        Instant due = clock.instant();
        while (due.isBefore(end)) {
            NetworkSession.Probe probe = session.probe(request, past.get(), Progress.NONE);
            each.accept(probe.result());
            probes.add(probe);
            Instant now = clock.instant();
            due = due.plus(INTERVAL);
            if (due.isBefore(now)) {
                due = now; // the computer slept: what was missed is not made up for
            }
            if (due.isBefore(end)) {
                pause.sleep(Duration.between(now, due));
            }
        }
        return probes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Watched(
                        NetworkWatchSummary.of(probes),
                        probes.stream().map(probe -> probe.result().run()).toList()));
    }
}
