package app.greenroom.session.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to review.
 *
 * @param input the recording
 * @param marks where the answers' questions begin, in order; empty to find them
 * @param channel on which of two channels the candidate speaks; empty to find out
 * @param track the number, from 1, or a part of the name of the track on which the candidate speaks; empty to find out
 * @param voice which of several voices on one line is the candidate's; empty to find out
 * @param playback whether the review shall carry the sound
 */
public record ReviewRequest(
        Path input,
        List<Mark> marks,
        Optional<Channel> channel,
        Optional<String> track,
        Optional<Voice> voice,
        boolean playback) {
    public ReviewRequest {
        marks = List.copyOf(marks);
    }

    /** For the voice that turns out to be the candidate's. */
    public ReviewRequest(
            Path input, List<Mark> marks, Optional<Channel> channel, Optional<String> track, boolean playback) {
        this(input, marks, channel, track, Optional.empty(), playback);
    }

    /** For the track that turns out to be the candidate's. */
    public ReviewRequest(Path input, List<Mark> marks, Optional<Channel> channel, boolean playback) {
        this(input, marks, channel, Optional.empty(), playback);
    }

    /**
     * Where a question is asked.
     *
     * @param seconds when, from the beginning of the recording
     * @param question what is asked, if it was written down
     */
    public record Mark(double seconds, Optional<String> question) {}

    /**
     * One of several voices.
     *
     * @param which how it is chosen
     * @param number by {@link Which#NUMBER} its number, from 1, in the order in which they are first heard; else 0
     */
    public record Voice(Which which, int number) {}

    /** How a voice is chosen. */
    public enum Which {
        NUMBER,
        /** The one that speaks longest in all. */
        LONGEST,
        /** The one that speaks for the shortest time. */
        SHORTEST
    }

    /** One of two channels, or each with a voice of its own. */
    public enum Channel {
        LEFT,
        RIGHT,
        BOTH
    }
}
