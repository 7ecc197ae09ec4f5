package app.greenroom.capture.file.media;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FrameSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A recording with sound, pictures or both. */
public interface Media {
    /** Whether there is sound. */
    boolean hasSound();

    /** Whether there are moving pictures; a cover picture does not count. */
    boolean hasPictures();

    /** How long the file says it is, in seconds: good for a progress bar, and nothing to rely on. */
    OptionalDouble claimedSeconds();

    /** When it was recorded, as the file says. */
    Optional<Instant> made();

    /** All tracks of sound, in the file's order. */
    List<SoundTrack> tracks();

    /**
     * The sound, opened anew.
     *
     * @throws CaptureException when it cannot be decoded
     * @throws IllegalStateException when there is none
     */
    AudioSource sound() throws CaptureException;

    /**
     * The sound of one track, opened anew.
     *
     * @throws CaptureException when it cannot be decoded
     * @throws IllegalStateException when the file has no such track any more
     */
    AudioSource sound(SoundTrack track) throws CaptureException;

    /**
     * The pictures, opened anew.
     *
     * @param every least seconds between two pictures; 0 for all. From a second on, only pictures that stand by themselves
     *     (key frames) are decoded, where the file has one at least every ten seconds: that is many times faster
     * @throws CaptureException when they cannot be decoded
     * @throws IllegalStateException when there are none
     */
    FrameSource pictures(double every) throws CaptureException;
}
