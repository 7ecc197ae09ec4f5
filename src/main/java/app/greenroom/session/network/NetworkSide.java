package app.greenroom.session.network;

import app.greenroom.network.NetworkFacts;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a check asks of the network, {@link NetworkProbing} or what a test puts in its place. */
public interface NetworkSide extends AutoCloseable {
    /** What a run contacts, in plain words. */
    List<Text> contacts();

    /** Probes. Blocks until it is through; {@link #close} ends it at once. */
    NetworkFacts run(Progress progress) throws InterruptedException;

    @Override
    void close();

    /** Gets one ready. */
    @FunctionalInterface
    interface Opening {
        /**
         * Gets one ready.
         *
         * @throws RequestException when the platform is unknown or a file is bad
         */
        NetworkSide open(String platform, Optional<Path> platforms, Optional<Path> endpoints, ProbingTimes times)
                throws RequestException;
    }
}
