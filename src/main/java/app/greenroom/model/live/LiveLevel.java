package app.greenroom.model.live;

import app.greenroom.model.measure.Limit;
import java.util.OptionalDouble;

/**
 * How loud it is now, for a meter that moves.
 *
 * @param time seconds since the watch began
 * @param level of the last tenth of a second, dBFS (RMS re full-scale square wave), never below −100
 * @param state what the sound is at the moment
 * @param room level of the room between the words over the last seconds, dBFS; empty while it is not known
 * @param voice active speech level over the last seconds, dBov; empty while nobody was heard speaking
 * @param limit what {@code voice} is held against
 */
public record LiveLevel(
        double time, double level, State state, OptionalDouble room, OptionalDouble voice, Limit limit) {
    /** What a microphone gives. */
    public enum State {
        /** Nothing but digital silence: it is muted, switched off or not the right one. */
        SILENT,
        /** The room; nobody speaks. */
        ROOM,
        /** Somebody speaks. */
        VOICE
    }
}
