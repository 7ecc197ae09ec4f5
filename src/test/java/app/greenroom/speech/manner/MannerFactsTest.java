package app.greenroom.speech.manner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.speech.Sounds;
import app.greenroom.speech.Talker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MannerFactsTest {
    private static final int RATE = 16000;

    private static MannerFacts manner(float[] sound, double room) {
        float[] noise = Sounds.pink(sound.length / (double) RATE, RATE, room, 7);
        return Sounds.analyse(Sounds.mixed(Sounds.scaledTo(sound, 0.05), noise), RATE)
                .manner();
    }

    /** Five syllables a second, in three stretches of 2, 3 and 1 s. */
    private static float[] spoken() {
        Talker talker = new Talker(RATE, 1, 120, 1);
        return Sounds.joined(
                Sounds.silence(1.5, RATE),
                talker.talk(2),
                Sounds.silence(0.5, RATE),
                talker.talk(3),
                Sounds.silence(1.4, RATE),
                talker.talk(1),
                Sounds.silence(1, RATE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.005})
    void countsSyllables(double room) {
        MannerFacts manner = manner(spoken(), room);

        assertThat(manner.rate().syllables()).isBetween(27, 33);
        assertThat(manner.rate().articulation().orElseThrow()).isCloseTo(5, within(0.7));
        assertThat(manner.rate().words().orElseThrow()).isCloseTo(60 * 30 / 1.5 / 7.9, within(20.0));
    }

    @Test
    void timesTheTalk() {
        MannerFacts manner = manner(spoken(), 0.0005);

        assertThat(manner.firstWord().orElseThrow()).isCloseTo(1.5, within(0.1));
        assertThat(manner.talk()).isCloseTo(7.9, within(0.15));
        assertThat(manner.longestStretch()).isCloseTo(3, within(0.15));
        assertThat(manner.longPauses()).hasSize(1);
        assertThat(manner.longPauses().get(0).length()).isCloseTo(1.4, within(0.15));
        assertThat(manner.pauses().all()).isEqualTo(2);
        assertThat(manner.pauses().filledShare()).hasValue(0);
    }

    @Test
    void aFillerBelongsToTheSilenceBesideIt() {
        Talker talker = new Talker(RATE, 1, 110, 1);
        float[] sound = Sounds.joined(
                Sounds.silence(1, RATE),
                talker.talk(3),
                Sounds.silence(0.4, RATE),
                talker.um(0.5, 0),
                Sounds.silence(0.4, RATE),
                talker.talk(3),
                Sounds.silence(0.4, RATE),
                talker.talk(2),
                Sounds.silence(1, RATE));
        MannerFacts manner = manner(sound, 0.0005);

        assertThat(manner.pauses().all()).isEqualTo(2);
        assertThat(manner.pauses().filled()).isEqualTo(1);
        assertThat(manner.pauses().filledShare()).hasValue(0.5);
    }

    @Test
    void pitchRangeIsThatOfTheVoice() {
        // Pitch runs from 0.81 to 1.35 times the voice's own, 9 semitones, of which the outer tenths are left out.
        assertThat(manner(spoken(), 0.0005).pitchRange().orElseThrow()).isBetween(4.0, 9.0);
    }

    @Test
    void whereNobodySpeaksNothingIsKnown() {
        MannerFacts manner = Sounds.analyse(Sounds.pink(5, RATE, 0.01, 1), RATE).manner();

        assertThat(manner).isEqualTo(MannerFacts.UNKNOWN);
        assertThat(manner.pauses().filledShare()).isEmpty();
    }
}
