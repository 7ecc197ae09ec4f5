package app.greenroom.speech;

import app.greenroom.capture.AudioBlock;
import app.greenroom.speech.voice.SpeechLevel;
import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;
import java.util.Random;

/** Sounds with known properties, made from formulas and seeds. */
public final class Sounds {
    private Sounds() {}

    public static float[] silence(double seconds, int rate) {
        return new float[(int) Math.round(seconds * rate)];
    }

    public static float[] sine(double seconds, int rate, double hertz, double amplitude) {
        float[] samples = silence(seconds, rate);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }

    public static float[] white(double seconds, int rate, double rms, long seed) {
        Random random = new Random(seed);
        float[] samples = silence(seconds, rate);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) random.nextGaussian();
        }
        return scaledTo(samples, rms);
    }

    /** Falls by 3 dB an octave: white noise through Kellet's filter. */
    public static float[] pink(double seconds, int rate, double rms, long seed) {
        float[] samples = white(seconds, rate, 1, seed);
        double a = 0;
        double b = 0;
        double c = 0;
        for (int i = 0; i < samples.length; i++) {
            a = 0.99765 * a + samples[i] * 0.0990460;
            b = 0.96300 * b + samples[i] * 0.2965164;
            c = 0.57000 * c + samples[i] * 1.0526913;
            samples[i] = (float) (a + b + c + samples[i] * 0.1848);
        }
        return scaledTo(samples, rms);
    }

    /** Falls by 6 dB an octave down to about 1 Hz. */
    public static float[] brown(double seconds, int rate, double rms, long seed) {
        float[] samples = white(seconds, rate, 1, seed);
        double leak = 1 - 8.0 / rate;
        double sum = 0;
        for (int i = 0; i < samples.length; i++) {
            sum = leak * sum + samples[i];
            samples[i] = (float) sum;
        }
        return scaledTo(samples, rms);
    }

    public static float[] scaledTo(float[] samples, double rms) {
        double square = 0;
        for (float sample : samples) {
            square += sample * sample;
        }
        return scaled(samples, rms / Math.sqrt(square / samples.length));
    }

    public static float[] scaled(float[] samples, double factor) {
        float[] scaled = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            scaled[i] = (float) (samples[i] * factor);
        }
        return scaled;
    }

    public static double[] doubles(float[] samples) {
        double[] doubles = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            doubles[i] = samples[i];
        }
        return doubles;
    }

    public static float[] floats(double[] samples) {
        float[] floats = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            floats[i] = (float) samples[i];
        }
        return floats;
    }

    /** The sum; the shorter one is followed by silence. */
    public static float[] mixed(float[] one, float[] other) {
        float[] sum = Arrays.copyOf(one, Math.max(one.length, other.length));
        for (int i = 0; i < other.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    public static float[] joined(float[]... parts) {
        float[] all = new float[0];
        for (float[] part : parts) {
            int at = all.length;
            all = Arrays.copyOf(all, at + part.length);
            System.arraycopy(part, 0, all, at, part.length);
        }
        return all;
    }

    /** Interleaves channels of equal length. */
    static float[] interleaved(float[]... channels) {
        float[] all = new float[channels.length * channels[0].length];
        for (int i = 0; i < all.length; i++) {
            all[i] = channels[i % channels.length][i / channels.length];
        }
        return all;
    }

    /**
     * The sound in a room whose impulse response is white noise that decays by 60 dB in so many seconds, after an impulse as
     * strong as its beginning.
     */
    public static float[] reverberated(float[] dry, int rate, double rt60, long seed) {
        int size = Integer.highestOneBit(2 * dry.length - 1) * 2;
        Random random = new Random(seed);
        float[] room = new float[size];
        room[0] = 1;
        for (int i = 1; i < 1.2 * rt60 * rate; i++) {
            room[i] = (float) (random.nextGaussian() * Math.pow(10, -3 * i / (rt60 * rate)));
        }
        float[] sound = Arrays.copyOf(dry, size);
        FFT fft = new FFT(size);
        fft.forwardTransform(room);
        fft.forwardTransform(sound);
        float[] product = new float[size];
        for (int i = 2; i < size; i += 2) {
            product[i] = room[i] * sound[i] - room[i + 1] * sound[i + 1];
            product[i + 1] = room[i] * sound[i + 1] + room[i + 1] * sound[i];
        }
        fft.backwardsTransform(product);
        return Arrays.copyOf(product, dry.length);
    }

    /** Clicks of keys: bursts of 15 ms of decaying noise, some six a second. */
    public static float[] keyboard(double seconds, int rate, double amplitude, long seed) {
        Random random = new Random(seed);
        float[] samples = silence(seconds, rate);
        for (double at = 0.1; at < seconds - 0.1; at += 0.08 + 0.17 * random.nextDouble()) {
            int start = (int) (at * rate);
            for (int i = 0; i < 0.015 * rate; i++) {
                samples[start + i] += (float) (amplitude * random.nextGaussian() * Math.exp(-i / (0.004 * rate)));
            }
        }
        return samples;
    }

    /** Chords of plucked strings, three notes each, two to four a second. */
    public static float[] music(double seconds, int rate, double rms, long seed) {
        double[] scale = {220, 247, 262, 294, 330, 349, 392, 440, 494, 523};
        Random random = new Random(seed);
        float[] samples = silence(seconds, rate);
        for (double at = 0; at < seconds; at += 0.25 + 0.25 * random.nextInt(2)) {
            for (int note = 0; note < 3; note++) {
                double hertz = scale[random.nextInt(scale.length)] / (note == 0 ? 2 : 1);
                int start = (int) (at * rate);
                for (int i = 0; i < 0.9 * rate && start + i < samples.length; i++) {
                    double envelope = Math.exp(-i / (0.3 * rate)) * Math.min(1, i / (0.005 * rate));
                    for (int harmonic = 1; harmonic <= 6; harmonic++) {
                        samples[start + i] += (float) (envelope
                                / (harmonic * harmonic)
                                * Math.sin(2 * Math.PI * hertz * harmonic * i / rate));
                    }
                }
            }
        }
        return scaledTo(samples, rms);
    }

    /** Somebody breathes, in and out, and says nothing. */
    public static float[] breath(double seconds, int rate, double rms, long seed) {
        float[] samples = white(seconds, rate, 1, seed);
        double low = 0;
        for (int i = 0; i < samples.length; i++) {
            low += 0.5 * (samples[i] - low);
            samples[i] = (float) (low * Math.pow(Math.max(0, Math.sin(2 * Math.PI * i / (1.7 * rate))), 2));
        }
        return scaledTo(samples, rms);
    }

    public static SpeechFacts analyse(float[] mono, int rate) {
        return analyse(mono, 1, rate, 1024);
    }

    static SpeechFacts analyse(float[] interleaved, int channels, int rate, int blockLength) {
        SoundAnalysis analysis = new SoundAnalysis(rate, channels);
        int step = blockLength * channels;
        for (int i = 0; i < interleaved.length; i += step) {
            float[] block = Arrays.copyOfRange(interleaved, i, Math.min(interleaved.length, i + step));
            analysis.accept(new AudioBlock(block, channels, rate, (double) i / channels / rate));
        }
        return analysis.finish();
    }

    /**
     * The level that {@link SpeechLevel} is to give for speech without noise, computed apart from it: mean power of the
     * frames of 20 ms less than 15.9 dB below their 95th percentile, in dBov.
     */
    public static double activeLevel(float[] speech, int rate) {
        int length = rate / 50;
        double[] power = new double[speech.length / length];
        for (int i = 0; i < power.length * length; i++) {
            power[i / length] += speech[i] * speech[i] / length;
        }
        Arrays.sort(power);
        double limit = power[(int) (0.95 * (power.length - 1))] * Math.pow(10, -1.59);
        return 10
                * Math.log10(Arrays.stream(power)
                        .filter(each -> each >= limit)
                        .average()
                        .orElseThrow());
    }
}
