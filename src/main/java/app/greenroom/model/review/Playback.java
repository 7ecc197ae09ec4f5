package app.greenroom.model.review;

import app.greenroom.model.measure.Interval;
import java.util.List;

/**
 * Sound that a report carries so that people can hear what it speaks of.
 *
 * @param mime the kind of the bytes, such as {@code audio/mp4}
 * @param bytes a whole sound file; callers do not change it
 * @param pieces what of the recording it holds, one piece after the other
 */
@SuppressWarnings("ArrayRecordComponent") // sound is neither compared nor printed
public record Playback(String mime, byte[] bytes, List<Interval> pieces) {
    public Playback {
        pieces = List.copyOf(pieces);
    }
}
