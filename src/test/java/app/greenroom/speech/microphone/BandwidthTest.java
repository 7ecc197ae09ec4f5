package app.greenroom.speech.microphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.speech.HighPass;
import app.greenroom.speech.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandwidthTest {
    private static double hertz(float[] sound, int rate) {
        Bandwidth bandwidth = new Bandwidth(rate);
        bandwidth.accept(sound, sound.length);
        return bandwidth.hertz(sound.length / (double) rate).orElseThrow();
    }

    /** Pink noise, which falls about as speech does, through a low-pass of eighth order. */
    private static float[] narrowed(int rate, double cutOff, double rms) {
        double[] sound = Sounds.doubles(Sounds.pink(4, rate, rms, 1));
        for (int i = 0; i < 2; i++) {
            new LowPass(cutOff, rate).filter(sound);
        }
        return Sounds.floats(sound);
    }

    @ParameterizedTest
    @CsvSource({
        "16000, 3400, 0.05",
        "16000, 3400, 0.003",
        "16000, 5000, 0.05",
        "44100, 3400, 0.05",
        "48000, 7000, 0.05",
        "48000, 12000, 0.05",
        "96000, 7000, 0.05"
    })
    void readsTheEdgeOfTheFilterAtAnyLevel(int rate, double cutOff, double rms) {
        assertThat(hertz(narrowed(rate, cutOff, rms), rate)).isCloseTo(cutOff, within(0.15 * cutOff));
    }

    @ParameterizedTest
    @CsvSource({"8000, 4000", "16000, 8000", "22050, 11025", "48000, 20000"})
    void endsWithTheRecordingsOwnBandOrThatOfTheEar(int rate, double end) {
        assertThat(hertz(Sounds.pink(4, rate, 0.05, 1), rate)).isEqualTo(end);
        assertThat(hertz(Sounds.pink(4, rate, 0.0005, 1), rate)).isEqualTo(end);
    }

    @Test
    void isUnknownWithoutSpeech() {
        Bandwidth bandwidth = new Bandwidth(16000);
        float[] sound = Sounds.pink(1, 16000, 0.05, 1);
        bandwidth.accept(sound, sound.length);

        assertThat(bandwidth.hertz(0)).isEmpty();
    }

    /** A Butterworth low-pass of fourth order, as the mirror of {@link HighPass} at the Nyquist frequency. */
    private record LowPass(double cutOff, double sampleRate) {
        void filter(double[] samples) {
            flip(samples);
            new HighPass(sampleRate / 2 - cutOff, sampleRate).filter(samples, samples.length);
            flip(samples);
        }

        private static void flip(double[] samples) {
            for (int i = 1; i < samples.length; i += 2) {
                samples[i] = -samples[i];
            }
        }
    }
}
