package app.greenroom.model.live;

import app.greenroom.model.measure.Interval;

/**
 * Something heard in live use, told once, within a second of its end, an um within two.
 *
 * @param kind what it was
 * @param at when, in seconds since the watch began
 */
public record SoundEvent(Kind kind, Interval at) {
    /** What can be heard. */
    public enum Kind {
        /** An um or uh. */
        FILLED_PAUSE,
        /** Silence of at least a second inside the talk. */
        LONG_PAUSE,
        /** A knock, a click, a door, a chime. */
        NOISE,
        /** Sound that reached this program with a gap; what lies on both sides of it is judged apart. */
        LOST
    }
}
