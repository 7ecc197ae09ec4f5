package app.greenroom.speech.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.Talker;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseEventsTest {
    private static final int RATE = 16000;

    /** 2 s of room, 4 s of speech, 4 s of room. */
    private static float[] spoken(int rate) {
        float[] talk = Sounds.scaledTo(new Talker(rate, 1, 120, 1).talk(4), 0.05);
        float[] sound = Sounds.joined(Sounds.silence(2, rate), talk, Sounds.silence(4, rate));
        return Sounds.mixed(sound, Sounds.pink(10, rate, 0.0005, 2));
    }

    /** A burst of noise that decays by 8.7 dB in each of {@code decay} seconds. */
    private static void knock(float[] sound, int rate, double at, double decay, double amplitude) {
        Random random = new Random(Math.round(1000 * at));
        int start = (int) (at * rate);
        for (int i = 0; i < 8 * decay * rate; i++) {
            sound[start + i] += (float) (amplitude * random.nextGaussian() * Math.exp(-i / (decay * rate)));
        }
    }

    private static List<Interval> events(float[] sound, int rate) {
        return Sounds.analyse(sound, rate).room().events();
    }

    @ParameterizedTest
    @ValueSource(ints = {16000, 22050, 44100, 48000})
    void knocksAreFoundWhereTheyAre(int rate) {
        double[] times = {0.5, 0.65, 3.03, 4.41, 6.5, 8.2};
        float[] sound = spoken(rate);
        for (double at : times) {
            knock(sound, rate, at, 0.006, 0.5);
        }
        List<Interval> events = events(sound, rate);

        assertThat(events).hasSize(times.length);
        for (int i = 0; i < times.length; i++) {
            assertThat(events.get(i).start()).isCloseTo(times[i], within(0.015));
            assertThat(events.get(i).length()).isLessThan(0.05);
        }
    }

    @Test
    void aDoorFarFromSpeechIsOneEvent() {
        float[] sound = spoken(RATE);
        knock(sound, RATE, 7.5, 0.08, 0.1);
        List<Interval> events = events(sound, RATE);

        assertThat(events).hasSize(1);
        assertThat(events.get(0).length()).isBetween(0.1, 0.6);
    }

    private static List<NoiseKind> kinds(float[] sound) {
        return Sounds.analyse(sound, RATE).room().kinds();
    }

    @Test
    void aSingleKnockIsOne() {
        float[] sound = spoken(RATE);
        knock(sound, RATE, 7.5, 0.006, 0.3);
        knock(sound, RATE, 8.5, 0.003, 0.1);

        assertThat(kinds(sound)).containsExactly(NoiseKind.KNOCK, NoiseKind.KNOCK);
    }

    @Test
    void clicksInQuickSuccessionAreKeys() {
        float[] typing = Sounds.keyboard(3, RATE, 0.1, 3);
        float[] sound = Sounds.mixed(spoken(RATE), Sounds.joined(Sounds.silence(6.8, RATE), typing));

        assertThat(kinds(sound)).hasSizeGreaterThan(5).containsOnly(NoiseKind.KEYS);
    }

    @Test
    void threeKnocksAtTheDoorAreNoKeys() {
        float[] sound = spoken(RATE);
        for (double at : new double[] {7.5, 7.8, 8.1}) {
            knock(sound, RATE, at, 0.008, 0.3);
        }

        assertThat(kinds(sound)).hasSize(3).containsOnly(NoiseKind.KNOCK);
    }

    @ParameterizedTest
    @ValueSource(doubles = {660, 880, 1320, 2100})
    void aChimeIsOne(double hertz) {
        float[] tone = Sounds.mixed(Sounds.sine(1, RATE, hertz, 0.1), Sounds.sine(1, RATE, 2 * hertz, 0.04));
        for (int i = 0; i < tone.length; i++) {
            tone[i] *= (float) Math.exp(-i / (0.15 * RATE));
        }
        float[] sound = Sounds.mixed(spoken(RATE), Sounds.joined(Sounds.silence(7.5, RATE), tone));

        assertThat(kinds(sound)).containsExactly(NoiseKind.CHIME);
    }

    @Test
    void aDoorIsNoChime() {
        float[] sound = spoken(RATE);
        knock(sound, RATE, 7.5, 0.08, 0.1);

        assertThat(kinds(sound)).containsExactly(NoiseKind.LONGER);
    }

    @Test
    void softClicksInAQuietRoomAreFound() {
        float[] sound = spoken(RATE);
        knock(sound, RATE, 1, 0.006, 0.02);

        assertThat(events(sound, RATE)).hasSize(1);
    }

    @Test
    void wordsAndBreathAreNone() {
        float[] sound = spoken(RATE);
        float[] breath = Sounds.white(0.6, RATE, 0.01, 4);
        for (int i = 0; i < breath.length; i++) {
            sound[8 * RATE + i] += (float) (breath[i] * Math.sin(Math.PI * i / breath.length));
        }

        assertThat(events(sound, RATE)).isEmpty();
    }

    @Test
    void steadyNoiseHasNone() {
        assertThat(events(Sounds.white(10, RATE, 0.02, 1), RATE)).isEmpty();
        assertThat(events(Sounds.brown(10, RATE, 0.02, 1), RATE)).isEmpty();
        assertThat(events(Sounds.silence(10, RATE), RATE)).isEmpty();
    }
}
