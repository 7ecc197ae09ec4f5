package app.greenroom.speech;

import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measurement;
import app.greenroom.speech.manner.MannerFacts;
import app.greenroom.speech.microphone.MicrophoneFacts;
import app.greenroom.speech.room.RoomFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Gives the facts their stable names. */
public final class SpeechMeasurements {
    private static final double SECONDS_PER_MINUTE = 60;

    private SpeechMeasurements() {}

    /** One measurement for each fact that could be measured. Without speech there are no pauses, no rate and no dropouts. */
    public static List<Measurement> of(SpeechFacts facts) {
        Measurements list = new Measurements();
        RoomFacts room = facts.room();
        MicrophoneFacts microphone = facts.microphone();
        boolean spoken = facts.speechDuration() > 0;
        list.add("speech.level", facts.speechLevel(), "dBov");
        list.add("noise.floor", facts.noiseFloor(), "dBFS");
        list.add("speech.snr", facts.snr(), "dB");
        list.add("speech.snr.audible", room.audibleSnr(), "dB");
        list.add("noise.hum", room.hum(), "Hz");
        list.add("noise.hum.level", room.humLevel(), "dBFS");
        if (!facts.digitalSilence()) {
            list.add("noise.events", room.events());
            list.perMinute("noise.events.rate", room.events().size(), facts.duration());
        }
        list.add("room.rt60", room.rt60(), "s");
        list.add("loudness", microphone.loudness(), "LUFS");
        list.add("clip.share", facts.clipShare(), "fraction");
        list.add("mic.bandwidth", microphone.bandwidth(), "Hz");
        list.add("mic.offset", microphone.offset(), "fraction");
        if (spoken) {
            list.add("mic.dropouts", microphone.dropouts());
        }
        list.add("speech.duration", OptionalDouble.of(facts.speechDuration()), "s");
        if (spoken) {
            list.add("pauses.silent", facts.silentPauses());
            list.add("pauses.filled", facts.filledPauses());
            list.perMinute("pauses.filled.rate", facts.filledPauses().size(), facts.speechDuration());
            list.add("pauses.filled.confidence", confidence(facts), "fraction");
            list.addManner(facts.manner());
            list.add("speech.level.range", facts.levelRange(), "dB");
        }
        return List.copyOf(list.all);
    }

    /** How sure the filled pauses are on average. */
    private static OptionalDouble confidence(SpeechFacts facts) {
        return facts.fillerConfidence().stream().mapToDouble(sure -> sure).average();
    }

    /** A list that leaves out what could not be measured. */
    private static final class Measurements {
        private final List<Measurement> all = new ArrayList<>();

        void add(String id, OptionalDouble value, String unit) {
            value.ifPresent(number -> all.add(Measurement.of(id, number, unit)));
        }

        void add(String id, List<Interval> intervals) {
            all.add(Measurement.of(id, intervals));
        }

        void addManner(MannerFacts manner) {
            add("pauses.filled.share", manner.fillerShare(), "fraction");
            perMinute("pauses.long.rate", manner.longPauses().size(), manner.talk());
            add("speech.start", manner.firstWord(), "s");
            add("speech.talk", OptionalDouble.of(manner.talk()), "s");
            add("speech.stretch", OptionalDouble.of(manner.longestStretch()), "s");
            add("speech.syllables", OptionalDouble.of(manner.syllables()), "count");
            add("speech.syllables.rate", manner.articulationRate(), "per second");
            add("speech.words.rate", manner.wordRate(), "per minute");
            add("speech.pitch.range", manner.pitchRange(), "semitones");
        }

        /** How often in so many seconds. */
        void perMinute(String id, int count, double seconds) {
            if (seconds > 0) {
                all.add(Measurement.of(id, count * SECONDS_PER_MINUTE / seconds, "per minute"));
            }
        }
    }
}
