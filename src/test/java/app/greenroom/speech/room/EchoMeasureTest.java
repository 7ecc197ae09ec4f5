package app.greenroom.speech.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.speech.Sounds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rooms that the test makes: what is played comes back as their impulse response says. */
class EchoMeasureTest {
    private static final int RATE = 48_000;
    private static final double PLAYED = 0.4;

    /** Noise of a quiet room, RMS. */
    private static final double QUIET = Math.pow(10, -65 / 20.0);

    private final Random random = new Random(7);

    private float[] room(double rms) {
        float[] samples = new float[(int) ((PLAYED + EchoSweep.duration() + 0.2) * RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (rms * random.nextGaussian());
        }
        return samples;
    }

    private static void add(float[] room, float[] played, double delay, double gain) {
        int from = (int) Math.round((PLAYED + delay) * RATE);
        for (int i = 0; i < played.length && from + i < room.length; i++) {
            room[from + i] += (float) (gain * played[i]);
        }
    }

    private static EchoFacts measure(float[] room) {
        return EchoMeasure.measure(room, RATE, PLAYED);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.01", "-20, 0.12", "-35, 0.3", "-46, 0.6", "-55, 0.8"})
    void findsDelayAndLevelOfADirectPath(double level, double delay) {
        float[] room = room(QUIET);
        add(room, EchoSweep.sound(RATE), delay, Math.pow(10, level / 20));

        EchoFacts facts = measure(room);
        assertThat(facts.level().orElseThrow()).isCloseTo(level, within(0.5));
        assertThat(facts.delay().orElseThrow()).isCloseTo(delay, within(0.002));
        assertThat(facts.noise()).isCloseTo(-65, within(0.5));
        assertThat(facts.clipped()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.8})
    void countsTheEchoOfARoom(double rt60) {
        float[] played = EchoSweep.sound(RATE);
        float[] reverberated = Sounds.reverberated(played, RATE, rt60, 3);
        double gain = 0.001;
        double energy = 1;
        Random same = new Random(3);
        for (int i = 1; i < 1.2 * rt60 * RATE; i++) {
            double tap = same.nextGaussian() * Math.pow(10, -3 * i / (rt60 * RATE));
            energy += tap * tap;
        }
        // The transforms of the room are not scaled, so what comes out is measured against what came in.
        double scale = power(reverberated) / power(played) / energy;
        float[] room = room(QUIET);
        add(room, reverberated, 0.05, gain / Math.sqrt(scale));

        EchoFacts facts = measure(room);
        double expected = 10 * Math.log10(gain * gain * energy);
        assertThat(facts.level().orElseThrow()).isCloseTo(expected, within(2.5)); // what comes after 0.15 s is left out
        assertThat(facts.delay().orElseThrow()).isCloseTo(0.05, within(0.008));
    }

    private static double power(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return sum;
    }

    @Test
    void twoClocksThatDriftDoNotHideIt() {
        float[] played = EchoSweep.sound(RATE);
        float[] slow = new float[played.length];
        for (int i = 0; i < slow.length; i++) { // 100 parts in a million
            double at = i * (1 + 1e-4);
            int before = (int) at;
            double share = at - before;
            slow[i] = before + 1 < played.length
                    ? (float) (played[before] * (1 - share) + played[before + 1] * share)
                    : 0;
        }
        float[] room = room(QUIET);
        add(room, slow, 0.1, Math.pow(10, -30 / 20.0));
        assertThat(measure(room).level().orElseThrow()).isCloseTo(-30, within(1.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-80, -65, -45, -25})
    void hearsNoEchoInNoiseAndSaysWhatItWouldHaveHeard(double noise) {
        for (int seed = 0; seed < 3; seed++) {
            EchoFacts facts = measure(room(Math.pow(10, noise / 20)));
            assertThat(facts.level()).isEmpty();
            assertThat(facts.delay()).isEmpty();
            assertThat(facts.silent()).isFalse();
            assertThat(facts.floor()).isCloseTo(noise - 11, within(2.5));
        }
    }

    /** Just above what it says it would hear, an echo is heard; well below it is not. */
    @Test
    void theFloorIsHonest() {
        double noise = Math.pow(10, -40 / 20.0);
        double floor = measure(room(noise)).floor();
        float[] above = room(noise);
        add(above, EchoSweep.sound(RATE), 0.2, Math.pow(10, (floor + 3) / 20));
        assertThat(measure(above).level().orElseThrow()).isCloseTo(floor + 3, within(2.0));
        float[] below = room(noise);
        add(below, EchoSweep.sound(RATE), 0.2, Math.pow(10, (floor - 8) / 20));
        assertThat(measure(below).level()).isEmpty();
    }

    @Test
    void aDoorThatSlamsIsNoEcho() {
        float[] room = room(QUIET);
        int at = (int) ((PLAYED + 1.1) * RATE);
        for (int i = 0; i < 0.3 * RATE; i++) {
            room[at + i] += (float) (0.5 * random.nextGaussian() * Math.exp(-i / (0.05 * RATE)));
        }
        assertThat(measure(room).level()).isEmpty();
        assertThat(measure(room).torn()).isFalse();
    }

    /** A gap in the playing puts the last sweep out of step: that must not pass for "no echo". */
    @Test
    void anInterruptionIsSaid() {
        float[] sound = EchoSweep.sound(RATE);
        int cut = 4 * RATE;
        float[] torn = new float[sound.length];
        int gap = (int) (0.03 * RATE);
        System.arraycopy(sound, 0, torn, 0, cut);
        System.arraycopy(sound, cut, torn, cut + gap, sound.length - cut - gap);
        float[] room = room(QUIET);
        add(room, torn, 0.1, 0.1);
        EchoFacts facts = measure(room);
        assertThat(facts.torn() || facts.level().isPresent()).isTrue();
        assertThat(measure(room(QUIET)).torn()).isFalse();
    }

    @Test
    void humAndATuneAreNoEcho() {
        float[] room = room(QUIET);
        for (int i = 0; i < room.length; i++) {
            double time = (double) i / RATE;
            double tune = new double[] {440, 554.4, 659.3, 880}[(int) (4 * time) % 4];
            room[i] += (float) (0.05 * Math.sin(2 * Math.PI * 50 * time) + 0.02 * Math.sin(2 * Math.PI * 350 * time));
            room[i] += (float) (0.05 * Math.sin(2 * Math.PI * tune * time));
        }
        assertThat(measure(room).level()).isEmpty();
    }

    @Test
    void aMutedMicrophoneIsSilent() {
        assertThat(measure(new float[room(0).length]).silent()).isTrue();
        float[] constant = new float[room(0).length];
        Arrays.fill(constant, 0.3f);
        assertThat(measure(constant).silent()).isTrue();
        float[] dither = room(0);
        for (int i = 0; i < dither.length; i++) {
            dither[i] = random.nextInt(8) == 0 ? 1 / 32768f : 0;
        }
        assertThat(measure(dither).silent()).isTrue();
        assertThat(measure(dither).level()).isEmpty();
    }

    @Test
    void anOverdrivenMicrophoneIsSaidToBe() {
        float[] room = room(QUIET);
        add(room, EchoSweep.sound(RATE), 0.1, 20);
        for (int i = 0; i < room.length; i++) {
            room[i] = Math.max(-1, Math.min(1, room[i]));
        }
        EchoFacts facts = measure(room);
        assertThat(facts.clipped()).isTrue();
        assertThat(facts.level().orElseThrow()).isGreaterThan(5);
    }

    @Test
    void theSoundIsModerateAndDoesNotClick() {
        float[] sound = EchoSweep.sound(RATE);
        float peak = 0;
        float step = 0;
        for (int i = 1; i < sound.length; i++) {
            peak = Math.max(peak, Math.abs(sound[i]));
            if (Math.abs(sound[i - 1]) < 1e-4 && sound[i - 1] == 0) {
                step = Math.max(step, Math.abs(sound[i]));
            }
        }
        assertThat(peak).isBetween(0.19f, 0.201f);
        assertThat(step).isLessThan(0.001f);
    }
}
