package app.greenroom.session;

import app.greenroom.network.Endpoints;
import app.greenroom.network.EndpointsException;
import app.greenroom.network.LinkFacts;
import app.greenroom.network.LinkProbe;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.PlatformProfile;
import app.greenroom.network.Platforms;
import app.greenroom.network.PlatformsException;
import app.greenroom.network.UnknownPlatformException;
import app.greenroom.session.NetworkRequest.Depth;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** All probes of one run of the network, ready to go. */
final class NetworkProbing implements AutoCloseable {
    /** What connections and handshakes cost at most, bytes; see {@link LinkProbe}. */
    private static final long LINK_BYTES = 30_000;

    private final PlatformProfile profile;
    private final LinkProbe link;

    private NetworkProbing(PlatformProfile profile, LinkProbe link) {
        this.profile = profile;
        this.link = link;
    }

    /**
     * Makes the probes.
     *
     * @throws RequestException when the platform is unknown or a file is bad
     */
    static NetworkProbing of(
            String platform, Optional<Path> platforms, Optional<Path> endpoints, Depth depth, LongSupplier nanoTime)
            throws RequestException {
        try {
            PlatformProfile profile = platforms(platforms).named(platform);
            Endpoints where = endpoints.isPresent() ? Endpoints.load(endpoints.get()) : Endpoints.live();
            return new NetworkProbing(profile, new LinkProbe(profile, where, nanoTime));
        } catch (UnknownPlatformException | EndpointsException e) {
            throw new RequestException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The platforms that come with the program, and a file's. */
    static Platforms platforms(Optional<Path> file) throws RequestException {
        try {
            return file.isPresent() ? Platforms.builtIn().with(file.get()) : Platforms.builtIn();
        } catch (PlatformsException e) {
            throw new RequestException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What a run contacts, in plain words, one entry for each. */
    List<String> contacts() {
        return link.contacts();
    }

    /** How many bytes a run costs at most, both ways together. */
    long mostTraffic() {
        return LINK_BYTES;
    }

    /** Probes. Blocks for about {@code budget}; {@link #close} ends it at once. */
    NetworkFacts run(Duration budget, Progress progress) throws InterruptedException {
        LinkFacts facts = link.run(budget, step -> progress.at(step.step(), step.share()));
        return NetworkFacts.from(facts, profile.rates());
    }

    @Override
    public void close() {
        link.close();
    }
}
