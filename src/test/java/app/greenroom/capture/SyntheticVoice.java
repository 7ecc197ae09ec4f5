package app.greenroom.capture;

import java.util.Random;

/**
 * Something that sounds enough like a voice to be taken for one: a hiss and a buzz of 90 to 150 Hz with formants, in
 * syllables and phrases, over faint noise, after a moment of silence. The same every time.
 */
public final class SyntheticVoice {
    private static final double[] FORMANTS = {600, 1200, 2500};

    private static final double HISS = 0.06; // seconds of a consonant, without which a voice has nothing above 4 kHz

    /** Seconds before the first word, so that the room is heard alone. */
    private static final double SILENCE = 1.2;

    private SyntheticVoice() {}

    /**
     * Speaks.
     *
     * @param level level of the syllables in dBov
     * @return samples from −1 to 1
     */
    public static double[] speak(int rate, double seconds, double level) {
        Random random = new Random(7);
        double[] samples = new double[(int) (rate * seconds)];
        double phase = 0;
        double power = 0;
        int spoken = 0;
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / rate;
            double pitch = 120 + 20 * Math.sin(2 * Math.PI * 0.7 * t) + 10 * Math.sin(2 * Math.PI * 2.3 * t);
            phase += 2 * Math.PI * pitch / rate;
            double syllable = t % 0.25;
            boolean sounds = t >= SILENCE && t % 2.5 < 2 && syllable < 0.2;
            if (sounds) {
                double vowel = 1 + 0.2 * Math.sin(2 * Math.PI * Math.floor(t / 0.25) * 0.37);
                double envelope = Math.min(1, Math.min(syllable, 0.2 - syllable) / 0.02);
                for (int k = 1; k * pitch < 3800; k++) {
                    samples[i] += envelope * resonance(k * pitch, vowel) / k * Math.sin(k * phase);
                }
                if (syllable < HISS) {
                    samples[i] += 0.3 * random.nextGaussian();
                }
                power += samples[i] * samples[i];
                spoken++;
            }
        }
        double gain = Math.pow(10, level / 20) / Math.sqrt(power / spoken);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = samples[i] * gain + 0.0003 * random.nextGaussian();
        }
        return samples;
    }

    private static double resonance(double frequency, double vowel) {
        double sum = 0.1;
        for (double formant : FORMANTS) {
            double distance = (frequency - formant * vowel) / 120;
            sum += 1 / (1 + distance * distance);
        }
        return sum;
    }
}
