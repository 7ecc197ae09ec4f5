package app.greenroom.speech.room;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What sounds away from the voice.
 *
 * @param exceededATenth level exceeded a tenth of that time, dBFS above 100 Hz: L10 of ISO 1996-1
 * @param exceededHalf level exceeded half of that time, dBFS above 100 Hz: L50
 * @param source what it sounds like; empty where it is not known whether anything sounds
 * @param alone seconds for which the room was heard well away from the voice, 0 or more: what comes and goes may be missed in a short time
 */
public record NoiseHeard(
        OptionalDouble exceededATenth, OptionalDouble exceededHalf, Optional<NoiseSource> source, double alone) {
    /** Nothing is known. */
    public static final NoiseHeard UNKNOWN =
            new NoiseHeard(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), 0);

    /** The same, heard alone for so many seconds. */
    public NoiseHeard heardFor(double seconds) {
        return new NoiseHeard(exceededATenth, exceededHalf, source, seconds);
    }
}
