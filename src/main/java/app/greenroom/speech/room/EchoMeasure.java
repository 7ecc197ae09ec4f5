package app.greenroom.speech.room;

import app.greenroom.speech.Decibels;
import app.greenroom.speech.microphone.Clipping;
import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Finds what the loudspeaker gives to the microphone.
 *
 * <p>Convolved with the inverse sweep, the recording shows the room's impulse response three times [1]. Only what all three
 * have in common is echo: the mean product of each pair is the echo's power, free of noise on average, while the mean
 * square holds the noise as well. A door that slams in one of them, music, or a fan is in the second and not in the first.
 * Loudspeaker and microphone may run on different clocks, so the second and third response may slide a little against
 * the first.
 *
 * <p>[1] A. Farina, Simultaneous measurement of impulse response and distortion with a swept-sine technique, AES 108, 2000.
 */
public final class EchoMeasure {
    private static final double BIN = 0.001; // seconds
    private static final int WINDOW = 2; // bins
    private static final double BEFORE = 0.1; // seconds by which the clocks of the two devices may be taken wrong
    private static final double TAIL = 0.15; // seconds of echo that count

    /** The most that two clocks move against each other between two sweeps, in seconds: some 200 parts in a million. */
    private static final double DRIFT = 0.0004;

    /**
     * An echo comes at once and decays, so its loudest window stands out of nine tenths of them by this; a tone or music that
     * happens to fit all three sweeps lasts. Hardly any noise reaches a fifth of it in all three.
     */
    private static final double STANDS_OUT = 1.5;

    private static final double MOST_WINDOWS = 0.9;

    /** A pulse in one response alone stands out of nine tenths of its windows by this; noise reaches 1.7. */
    private static final double PULSE = 4;

    /** Share of a window's power that the three responses have in common. */
    private static final double COMMON = 0.5;

    /** Share of the loudest window from which on the echo has begun. */
    private static final double ONSET = 0.25;

    /** The rounding of 16 bits alone. */
    private static final double DEAD = -92; // dBFS

    private static final double LEAST = 1e-12;
    private static final double MUCH_CLIPPED = 0.0005;

    private final int rate;
    private final double[][] responses = new double[EchoSweep.STARTS.length][];
    private final int perBin;
    private final int bins;
    private double whole;

    private EchoMeasure(float[] recording, int rate, double played) {
        this.rate = rate;
        perBin = (int) Math.round(BIN * rate);
        bins = (int) ((BEFORE + EchoSweep.LATEST) / BIN);
        double[] inverse = EchoSweep.inverse(rate);
        double[] pulse = convolve(EchoSweep.sound(rate), inverse);
        double[] heard = convolve(recording, inverse);
        int margin = (int) Math.ceil(2 * DRIFT * rate) + 1;
        for (int k = 0; k < responses.length; k++) {
            // The inverse of a sweep is as long as the sweep: its pulse comes at its end.
            double from = played + EchoSweep.STARTS[k] + EchoSweep.LENGTH - BEFORE;
            responses[k] = cut(heard, (int) Math.round(from * rate) - margin, bins * perBin + 2 * margin);
        }
        int centre = (int) Math.round((EchoSweep.STARTS[0] + EchoSweep.LENGTH) * rate);
        for (int i = centre - 5 * perBin; i < centre + 5 * perBin; i++) {
            whole += pulse[i] * pulse[i];
        }
    }

    /**
     * Measures.
     *
     * @param recording mono samples, −1 to 1, which go on for {@link EchoSweep#duration} after {@code played}
     * @param rate samples a second, at least 8000
     * @param played seconds from the recording's beginning at which {@link EchoSweep#sound} began to be played; the delay
     *     counts from there
     */
    public static EchoFacts measure(float[] recording, int rate, double played) {
        int quietTo = (int) Math.min(recording.length, (played + EchoSweep.STARTS[0]) * rate);
        double noise = level(recording, Math.max(0, (int) (played * rate)), quietTo);
        boolean silent = level(recording, 0, recording.length) <= DEAD;
        Clipping clipping = new Clipping(rate);
        clipping.accept(recording, recording.length);
        return new EchoMeasure(recording, rate, played).find(silent, clipping.share() > MUCH_CLIPPED, noise);
    }

