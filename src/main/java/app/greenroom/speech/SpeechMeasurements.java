package app.greenroom.speech;

import app.greenroom.model.Measurement;
import java.util.ArrayList;
import java.util.List;

/** Gives the facts their stable names. */
public final class SpeechMeasurements {
    private SpeechMeasurements() {}

    /**
     * One measurement for each fact that could be measured: {@code speech.level} (dBov), {@code noise.floor} (dBFS),
     * {@code speech.snr} (dB), {@code clip.share} (fraction), {@code speech.duration} (s) and {@code pauses.silent}
     * (intervals). Without speech there are no pauses.
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
        }
        return List.copyOf(list);
    }
}
