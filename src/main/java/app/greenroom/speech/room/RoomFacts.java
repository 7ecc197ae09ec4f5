package app.greenroom.speech.room;

import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Interval;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a recording says about the room. An empty value could not be measured.
 *
 * @param audibleSnr speech-to-noise ratio above 100 Hz, dB: rumble below is hardly heard, and calls cut it off
 * @param hum frequency of the mains hum, 50 or 60 Hz; empty where none is heard
 * @param humLevel its level, dBFS; present together with {@code hum}
 * @param rt60 reverberation time, s; coarse, see {@link Reverberation}
 * @param events sudden noises: knocks, clicks, a door, a chime; see {@link NoiseEvents}
 * @param kinds what each of these sounds like
 * @param noise what sounds away from the voice
 */
public record RoomFacts(
        OptionalDouble audibleSnr,
        OptionalDouble hum,
        OptionalDouble humLevel,
        OptionalDouble rt60,
        List<Interval> events,
        List<NoiseKind> kinds,
        NoiseHeard noise) {
    /** Nothing is known. */
    public static final RoomFacts UNKNOWN = new RoomFacts(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), List.of());

    public RoomFacts {
        events = List.copyOf(events);
        kinds = List.copyOf(kinds);
        if (events.size() != kinds.size()) {
            throw new IllegalArgumentException(events.size() + " events of " + kinds.size() + " kinds");
        }
    }

    /** With events that nobody told apart. */
    public RoomFacts(
            OptionalDouble audibleSnr,
            OptionalDouble hum,
            OptionalDouble humLevel,
            OptionalDouble rt60,
            List<Interval> events) {
        this(
                audibleSnr,
                hum,
                humLevel,
                rt60,
                events,
                Collections.nCopies(events.size(), NoiseKind.SUDDEN),
                NoiseHeard.UNKNOWN);
    }

    /**
     * Whether the speech-to-noise ratio can be believed. One that shows noise always; one of a quiet room where it was heard for long
     * enough: behind somebody who hardly pauses, what comes and goes sounds under the voice, and the ratio is 9 dB too high on average.
     */
    public boolean ratioHolds() {
        return noise.longEnough()
                || (audibleSnr.isPresent() && !Guidance.SPEECH_SNR.met().holds(audibleSnr.getAsDouble()));
    }

    /** The same, heard alone for so many seconds. */
    public RoomFacts heardFor(double seconds) {
        return new RoomFacts(audibleSnr, hum, humLevel, rt60, events, kinds, noise.heardFor(seconds));
    }
}
