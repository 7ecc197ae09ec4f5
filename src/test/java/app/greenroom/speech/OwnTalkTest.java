package app.greenroom.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.scene.RoomNoise;
import app.greenroom.scene.VoiceScene;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two lines have of their own, for voices that the project makes itself. */
class OwnTalkTest {
    private static final int RATE = 16_000;

    private static final float[] ONE = voice(414, 12, 110, -24);
    private static final float[] OTHER = voice(17, 9, 205, -30);

    /** Turns: one speaks from 0 to 12 s and from 22 to 34 s, the other from 13 to 22 s. */
    private static final float[] FIRST = turns(ONE, 0, 22);

    private static final float[] SECOND = turns(OTHER, 13);

    private static float[] voice(int seed, double seconds, double pitch, double level) {
        return new VoiceScene(seed, seconds, RATE, pitch, 0, level, RoomNoise.PINK, 45)
                .sound()
                .samples();
    }

    private static float[] turns(float[] voice, double... times) {
        float[] all = noise(36, 0.0005, 3);
        for (double time : times) {
            add(all, voice, time, 1);
        }
        return all;
    }

    @Test
    void aVoiceOnEachSideIsItsOwn() {
        OwnTalk.Parted parted = parted(FIRST, SECOND);
        assertThat(OwnTalk.seconds(parted.first())).isBetween(18.0, 25.0);
        assertThat(OwnTalk.seconds(parted.second())).isBetween(6.5, 9.5);
        assertThat(parted.first()).allMatch(part -> part.end() < 13 || part.start() > 21.7);
        assertThat(parted.second()).allMatch(part -> part.start() > 12.9 && part.end() < 22.3);
    }

    /** As lapel microphones hear both, each its wearer best. */
    @ParameterizedTest
    @ValueSource(doubles = {-25, -20, -15})
    void whatLeaksFromTheOtherIsNobodysOwn(double leakage) {
        float[] first = FIRST.clone();
        float[] second = SECOND.clone();
        add(first, SECOND, 0, Math.pow(10, leakage / 20));
        add(second, FIRST, 0, Math.pow(10, leakage / 20));
        OwnTalk.Parted parted = parted(first, second);
        assertThat(OwnTalk.seconds(parted.first())).isBetween(12.0, 25.0);
        assertThat(OwnTalk.seconds(parted.second())).isBetween(4.0, 9.5);
        assertThat(parted.second()).allMatch(part -> part.start() > 12.9 && part.end() < 22.3);
    }

    @Test
    void theSameOnBothSidesIsNobodysOwn() {
        float[] mixed = FIRST.clone();
        add(mixed, SECOND, 0, 1);
        for (double gain : new double[] {1, -1, 0.1, 0.5}) {
            assertNothing(mixed, scaled(mixed, gain));
        }
    }

    @Test
    void aRoomsStereoIsNobodysOwn() {
        float[] left = FIRST.clone();
        add(left, SECOND, 0.0004, 0.7);
        float[] right = SECOND.clone();
        add(right, FIRST, 0.0004, 0.7);
        assertNothing(left, right);
    }

    /** One side carries everything, the other one voice of it by itself. */
    @Test
    void whatBothCarryIsNotTheOnesOwn() {
        float[] mixed = FIRST.clone();
        add(mixed, SECOND, 0, 1);
        assertThat(parted(mixed, SECOND).second()).isEmpty();
        assertThat(parted(FIRST, mixed).first()).isEmpty();
    }

    @Test
    void aDeadSideHasNothing() {
        assertNothing(FIRST, new float[FIRST.length]);
        assertNothing(new float[FIRST.length], FIRST);
        assertNothing(FIRST, noise(36, 0.0001, 5));
        assertNothing(FIRST, noise(36, 0.05, 5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.25, 0.45, 0.8})
    void anEchoIsNobodysOwn(double delay) {
        for (double gain : new double[] {0.5, 0.1}) {
            float[] echo = noise(36, 0.0005, 9);
            add(echo, FIRST, delay, gain);
            assertThat(parted(FIRST, echo).second()).as("%s s, %s", delay, gain).isEmpty();
            assertThat(parted(echo, FIRST).first()).as("%s s, %s", delay, gain).isEmpty();
        }
    }

    @Test
    void nothingHasNothing() {
        assertThat(OwnTalk.between(new double[0], new double[0]).least()).isZero();
        assertThat(OwnTalk.between(new double[] {-20}, new double[] {-90}).least())
                .isZero();
    }

    @Test
    void levelsAreThoseOfTheSteps() {
        float[] tone = new float[2 * RATE];
        for (int i = 0; i < RATE; i++) {
            tone[2 * i + 1] = (float) (0.1 * Math.sin(2 * Math.PI * 1000 * i / RATE));
        }
        LineLevels quiet = new LineLevels(0, RATE);
        LineLevels loud = new LineLevels(1, RATE);
        AudioBlock block = new AudioBlock(tone, 2, RATE, 0);
        quiet.accept(block);
        loud.accept(block);
        assertThat(quiet.levels()).hasSize(20).containsOnly(LineLevels.SILENCE);
        assertThat(loud.levels()).hasSize(20);
        assertThat(loud.levels()[10]).isCloseTo(-23.01, within(0.05));
    }

    private static void assertNothing(float[] first, float[] second) {
        assertThat(parted(first, second).least()).isLessThan(0.7);
    }

    private static OwnTalk.Parted parted(float[] first, float[] second) {
        return OwnTalk.between(levels(first), levels(second));
    }

    private static double[] levels(float[] samples) {
        LineLevels levels = new LineLevels(0, RATE);
        levels.accept(new AudioBlock(samples, 1, RATE, 0));
        return levels.levels();
    }

    private static float[] noise(double seconds, double rms, int seed) {
        Random random = new Random(seed);
        float[] noise = new float[(int) (seconds * RATE)];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (rms * random.nextGaussian());
        }
        return noise;
    }

    private static float[] scaled(float[] samples, double gain) {
        float[] scaled = new float[samples.length];
        add(scaled, samples, 0, gain);
        return scaled;
    }

    private static void add(float[] all, float[] part, double time, double gain) {
        int at = (int) Math.round(time * RATE);
        for (int i = 0; i < part.length && at + i < all.length; i++) {
            all[at + i] += (float) (gain * part[i]);
        }
    }
}
