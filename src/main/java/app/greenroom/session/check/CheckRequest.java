package app.greenroom.session.check;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to check.
 *
 * @param input a recording instead of devices and network
 * @param devices which of this computer's devices
 * @param seconds how long to look and listen, 3–120
 * @param target whose network is checked
 * @param quick whether only what can still be mended on the same morning is asked for
 * @param echo whether test tones are played before, to hear whether they come back
 */
public record CheckRequest(
        Optional<Path> input, Devices devices, double seconds, Target target, boolean quick, boolean echo) {
    /** The least that tells speech from noise. */
    public static final double LEAST_SECONDS = 3;

    /** Longer talks are for a review. */
    public static final double MOST_SECONDS = 120;

    /**
     * Which of this computer's devices, each by its name or a part of it.
     *
     * @param camera empty for the first
     * @param microphone empty for the default
     * @param speaker what the tones are played through; empty for the default
     */
    public record Devices(Optional<String> camera, Optional<String> microphone, Optional<String> speaker) {
        /** Those that come first. */
        public static final Devices USUAL = new Devices(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Whose network is checked.
     *
     * @param platform the platform's id
     * @param platforms a file of further platforms
     * @param endpoints a file that points the platform's hosts at test servers
     */
    public record Target(String platform, Optional<Path> platforms, Optional<Path> endpoints) {}

    public CheckRequest {
        if (!(seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS)) {
            throw new IllegalArgumentException("a check takes 3 to 120 seconds");
        }
    }
}
