package app.greenroom.speech;

import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
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
        boolean spoken = facts.activity().seconds() > 0;
        list.add(Quantity.SPEECH_LEVEL, facts.level().speech());
        list.add(Quantity.NOISE_FLOOR, facts.level().noiseFloor());
        list.add(Quantity.NOISE_EXCEEDED_TENTH, room.noise().exceededATenth());
        list.add(Quantity.NOISE_EXCEEDED_HALF, room.noise().exceededHalf());
        if (room.ratioHolds()) {
            list.add(Quantity.SPEECH_SNR, facts.level().snr());
            list.add(Quantity.SPEECH_SNR_AUDIBLE, room.audibleSnr());
        }
        list.add(Quantity.NOISE_HUM, room.hum());
        list.add(Quantity.NOISE_HUM_LEVEL, room.humLevel());
        if (!facts.signal().digitalSilence()) {
            list.add(Quantity.NOISE_EVENTS, room.events());
            list.perMinute(Quantity.NOISE_EVENTS_RATE, room.events().size(), facts.duration());
        }
        list.add(Quantity.ROOM_RT60, room.rt60());
        list.add(Quantity.LOUDNESS, microphone.loudness());
        list.add(Quantity.CLIP_SHARE, facts.signal().clipShare());
        list.add(Quantity.MIC_BANDWIDTH, microphone.bandwidth());
        list.add(Quantity.MIC_OFFSET, microphone.offset());
        if (spoken) {
            list.add(Quantity.MIC_DROPOUTS, microphone.dropouts());
        }
        list.add(Quantity.SPEECH_DURATION, OptionalDouble.of(facts.activity().seconds()));
        if (spoken) {
            list.add(Quantity.PAUSES_SILENT, facts.activity().silentPauses());
            list.add(Quantity.PAUSES_FILLED, facts.fillers().found());
            facts.fillerRate().ifPresent(rate -> {
                list.add(Quantity.PAUSES_FILLED_RATE, OptionalDouble.of(rate.perMinute()));
                list.add(Quantity.PAUSES_FILLED_RATE_LOW, OptionalDouble.of(rate.low()));
                list.add(Quantity.PAUSES_FILLED_RATE_HIGH, OptionalDouble.of(rate.high()));
            });
            list.add(Quantity.PAUSES_FILLED_CONFIDENCE, confidence(facts));
            if (facts.fillers().doubt().isEmpty()) {
                list.add(Quantity.PAUSES_FILLED_SHARE, facts.manner().pauses().filledShare());
            }
            list.addManner(facts.manner());
            list.add(Quantity.SPEECH_LEVEL_RANGE, facts.level().range());
        }
        return List.copyOf(list.all);
    }

    /** How likely the filled pauses are on average. */
    private static OptionalDouble confidence(SpeechFacts facts) {
        return facts.fillers().confidence().stream().mapToDouble(sure -> sure).average();
    }

    /** A list that leaves out what could not be measured. */
    private static final class Measurements {
        private final List<Measurement> all = new ArrayList<>();

        void add(Quantity quantity, OptionalDouble value) {
            value.ifPresent(number -> all.add(Measurement.of(quantity, number)));
        }

        void add(Quantity quantity, List<Interval> intervals) {
            all.add(Measurement.of(quantity, intervals));
        }

        void addManner(MannerFacts manner) {
            perMinute(Quantity.PAUSES_LONG_RATE, manner.longPauses().size(), manner.talk());
            add(Quantity.SPEECH_START, manner.firstWord());
            add(Quantity.SPEECH_TALK, OptionalDouble.of(manner.talk()));
            add(Quantity.SPEECH_STRETCH, OptionalDouble.of(manner.longestStretch()));
            add(Quantity.SPEECH_SYLLABLES, OptionalDouble.of(manner.rate().syllables()));
            add(Quantity.SPEECH_SYLLABLES_RATE, manner.rate().articulation());
            add(Quantity.SPEECH_WORDS_RATE, manner.rate().words());
            add(Quantity.SPEECH_PITCH_RANGE, manner.pitchRange());
        }

        /** How often in so many seconds. */
        void perMinute(Quantity quantity, int count, double seconds) {
            if (seconds > 0) {
                all.add(Measurement.of(quantity, count * SECONDS_PER_MINUTE / seconds));
            }
        }
    }
}