    private EchoFacts find(boolean silent, boolean clipped, double noise) {
        int most = (int) (DRIFT * rate);
        double[] power = power();
        double[] common = new double[0];
        double best = Double.NEGATIVE_INFINITY;
        for (int drift = -most; drift <= most; drift++) {
            double[] products = products(drift);
            double peak = Arrays.stream(products).max().orElse(0);
            if (peak > best) {
                best = peak;
                common = products;
            }
        }
        double threshold = STANDS_OUT * Math.max(most(power), LEAST * whole);
        double floor = Decibels.ofRatio(threshold / whole);
        int peak = loudest(common);
        if (silent || common[peak] < threshold || common[peak] < COMMON * power[peak]) {
            boolean torn = !silent && pulses(threshold) >= 2;
            return new EchoFacts(silent, clipped, torn, OptionalDouble.empty(), OptionalDouble.empty(), floor, noise);
        }
        int onset = peak;
        for (int i = Math.max(0, peak - (int) (TAIL / BIN)); i < peak; i++) {
            if (common[i] >= ONSET * common[peak] && common[i] >= threshold) {
                onset = i;
                break;
            }
        }
        double echo = 0;
        for (int i = onset; i < Math.min(common.length, onset + (int) (TAIL / BIN)); i += WINDOW) {
            echo += common[i];
        }
        return new EchoFacts(
                false,
                clipped,
                false,
                OptionalDouble.of((onset + 0.5 * WINDOW) * BIN - BEFORE),
                OptionalDouble.of(Decibels.ofRatio(Math.max(echo, common[peak]) / whole)),
                floor,
                noise);
    }

    /** How many of the responses hold a pulse by themselves, in step with the others or not. */
    private int pulses(double threshold) {
        int count = 0;
        for (double[] response : responses) {
            double[] power = new double[bins - WINDOW];
            add(power, response, response, 0, 0);
            double peak = power[loudest(power)];
            count += peak >= threshold && peak >= PULSE * most(power) ? 1 : 0;
        }
        return count;
    }

    /** What nine tenths of the windows stay under. */
    private static double most(double[] power) {
        double[] sorted = power.clone();
        Arrays.sort(sorted);
        return sorted[(int) (MOST_WINDOWS * sorted.length)];
    }

    private static int loudest(double[] values) {
        int loudest = 0;
        for (int i = 1; i < values.length; i++) {
            loudest = values[i] > values[loudest] ? i : loudest;
        }
        return loudest;
    }

    /** Mean over the responses of their energy in each window. */
    private double[] power() {
        double[] sum = new double[bins - WINDOW];
        for (double[] response : responses) {
            add(sum, response, response, 0, 0);
        }
        return Arrays.stream(sum).map(each -> each / responses.length).toArray();
    }

    /** Mean over the pairs of responses of their product in each window, each later by the drift than the one before. */
    private double[] products(int drift) {
        double[] sum = new double[bins - WINDOW];
        int pairs = 0;
        for (int a = 0; a < responses.length; a++) {
            for (int b = a + 1; b < responses.length; b++) {
                add(sum, responses[a], responses[b], a * drift, b * drift);
                pairs++;
            }
        }
        double count = pairs;
        return Arrays.stream(sum).map(each -> each / count).toArray();
    }

    private void add(double[] sum, double[] one, double[] other, int shiftOne, int shiftOther) {
        int margin = (one.length - bins * perBin) / 2;
        double[] binned = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            int from = margin + bin * perBin;
            double product = 0;
            for (int i = from; i < from + perBin; i++) {
                product += one[i + shiftOne] * other[i + shiftOther];
            }
            binned[bin] = product;
        }
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < WINDOW; j++) {
                sum[i] += binned[i + j];
            }
        }
    }

    private static double[] cut(double[] values, int from, int length) {
        double[] cut = new double[length];
        for (int i = 0; i < length; i++) {
            int at = from + i;
            cut[i] = at >= 0 && at < values.length ? values[at] : 0;
        }
        return cut;
    }

    private static double level(float[] samples, int from, int to) {
        double sum = 0;
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += samples[i];
        }
        mean /= Math.max(1, to - from);
        for (int i = from; i < to; i++) {
            sum += (samples[i] - mean) * (samples[i] - mean);
        }
        return Decibels.ofPower(sum / Math.max(1, to - from));
    }

    private static double[] convolve(float[] samples, double[] filter) {
        int size = Integer.highestOneBit(samples.length + filter.length) * 2;
        float[] one = Arrays.copyOf(samples, size);
        float[] other = new float[size];
        for (int i = 0; i < filter.length; i++) {
            other[i] = (float) filter[i];
        }
        FFT fft = new FFT(size);
        fft.forwardTransform(one);
        fft.forwardTransform(other);
        float[] product = new float[size];
        product[0] = one[0] * other[0];
        product[1] = one[1] * other[1];
        for (int i = 2; i < size; i += 2) {
            product[i] = one[i] * other[i] - one[i + 1] * other[i + 1];
            product[i + 1] = one[i] * other[i + 1] + one[i + 1] * other[i];
        }
        fft.backwardsTransform(product);
        double[] result = new double[samples.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = product[i];
        }
        return result;
    }
}
