package app.greenroom.session.network;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which network to check, and how.
 *
 * @param input a recorded session instead of the network
 * @param platform the platform's id
 * @param platforms a file of further platforms
 * @param endpoints a file that points hosts at test servers
 * @param depth how much is measured
 * @param zone whose clock tells what the same hour is; empty for this computer's
 */
public record NetworkRequest(
        Optional<Path> input,
        String platform,
        Optional<Path> platforms,
        Optional<Path> endpoints,
        Depth depth,
        Optional<ZoneId> zone) {
    /** How much is measured. */
    public enum Depth {
        /** As little as a probe every minute may cost. */
        LIGHT,
        /** All probes, shortened for the interview's morning: ten seconds at most. */
        QUICK,
        /** All probes, in some fifteen seconds. */
        WHOLE
    }
}
