package app.greenroom.speech.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.speech.Sounds;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.Talker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomNoiseTest {
    private static final int RATE = 16000;
    private static final double VOICE = 0.05; // root of the mean square of the active speech
    private static final double SECONDS = 12;

    private static float[] spoken() {
        Talker talker = new Talker(RATE, 1, 120, 1);
        float[] voice = Sounds.joined(
                Sounds.silence(1.5, RATE),
                talker.talk(3),
                Sounds.silence(1.5, RATE),
                talker.talk(3),
                Sounds.silence(3, RATE));
        double level = Math.pow(10, Sounds.activeLevel(voice, RATE) / 20);
        return Sounds.mixed(Sounds.scaled(voice, VOICE / level), Sounds.pink(SECONDS, RATE, 0.0001, 3));
    }

    private static SpeechFacts behind(float[] noise, double under) {
        double rms = VOICE * Math.pow(10, -under / 20);
        return Sounds.analyse(Sounds.mixed(spoken(), Sounds.scaledTo(noise, rms)), RATE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {8, 13, 18, 23})
    void musicCountsAsFarAsItIsLoud(double under) {
        SpeechFacts facts = behind(Sounds.music(SECONDS, RATE, 1, 5), under);

        assertThat(facts.room().audibleSnr().orElseThrow()).isCloseTo(under, within(3.0));
        assertThat(facts.room().noise().source()).hasValue(NoiseSource.MUSIC);
    }

    @Test
    void keysCountThoughTheRoomIsQuietBetweenThem() {
        SpeechFacts facts = behind(Sounds.keyboard(SECONDS, RATE, 1, 5), 10);

        assertThat(facts.room().audibleSnr().orElseThrow()).isCloseTo(10, within(4.0));
        assertThat(facts.level().noiseFloor().orElseThrow()).isLessThan(-70);
    }

    @Test
    void anotherVoiceCounts() {
        Talker other = new Talker(RATE, 2, 190, 4);
        SpeechFacts facts = behind(other.talk(SECONDS), 14);

        assertThat(facts.room().audibleSnr().orElseThrow()).isCloseTo(14, within(4.0));
    }

    @Test
    void steadyNoiseIsMeasuredAsBefore() {
        SpeechFacts facts = behind(Sounds.pink(SECONDS, RATE, 1, 5), 20);

        assertThat(facts.level().snr().orElseThrow()).isCloseTo(20, within(1.0));
        assertThat(facts.room().noise().source()).hasValue(NoiseSource.STEADY);
    }

    @Test
    void levelsAreThoseExceeded() {
        NoiseHeard noise = behind(Sounds.white(SECONDS, RATE, 1, 5), 20).room().noise();
        double level = 20 * Math.log10(VOICE) - 20;

        assertThat(noise.exceededHalf().orElseThrow()).isCloseTo(level, within(0.5));
        assertThat(noise.exceededATenth().orElseThrow()).isBetween(level, level + 2);
    }

    @Test
    void aGateHidesTheRoom() {
        float[] voice = spoken();
        for (int i = 0; i < voice.length; i++) {
            double second = (double) i / RATE;
            boolean said = (second > 1.5 && second < 4.5) || (second > 6 && second < 9);
            voice[i] = said ? voice[i] : 0;
        }
        SpeechFacts facts = Sounds.analyse(voice, RATE);

        assertThat(facts.level().snr()).isEmpty();
        assertThat(facts.room().noise().source()).hasValue(NoiseSource.GATED);
    }

    @Test
    void musicAloneIsNobodyWhoSpeaks() {
        float[] music = Sounds.mixed(Sounds.music(SECONDS, RATE, VOICE, 7), Sounds.pink(SECONDS, RATE, 0.0003, 3));

        assertThat(Sounds.analyse(music, RATE).level().speech()).isEmpty();
    }
}
