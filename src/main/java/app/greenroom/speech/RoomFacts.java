package app.greenroom.speech;

import app.greenroom.model.Interval;
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
 */
public record RoomFacts(
        OptionalDouble audibleSnr,
        OptionalDouble hum,
        OptionalDouble humLevel,
        OptionalDouble rt60,
        List<Interval> events) {
    /** Nothing is known. */
    static final RoomFacts UNKNOWN = new RoomFacts(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), List.of());

    public RoomFacts {
        events = List.copyOf(events);
    }
}
