package app.greenroom.speech;

import java.util.Random;

/**
 * A talker made of a pulse train and four resonators: syllables that move from vowel to vowel with a moving pitch, and
 * held sounds.
 */
public final class Talker {
    private static final double[][] VOWELS = {
        {730, 1090, 2440, 3500},
        {270, 2290, 3010, 3700},
        {300, 870, 2240, 3400},
        {530, 1840, 2480, 3500},
        {570, 840, 2410, 3400},
    };
    private static final double[] CENTRAL = {600, 1400, 2600, 3600};
    private static final double[] HUM = {260, 1300, 2300, 3400};
    private static final double[] WIDTHS = {70, 90, 130, 200};

    private final int rate;
    private final double tract;
    private final double pitch;
    private final Random random;
    private final double[] y1 = new double[4];
    private final double[] y2 = new double[4];
    private double phase;

    /**
     * @param tract factor on the resonances, 1 for a long vocal tract, 1.15 for a short one
     * @param pitch in Hz
     */
    public Talker(int rate, double tract, double pitch, long seed) {
        this.rate = rate;
        this.tract = tract;
        this.pitch = pitch;
        random = new Random(seed);
    }

    /** Fluent syllables of 0.2 s, each from one vowel to another with a moving pitch. */
    public float[] talk(double seconds) {
        int syllables = (int) Math.round(seconds / 0.2);
        float[][] parts = new float[syllables][];
        for (int i = 0; i < syllables; i++) {
            double[] from = VOWELS[i % VOWELS.length];
            double[] to = VOWELS[(i + 1 + random.nextInt(VOWELS.length - 1)) % VOWELS.length];
            double high = pitch * (0.95 + 0.4 * random.nextDouble());
            parts[i] = voice(0.2, from, to, high, high * 0.85, 0.15, 1);
        }
        return Sounds.joined(parts);
    }

    /** A filled pause: a central vowel with level pitch, and if wanted a hum after it. */
    public float[] um(double vowel, double hum) {
        double low = pitch * 0.95;
        if (hum == 0) {
            return voice(vowel, CENTRAL, CENTRAL, low, low, 0.05, 0.8);
        }
        double closing = 0.05;
        return Sounds.joined(
                voice(vowel, CENTRAL, CENTRAL, low, low, 0, 0.8),
                voice(closing, CENTRAL, HUM, low, low, 0, 0.8),
                voice(hum - closing, HUM, HUM, low, low, 0, 0.8));
    }

    private float[] voice(
            double seconds, double[] from, double[] to, double fromPitch, double toPitch, double dip, double gain) {
        float[] samples = Sounds.silence(seconds, rate);
        for (int i = 0; i < samples.length; i++) {
            double along = (double) i / samples.length;
            phase += (fromPitch + (toPitch - fromPitch) * along) / rate;
            double source = 0.02 * random.nextGaussian();
            if (phase >= 1) {
                phase -= 1;
                source += 1;
            }
            double x = source;
            for (int f = 0; f < WIDTHS.length; f++) {
                double hertz = (from[f] + (to[f] - from[f]) * along) * tract;
                if (hertz > 0.45 * rate) {
                    continue;
                }
                double radius = Math.exp(-Math.PI * WIDTHS[f] / rate);
                double b = 2 * radius * Math.cos(2 * Math.PI * hertz / rate);
                double c = -radius * radius;
                double y = (1 - b - c) * x + b * y1[f] + c * y2[f];
                y2[f] = y1[f];
                y1[f] = y;
                x = y;
            }
            double edge = dip == 0 ? 1 : Math.min(1, Math.min(along, 1 - along) / dip);
            samples[i] = (float) (gain * x * (0.05 + 0.95 * edge));
        }
        return samples;
    }
}
