package app.greenroom.ui.live;

import java.util.Optional;

/**
 * The devices that the user wants.
 *
 * @param camera the camera's name or a stream's address; empty for the one that worked last
 * @param microphone the microphone's name; empty likewise
 */
public record Choice(Optional<String> camera, Optional<String> microphone) {
    /** Whatever worked last. */
    public static final Choice USUAL = new Choice(Optional.empty(), Optional.empty());
}
