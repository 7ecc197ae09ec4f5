package app.greenroom.speech.voice;

import app.greenroom.speech.Decibels;
import app.greenroom.speech.Floats;
import java.util.OptionalDouble;

/**
 * Integrated loudness after ITU-R BS.1770-4 and EBU R128: the K-weighted power of blocks of 400 ms, three quarters
 * overlapping; blocks under −70 LUFS are left out, then those more than 10 LU under the mean of the rest.
 *
 * <p>The standard gives its two filters for 48 kHz. Here they are laid anew for each sample rate from the analogue
 * filters behind those numbers: a high shelf of 4 dB at 1682 Hz, and a high-pass at 38 Hz.
 */
public final class Loudness {
    private static final double SHELF_HERTZ = 1681.974450955533;
    private static final double SHELF_GAIN = 3.999843853973347;
    private static final double SHELF_QUALITY = 0.7071752369554196;
    private static final double SHELF_MIDDLE = 0.4996667741545416;
    private static final double PASS_HERTZ = 38.13547087602444;
    private static final double PASS_QUALITY = 0.5003270373238773;
    private static final double OFFSET = -0.691;
    private static final double SILENCE = -70;
    private static final double GATE = -10;

    /** Bounded of 100 ms. */
    private static final int FRAMES_PER_STEP = 10;

    private static final int STEPS_PER_BLOCK = 4;

    private final double[] shelf;
    private final double[] pass;
    private final double[] state = new double[4];
    private final Floats steps = new Floats();
    private double sum;
    private int samples;
    private int frames;

    public Loudness(int sampleRate) {
        double k = Math.tan(Math.PI * SHELF_HERTZ / sampleRate);
        double high = Math.pow(10, SHELF_GAIN / 20);
        double middle = Math.pow(high, SHELF_MIDDLE);
        double scale = 1 + k / SHELF_QUALITY + k * k;
        shelf = new double[] {
            (high + middle * k / SHELF_QUALITY + k * k) / scale,
            2 * (k * k - high) / scale,
            (high - middle * k / SHELF_QUALITY + k * k) / scale,
            2 * (k * k - 1) / scale,
            (1 - k / SHELF_QUALITY + k * k) / scale
        };
        k = Math.tan(Math.PI * PASS_HERTZ / sampleRate);
        scale = 1 + k / PASS_QUALITY + k * k;
        pass = new double[] {2 * (k * k - 1) / scale, (1 - k / PASS_QUALITY + k * k) / scale};
    }

    /** Takes one frame of 10 ms. */
    public void accept(float[] mono, int length) {
        double z1 = state[0];
        double z2 = state[1];
        double z3 = state[2];
        double z4 = state[3];
        double square = 0;
        for (int i = 0; i < length; i++) {
            double x = mono[i];
            double y = shelf[0] * x + z1;
            z1 = shelf[1] * x - shelf[3] * y + z2;
            z2 = shelf[2] * x - shelf[4] * y;
            double weighted = y + z3;
            z3 = -2 * y - pass[0] * weighted + z4;
            z4 = y - pass[1] * weighted;
            square += weighted * weighted;
        }
        state[0] = z1;
        state[1] = z2;
        state[2] = z3;
        state[3] = z4;
        sum += square;
        samples += length;
        if (++frames == FRAMES_PER_STEP) {
            steps.add((float) (sum / samples));
            sum = 0;
            samples = 0;
            frames = 0;
        }
    }

    /** In LUFS; empty where no block of 400 ms is above −70 LUFS. */
    public OptionalDouble integrated() {
        OptionalDouble first = mean(SILENCE);
        return first.isEmpty() ? first : mean(Math.max(SILENCE, first.getAsDouble() + GATE));
    }

    /** Loudness of the blocks above that loudness. */
    private OptionalDouble mean(double gate) {
        double total = 0;
        int count = 0;
        for (int i = 0; i + STEPS_PER_BLOCK <= steps.size(); i++) {
            double power = 0;
            for (int j = i; j < i + STEPS_PER_BLOCK; j++) {
                power += steps.get(j) / STEPS_PER_BLOCK;
            }
            if (loudness(power) > gate) {
                total += power;
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(loudness(total / count));
    }

    private static double loudness(double power) {
        return OFFSET + Decibels.ofRatio(power);
    }
}
