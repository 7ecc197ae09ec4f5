package app.greenroom.speech.microphone;

import app.greenroom.model.SoundKind;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.voice.Loudness;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a recording says about the microphone and its way to the computer. An empty value could not be measured.
 *
 * @param bandwidth highest frequency that comes through, Hz; see {@link Bandwidth}
 * @param offset mean of all samples, −1 to 1: the converter's constant error
 * @param dropouts gaps torn into the speech; see {@link Dropouts}
 * @param clipped where the converter was overdriven; see {@link ClippedPlaces}
 * @param loudness integrated loudness of the channel listened to, LUFS; see {@link Loudness}
 * @param only the only channel of several that carries anything, 0 is the left; empty where all do or there is but one
 * @param better another microphone that hears the voice much better; empty where none is known
 * @param source what it is, as far as its name tells
 */
public record MicrophoneFacts(
        OptionalDouble bandwidth,
        OptionalDouble offset,
        List<Interval> dropouts,
        List<Interval> clipped,
        OptionalDouble loudness,
        OptionalInt only,
        Optional<OtherMicrophone> better,
        SoundKind source) {
    /** Nothing is known. */
    public static final MicrophoneFacts UNKNOWN =
            new MicrophoneFacts(OptionalDouble.empty(), OptionalDouble.empty(), List.of(), OptionalDouble.empty());

    /** Facts of sound that nowhere overdrives the converter. */
    public MicrophoneFacts(
            OptionalDouble bandwidth, OptionalDouble offset, List<Interval> dropouts, OptionalDouble loudness) {
        this(
                bandwidth,
                offset,
                dropouts,
                List.of(),
                loudness,
                OptionalInt.empty(),
                Optional.empty(),
                SoundKind.RECORDING);
    }

    /** The same facts, and that another microphone hears the voice much better. */
    public MicrophoneFacts butBetter(OtherMicrophone other) {
        return new MicrophoneFacts(bandwidth, offset, dropouts, clipped, loudness, only, Optional.of(other), source);
    }

    /** The same facts of a microphone that passes so many Hz. */
    public MicrophoneFacts passing(double hertz) {
        return new MicrophoneFacts(OptionalDouble.of(hertz), offset, dropouts, clipped, loudness, only, better, source);
    }

    /** The same facts of a microphone of that kind. */
    public MicrophoneFacts from(SoundKind kind) {
        return new MicrophoneFacts(bandwidth, offset, dropouts, clipped, loudness, only, better, kind);
    }

    public MicrophoneFacts {
        dropouts = List.copyOf(dropouts);
        clipped = List.copyOf(clipped);
    }
}
