package app.greenroom.session.live;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to watch live.
 *
 * @param input a recording instead of the devices
 * @param camera the camera's name or a part of it; empty for the first
 * @param microphone the microphone's name or a part of it; empty for the default
 * @param watched picture, sound, or both
 * @param seconds how long, by the sources' own times; may be infinite
 */
public record WatchRequest(
        Optional<Path> input, Optional<String> camera, Optional<String> microphone, Watched watched, double seconds) {
    /** What is watched. */
    public enum Watched {
        /** The picture; without one there is nothing to watch. */
        PICTURE,
        /** The sound; without it there is nothing to watch. */
        SOUND,
        /** Both, as far as there is a camera and a microphone. */
        BOTH;

        boolean picture() {
            return this != SOUND;
        }

        boolean sound() {
            return this != PICTURE;
        }
    }
}
