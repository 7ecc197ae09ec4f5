package app.greenroom.scene;

import java.util.SplittableRandom;

/** The sound of a room in which nobody speaks. */
public enum RoomNoise {
    /** Hiss: as strong at every frequency. */
    WHITE,
    /** As strong in every octave: many sources at once. */
    PINK,
    /** Falling by 6 dB an octave above 60 Hz: traffic behind a window. */
    BROWN,
    /** Mains hum of 50 Hz and its overtones over a faint hiss. */
    HUM,
    /** A fan: rushing air, and the tone of its blades. */
    FAN;

    /** That noise with a mean square of 1. */
    float[] make(int length, int rate, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] out = new float[length];
        double[] pink = new double[3];
        double brown = 0;
        double air = 0;
        for (int i = 0; i < length; i++) {
            double white = random.nextGaussian();
            brown += (white - brown) * 2 * Math.PI * 60 / rate;
            // Three poles make a slope of 3 dB an octave (P. Kellet's "economy" filter).
            pink[0] = 0.99765 * pink[0] + white * 0.0990460;
            pink[1] = 0.96300 * pink[1] + white * 0.2965164;
            pink[2] = 0.57000 * pink[2] + white * 1.0526913;
            double rose = pink[0] + pink[1] + pink[2] + white * 0.1848;
            air += (rose - air) * 2 * Math.PI * 1200 / rate;
            double time = (double) i / rate;
            out[i] = (float)
                    switch (this) {
                        case WHITE -> white;
                        case PINK -> rose;
                        case BROWN -> brown;
                        case HUM -> hum(time) + 0.05 * white;
                        case FAN ->
                            (air + 0.25 * rose) * (1 + 0.08 * Math.sin(2 * Math.PI * 0.7 * time))
                                    + 0.5
                                            * Math.sin(2 * Math.PI * 118 * time
                                                    + 0.5 * Math.sin(2 * Math.PI * 0.31 * time));
                    };
        }
        highPass(out, rate);
        double power = 0;
        for (float v : out) {
            power += (double) v * v;
        }
        float scale = (float) Math.sqrt(length / power);
        for (int i = 0; i < length; i++) {
            out[i] *= scale;
        }
        return out;
    }

    private static double hum(double time) {
        double sum = 0;
        for (int k = 1; k <= 8; k++) {
            sum += Math.sin(2 * Math.PI * 50 * k * time + k) / k;
        }
        return sum;
    }

    /** Microphones do not hear below about 40 Hz. */
    private static void highPass(float[] samples, int rate) {
        double keep = Math.exp(-2 * Math.PI * 40 / rate);
        double in = 0;
        double out = 0;
        for (int i = 0; i < samples.length; i++) {
            double v = samples[i];
            out = keep * (out + v - in);
            in = v;
            samples[i] = (float) out;
        }
    }
}
