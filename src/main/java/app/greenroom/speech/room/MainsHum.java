package app.greenroom.speech.room;

import app.greenroom.speech.Decibels;
import app.greenroom.speech.Decimator;
import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.voice.VoiceActivity;
import be.tarsos.dsp.util.fft.FFT;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Hum of the mains: a comb of steady lines at multiples of 50 or 60 Hz.
 *
 * <p>In windows of half a second the power at each line is held against that 8 to 10 Hz beside it. A line is there when its
 * median over the windows in which nobody speaks stands 10 dB above the median beside it: noise of any colour does not,
 * and a voice that happens to hit 100 Hz is not in those windows. Where somebody speaks all the time, a low percentile of
 * all windows stands for them, for a voice moves and hum does not. Hum needs its fundamental, or two other lines.
 */
public final class MainsHum {
    /** Samples a second that are enough for the lines. */
    private static final int RATE = 2000;

    private static final int[] FUNDAMENTALS = {50, 60};
    private static final int LINES = 8;
    private static final int SIZE = 1024;
    private static final int HOP = SIZE / 2;
    private static final double BIN = (double) RATE / SIZE;

    private static final double STANDS_OUT = 10;

    /** Softer hum is not told from the noise of the converter. */
    private static final double SOFTEST = -80;

    private static final int LEAST_WINDOWS = 3;
    private static final double MEDIAN = 0.5;
    private static final double LOW = 0.1;

    /** Samples that are decimated at once: 0.1 s, for less is slow. */
    private static final int CHUNK = ShortTimeAnalysis.RATE / 10;

    private final Decimator decimator = new Decimator(ShortTimeAnalysis.RATE / RATE, CHUNK);
    private final FFT fft = new FFT(SIZE);
    private final float[] hann = new float[SIZE];
    private final float[] chunk = new float[CHUNK];
    private final float[] kept = new float[CHUNK];
    private final float[] window = new float[SIZE];
    private final float[] buffer = new float[SIZE];
    private final List<float[]> windows = new ArrayList<>();
    private int chunked;
    private int filled;

    public MainsHum() {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            hann[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / SIZE));
            sum += hann[i];
        }
        // A line's bin then holds its mean square: amplitude is 2 |X| / Σw, mean square half its square.
        for (int i = 0; i < SIZE; i++) {
            hann[i] *= (float) (Math.sqrt(2) / sum);
        }
    }

    /**
     * What was found.
     *
     * @param frequency 50 or 60 Hz
     * @param level of all lines together, dBFS
     */
    public record Hum(double frequency, double level) {}

    /** Takes samples at {@link ShortTimeAnalysis#RATE}. */
    public void accept(float[] samples, int length) {
        for (int i = 0; i < length; i++) {
            chunk[chunked++] = samples[i];
            if (chunked == CHUNK) {
                decimate();
                chunked = 0;
            }
        }
    }

    private void decimate() {
        int count = decimator.process(chunk, CHUNK, kept);
        for (int i = 0; i < count; i++) {
            window[filled++] = kept[i];
            if (filled == SIZE) {
                measure();
                System.arraycopy(window, HOP, window, 0, SIZE - HOP);
                filled = SIZE - HOP;
            }
        }
    }

    /** Power at each line and beside it. */
    private void measure() {
        for (int i = 0; i < SIZE; i++) {
            buffer[i] = window[i] * hann[i];
        }
        fft.forwardTransform(buffer);
        float[] lines = new float[2 * LINES * FUNDAMENTALS.length];
        for (int f = 0; f < FUNDAMENTALS.length; f++) {
            for (int line = 0; line < LINES; line++) {
                int bin = (int) Math.round(FUNDAMENTALS[f] * (line + 1) / BIN);
                int at = 2 * (f * LINES + line);
                lines[at] = line(bin);
                lines[at + 1] = (power(bin - 5) + power(bin - 4) + power(bin + 4) + power(bin + 5)) / 4;
            }
        }
        windows.add(lines);
    }

    /** The power of the line at that bin, one more or one less; 0 where what is there is the foot of a line elsewhere. */
    private float line(int bin) {
        float line = Math.max(power(bin), Math.max(power(bin - 1), power(bin + 1)));
        float around = Math.max(Math.max(power(bin - 3), power(bin - 2)), Math.max(power(bin + 2), power(bin + 3)));
        return line > around ? line : 0;
    }

    private float power(int bin) {
        return buffer[2 * bin] * buffer[2 * bin] + buffer[2 * bin + 1] * buffer[2 * bin + 1];
    }

    /** The stronger of the two combs, if there is any. */
    public Optional<Hum> find(VoiceActivity activity) {
        List<float[]> still = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            if (!spoken(i, activity)) {
                still.add(windows.get(i));
            }
        }
        boolean enough = still.size() >= LEAST_WINDOWS;
        List<float[]> chosen = enough ? still : windows;
        if (chosen.size() < LEAST_WINDOWS) {
            return Optional.empty();
        }
        Optional<Hum> best = Optional.empty();
        double most = 0;
        for (int f = 0; f < FUNDAMENTALS.length; f++) {
            double power = 0;
            double standing = 0;
            int lines = 0;
            boolean fundamental = false;
            for (int line = 0; line < LINES; line++) {
                int at = 2 * (f * LINES + line);
                double here = percentile(chosen, at, enough ? MEDIAN : LOW);
                double beside = percentile(chosen, at + 1, enough ? MEDIAN : LOW);
                double above = 10 * Math.log10((here + 1e-15) / (beside + 1e-15));
                if (above >= STANDS_OUT) {
                    power += here;
                    standing += above;
                    lines++;
                    fundamental |= line == 0;
                }
            }
            double level = Decibels.ofPower(power);
            if ((fundamental || lines >= 2) && level >= SOFTEST && standing > most) {
                most = standing;
                best = Optional.of(new Hum(FUNDAMENTALS[f], level));
            }
        }
        return best;
    }

    private static boolean spoken(int window, VoiceActivity activity) {
        int from = 100 * window * HOP / RATE;
        int to = Math.min(activity.frames(), from + 100 * SIZE / RATE + 1);
        for (int i = from; i < to; i++) {
            if (activity.speech(i) || !activity.live(i)) {
                return true;
            }
        }
        return from >= to;
    }

    private static double percentile(List<float[]> windows, int index, double share) {
        double[] values = windows.stream().mapToDouble(each -> each[index]).toArray();
        Arrays.sort(values);
        return values[(int) (share * (values.length - 1))];
    }
}
