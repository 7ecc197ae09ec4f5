package app.greenroom.speech;

import app.greenroom.model.Interval;
import app.greenroom.model.Measurement;
import java.util.ArrayList;
import java.util.List;

/** Gives the facts their stable names. */
public final class SpeechMeasurements {
    private static final double SECONDS_PER_MINUTE = 60;

    private SpeechMeasurements() {}

    /**
     * One measurement for each fact that could be measured: {@code speech.level} (dBov), {@code noise.floor} (dBFS),
     * {@code speech.snr} (dB), {@code clip.share} (fraction), {@code speech.duration} (s), {@code pauses.silent} and {@code
     * pauses.filled} (intervals) and {@code pauses.filled.rate} (per minute of speech). Without speech there are no
     * pauses and no rate.
     */
    public static List<Measurement> of(SpeechFacts facts) {
        List<Measurement> list = new ArrayList<>();
        facts.speechLevel().ifPresent(value -> list.add(Measurement.of("speech.level", value, "dBov")));
        facts.noiseFloor().ifPresent(value -> list.add(Measurement.of("noise.floor", value, "dBFS")));
        facts.snr().ifPresent(value -> list.add(Measurement.of("speech.snr", value, "dB")));
        facts.clipShare().ifPresent(value -> list.add(Measurement.of("clip.share", value, "fraction")));
        list.add(Measurement.of("speech.duration", facts.speechDuration(), "s"));
        if (facts.speechDuration() > 0) {
            list.add(Measurement.of("pauses.silent", facts.silentPauses()));
            list.add(Measurement.of("pauses.filled", facts.filledPauses()));
            list.add(Measurement.of("pauses.filled.rate", perMinute(facts), "per minute"));
        }
        return List.copyOf(list);
    }

    /** Filled pauses per minute of speech. */
    private static double perMinute(SpeechFacts facts) {
        List<Interval> filled = facts.filledPauses();
        return filled.size() * SECONDS_PER_MINUTE / facts.speechDuration();
    }
}
