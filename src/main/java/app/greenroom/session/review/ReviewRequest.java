package app.greenroom.session.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to review.
 *
 * @param input the recording
 * @param marks where the answers' questions begin, in order; empty to split at long silences
 * @param channel which of two channels to listen to; empty for the one that carries the voice
 * @param playback whether the review shall carry the sound
 */
public record ReviewRequest(Path input, List<Mark> marks, Optional<Channel> channel, boolean playback) {
    public ReviewRequest {
        marks = List.copyOf(marks);
    }

    /**
     * Where a question is asked.
     *
     * @param seconds when, from the beginning of the recording
     * @param question what is asked, if it was written down
     */
    public record Mark(double seconds, Optional<String> question) {}

    /** One of two channels. */
    public enum Channel {
        LEFT,
        RIGHT
    }
}
