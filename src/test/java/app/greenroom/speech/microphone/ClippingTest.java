package app.greenroom.speech.microphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.speech.Sounds;
import app.greenroom.speech.Talker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClippingTest {
    private static final int RATE = 16000;

    private static double share(float[] samples, int rate) {
        Clipping clipping = new Clipping(rate);
        clipping.accept(samples, samples.length);
        return clipping.share();
    }

    private static float[] cut(float[] samples, double limit) {
        float[] cut = samples.clone();
        for (int i = 0; i < cut.length; i++) {
            cut[i] = (float) Math.max(-limit, Math.min(limit, cut[i]));
        }
        return cut;
    }

    @Test
    void countsTheSamplesCutOff() {
        // A sine of amplitude 2 lies beyond 1 for 2/3 of the time: asin(1/2) = 30 degrees.
        assertThat(share(cut(Sounds.sine(1, RATE, 200, 2), 1), RATE)).isCloseTo(2.0 / 3, within(0.02));
    }

    @Test
    void seesAPlateauBelowFullScale() {
        float[] speech = Sounds.scaledTo(new Talker(RATE, 1, 120, 1).talk(3), 0.5);
        float[] tone = cut(Sounds.sine(1, RATE, 200, 2), 1);

        assertThat(share(Sounds.scaled(tone, 0.3), RATE)).isCloseTo(2.0 / 3, within(0.02));
        assertThat(share(cut(speech, 1), RATE)).isPositive();
        assertThat(share(Sounds.scaled(cut(speech, 1), 0.5), RATE)).isEqualTo(share(cut(speech, 1), RATE));
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000, 44100, 48000, 96000, 192000})
    void findsNoneInWavesThatJustReachFullScale(int rate) {
        assertThat(share(Sounds.sine(2, rate, 110, 1), rate)).isZero();
        assertThat(share(Sounds.sine(2, rate, 997, 1), rate)).isZero();
        assertThat(share(Sounds.white(2, rate, 0.1, 1), rate)).isZero();
        assertThat(share(Sounds.scaledTo(new Talker(rate, 1, 120, 1).talk(3), 0.05), rate))
                .isZero();
    }

    @Test
    void singleSamplesAtFullScaleAreNone() {
        float[] samples = Sounds.white(2, RATE, 0.05, 1);
        for (int i = 100; i < samples.length - 1; i += 400) {
            samples[i] = 1;
            samples[i + 1] = 1;
        }

        assertThat(share(samples, RATE)).isZero();
    }

    @Test
    void threeInARowAtFullScaleCount() {
        float[] samples = Sounds.white(1, RATE, 0.05, 1);
        samples[100] = 32767 / 32768f;
        samples[101] = 32767 / 32768f;
        samples[102] = 32767 / 32768f;
        samples[200] = -1;
        samples[201] = -1;
        samples[202] = -1;

        assertThat(share(samples, RATE)).isCloseTo(6.0 / RATE, within(1e-9));
    }

    @Test
    void quietSoundIsNotClippedByItsCoarseSteps() {
        float[] samples = Sounds.white(2, RATE, 1, 1);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.max(-2, Math.min(2, Math.round(samples[i]))) / 32768f;
        }

        assertThat(share(samples, RATE)).isZero();
    }

    @Test
    void nothingIsNotClipped() {
        assertThat(share(new float[0], RATE)).isZero();
    }
}
