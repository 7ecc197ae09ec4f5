package app.greenroom.speech.microphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.speech.HighPass;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.Talker;
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

    /** A voice that a path of 8 kHz let through, brought to a higher rate without a filter. */
    @ParameterizedTest
    @CsvSource({"16000, true", "16000, false", "44100, true", "44100, false", "48000, true", "48000, false"})
    void imagesAboveHalfTheOldRateAreNoVoice(int rate, boolean line) {
        float[] narrow = voice(8000);
        float[] sound = new float[(int) ((narrow.length - 1L) * rate / 8000)];
        for (int i = 0; i < sound.length; i++) {
            double at = i * 8000.0 / rate;
            int before = (int) at;
            float share = line ? (float) (at - before) : 0;
            sound[i] = narrow[before] * (1 - share) + narrow[before + 1] * share;
        }

        assertThat(hertz(sound, rate)).isLessThan(4400);
    }

    @Test
    void noiseAddedAboveTheEdgeIsNoVoice() {
        float[] voice = voice(16000);
        double[] samples = Sounds.doubles(voice);
        for (int i = 0; i < 4; i++) {
            new LowPass(3400, 16000).filter(samples);
        }
        float[] narrow = Sounds.floats(samples);
        float[] noise = Sounds.white(narrow.length / 16000.0, 16000, Math.pow(10, -55 / 20.0), 4);

        assertThat(hertz(Sounds.mixed(narrow, noise), 16000)).isLessThan(4400);
        assertThat(hertz(Sounds.mixed(voice, noise), 16000)).isGreaterThan(6300);
    }

    /** Somebody speaks, with fricatives: bursts of noise above 4 kHz. */
    private static float[] voice(int rate) {
        Talker talker = new Talker(rate, 1, 120, 1);
        float[] all = Sounds.joined(talker.talk(4), Sounds.silence(1, rate), talker.talk(4));
        all = Sounds.scaledTo(all, 0.05);
        if (rate < 16000) {
            return all;
        }
        double[] hiss = Sounds.doubles(Sounds.white(all.length / (double) rate, rate, 0.02, 2));
        new HighPass(4000, rate).filter(hiss, hiss.length);
        for (int i = 0; i < all.length; i++) {
            all[i] += i % rate < rate / 8 ? (float) hiss[i] : 0;
        }
        return all;
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
