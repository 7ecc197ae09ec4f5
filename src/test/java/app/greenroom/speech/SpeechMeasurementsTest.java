package app.greenroom.speech;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.measure.Measurement;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SpeechMeasurementsTest {
    private static final int RATE = 16000;

    private static List<String> ids(List<Measurement> measurements) {
        return measurements.stream().map(Measurement::id).toList();
    }

    @Test
    void digitalSilenceHasNothingButNoSpeech() {
        List<Measurement> list = SpeechMeasurements.of(Sounds.analyse(Sounds.silence(2, RATE), RATE));

        assertThat(list).containsExactly(Measurement.of("speech.duration", 0, "s"));
    }

    @Test
    void roomWithoutSpeechHasItsNoiseOnly() {
        List<Measurement> list = SpeechMeasurements.of(Sounds.analyse(Sounds.white(2, RATE, 0.001, 1), RATE));

        assertThat(ids(list))
                .containsExactly(
                        "noise.floor",
                        "noise.l10",
                        "noise.l50",
                        "noise.events",
                        "noise.events.rate",
                        "loudness",
                        "clip.share",
                        "mic.offset",
                        "speech.duration");
    }

    @Test
    void aRatioOfAQuietRoomThatWasHardlyHeardIsNotGiven() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.alone = 0.59;
        assertThat(ids(SpeechMeasurements.of(speech.build()))).doesNotContain("speech.snr", "speech.snr.audible");

        speech.audibleSnr = OptionalDouble.of(19.9);
        assertThat(ids(SpeechMeasurements.of(speech.build()))).contains("speech.snr", "speech.snr.audible");

        speech.audibleSnr = OptionalDouble.of(38);
        speech.alone = 0.6;
        assertThat(ids(SpeechMeasurements.of(speech.build()))).contains("speech.snr", "speech.snr.audible");
    }

    @Test
    void speechHasThemAll() {
        Talker talker = new Talker(RATE, 1, 110, 1);
        float[] sound = Sounds.joined(
                Sounds.silence(1, RATE),
                talker.talk(3),
                Sounds.silence(0.3, RATE),
                talker.um(0.5, 0),
                Sounds.silence(0.3, RATE),
                talker.talk(3),
                Sounds.silence(1, RATE));
        SpeechFacts facts =
                Sounds.analyse(Sounds.mixed(Sounds.scaledTo(sound, 0.05), Sounds.white(9, RATE, 0.001, 1)), RATE);
        List<Measurement> list = SpeechMeasurements.of(facts);

        assertThat(ids(list))
                .containsExactly(
                        "speech.level",
                        "noise.floor",
                        "noise.l10",
                        "noise.l50",
                        "speech.snr",
                        "speech.snr.audible",
                        "noise.events",
                        "noise.events.rate",
                        "room.rt60",
                        "loudness",
                        "clip.share",
                        "mic.bandwidth",
                        "mic.offset",
                        "mic.dropouts",
                        "speech.duration",
                        "pauses.silent",
                        "pauses.filled",
                        "pauses.filled.confidence",
                        "pauses.long.rate", // and no share of filled ones: this talker has nothing above 4 kHz
                        "speech.start",
                        "speech.talk",
                        "speech.stretch",
                        "speech.syllables",
                        "speech.syllables.rate",
                        "speech.words.rate",
                        "speech.pitch.range",
                        "speech.level.range");
        assertThat(list).as("a rate needs half a minute of speech").noneMatch(m -> m.id().startsWith(
                        "pauses.filled.rate"));
    }
}
