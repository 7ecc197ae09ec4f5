package app.greenroom.speech.fillers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.Talker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilledPausesTest {
    private static final int RATE = 16000;

    private static SpeechFacts analyse(float[] sound) {
        float[] scaled = Sounds.scaledTo(sound, 0.05);
        double seconds = sound.length / (double) RATE;
        return Sounds.analyse(Sounds.mixed(scaled, Sounds.pink(seconds, RATE, 0.001, 7)), RATE);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 110, 0.4, 0",
        "1, 110, 0.25, 0.3",
        "1.15, 200, 0.4, 0",
        "1.15, 200, 0.25, 0.3",
        "1.05, 150, 0.8, 0.5"
    })
    void findsAHeldCentralVowelInFluentTalk(double tract, double pitch, double vowel, double hum) {
        Talker talker = new Talker(RATE, tract, pitch, 1);
        float[] sound = Sounds.joined(
                Sounds.silence(1, RATE),
                talker.talk(3),
                Sounds.silence(0.3, RATE),
                talker.um(vowel, hum),
                Sounds.silence(0.3, RATE),
                talker.talk(3),
                Sounds.silence(1, RATE));
        SpeechFacts facts = analyse(sound);

        assertThat(facts.fillers().found()).hasSize(1);
        Interval found = facts.fillers().found().get(0);
        assertThat(found.start()).isCloseTo(4.3, within(0.12));
        assertThat(found.end()).isCloseTo(4.3 + vowel + hum, within(0.15));
        assertThat(facts.fillers().confidence()).hasSize(1);
        assertThat(facts.fillers().confidence().get(0)).isBetween(0.65, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "1, 130", "1.1, 170", "1.15, 210"})
    void findsNoneInFluentTalk(double tract, double pitch) {
        float[] talk = new Talker(RATE, tract, pitch, 2).talk(12);
        SpeechFacts facts = analyse(Sounds.joined(Sounds.silence(1, RATE), talk, Sounds.silence(1, RATE)));

        assertThat(facts.activity().seconds()).isGreaterThan(10);
        assertThat(facts.fillers().found()).isEmpty();
    }
}
