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
    /**
     * Seconds of the room alone, well away from the voice, from which on it may be called quiet: a second of silence before the first
     * word, or a pause of nearly two. Behind 14 speakers who hardly pause, 13 of 14 noises that were called quiet and are not had been heard
     * for less.
     */
    private static final double LONG_ENOUGH = 0.6;

    /** Nothing is known. */
    public static final NoiseHeard UNKNOWN =
            new NoiseHeard(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), 0);

    /** Whether the room was heard for long enough to be called quiet. */
    boolean longEnough() {
        return alone >= LONG_ENOUGH;
    }

    /** The same, heard alone for so many seconds. */
    public NoiseHeard heardFor(double seconds) {
        return new NoiseHeard(exceededATenth, exceededHalf, source, seconds);
    }
}
