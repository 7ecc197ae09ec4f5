package app.greenroom.session.check;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to check.
 *
 * @param input a recording instead of devices and network
 * @param camera the camera's name or a part of it; empty for the first
 * @param microphone the microphone's name or a part of it; empty for the default
 * @param seconds how long to look and listen, 3–120
 * @param platform the platform's id
 * @param platforms a file of further platforms
 * @param endpoints a file that points the platform's hosts at test servers
 * @param quick whether only what can still be mended on the same morning is asked for
 * @param echo whether test tones are played before, to hear whether they come back
 * @param speaker the speaker's name or a part of it; empty for the default
 */
public record CheckRequest(
        Optional<Path> input,
        Optional<String> camera,
        Optional<String> microphone,
        double seconds,
        String platform,
        Optional<Path> platforms,
        Optional<Path> endpoints,
        boolean quick,
        boolean echo,
        Optional<String> speaker) {
    /** The least that tells speech from noise. */
    public static final double LEAST_SECONDS = 3;

    /** Longer talks are for a review. */
    public static final double MOST_SECONDS = 120;

    /** A check that plays nothing. */
    public CheckRequest(
            Optional<Path> input,
            Optional<String> camera,
            Optional<String> microphone,
            double seconds,
            String platform,
            Optional<Path> platforms,
            Optional<Path> endpoints,
            boolean quick) {
        this(input, camera, microphone, seconds, platform, platforms, endpoints, quick, false, Optional.empty());
    }

    /** A request that knows only the platforms that come with the program. */
    public CheckRequest(
            Optional<Path> input,
            Optional<String> camera,
            Optional<String> microphone,
            double seconds,
            String platform,
            Optional<Path> endpoints,
            boolean quick) {
        this(input, camera, microphone, seconds, platform, Optional.empty(), endpoints, quick);
    }

    public CheckRequest {
        if (!(seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS)) {
            throw new IllegalArgumentException("a check takes 3 to 120 seconds");
        }
    }
}
