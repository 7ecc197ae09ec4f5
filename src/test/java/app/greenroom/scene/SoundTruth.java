package app.greenroom.scene;

import app.greenroom.model.measure.Interval;
import java.util.List;

/**
 * What is known about a generated recording because it was made so.
 *
 * @param seconds length of the recording
 * @param speech where the voice sounds, fillers included; pauses under 250 ms belong to the speech
 * @param silentPauses gaps of at least 250 ms between those
 * @param fillers filled pauses
 * @param syllables number of spoken syllables, fillers not counted
 * @param level active speech level after ITU-T P.56, dBov
 * @param noiseFloor mean level of the room's noise, dBov
 * @param pitch median of the speaking voice in Hz
 */
public record SoundTruth(
        double seconds,
        List<Interval> speech,
        List<Interval> silentPauses,
        List<Filler> fillers,
        int syllables,
        double level,
        double noiseFloor,
        double pitch) {
    /** Pauses count from 250 ms on (Goldman-Eisler 1968). */
    static final double SHORTEST_PAUSE = 0.25;

    /** One filled pause and how it sounds, {@code um} or {@code uh}. */
    public record Filler(Interval when, String word) {}

    public SoundTruth {
        speech = List.copyOf(speech);
        silentPauses = List.copyOf(silentPauses);
        fillers = List.copyOf(fillers);
    }

    /** Speech-to-noise ratio in dB. */
    public double snr() {
        return level - noiseFloor;
    }
}
