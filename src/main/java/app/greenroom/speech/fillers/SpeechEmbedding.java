package app.greenroom.speech.fillers;

import app.greenroom.nets.Models;
import app.greenroom.nets.Net;
import app.greenroom.speech.ShortTimeAnalysis;
import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How speech sounds, in {@link #SIZE} numbers for every 80 ms, by Google's speech embedding: a convolution net that heard millions
 * of voices say short words (J. Lin et al., Training keyword spotters with limited and synthesized speech data, 2020). It keeps
 * the sound of 16 kHz and makes numbers only of stretches that are asked for, of each but once.
 *
 * <p>Each row is made of 0.76 s, its own time in the middle, as 76 by 32 logarithms of mel powers (librosa's mel scale and
 * areas, 60–3800 Hz, Hann windows of 25 ms). The net has no padding in time: so a longer stretch gives at once, and to the bit, what
 * each part of it gives alone, at an eighth of the cost.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class SpeechEmbedding {
    static final int SIZE = 96;

    /** Seconds from one row to the next; the first lies at 0. */
    static final double STEP = 0.08;

    private static final int AT_ONCE = 8; // rows
    private static final int STRIDE = 8; // frames of 10 ms from one row to the next
    private static final int SEEN = 76; // frames
    private static final int FRAMES = SEEN + (AT_ONCE - 1) * STRIDE;
    private static final int HOP = ShortTimeAnalysis.HOP;
    private static final int WINDOW = 400;
    private static final int TRANSFORMED = 512;
    private static final int BANDS = 32;
    private static final double LOWEST = 60;
    private static final double HIGHEST = 3800;
    private static final double FULL = 32768;

    /** The model was made for samples of 16 bits, and for speech of usual level what lies 80 dB under its peaks is near this. */
    private static final double LEAST_POWER = 1;

    private final FFT fft = new FFT(TRANSFORMED);
    private final float[] buffer = new float[TRANSFORMED];
    private final Map<Integer, float[]> known = new HashMap<>();
    private final Supplier<Optional<Net>> net;
    private short[] sound = new short[10 * ShortTimeAnalysis.RATE];
    private int length;

    // The mel powers that were heard last, of which the next stretch mostly holds a part.
    private float[] heard = new float[0];
    private int heardFirst = Integer.MIN_VALUE / 2;
    private int heardLength;

    /** With the model that the build put into the jar, which is loaded once, when first it is needed. */
    public SpeechEmbedding() {
        this(() -> Loaded.NET);
    }

    /**
     * @param net asked when first rows are; empty where there is none
     */
    SpeechEmbedding(Supplier<Optional<Net>> net) {
        this.net = net;
    }

    /** A net for the model, that takes stretches as long as they are asked for here. */
    static Net net(byte[] model) {
        return new Net("speech embedding", model, 1, FRAMES, BANDS, 1);
    }

    private static final class Loaded {
        static final Optional<Net> NET = load();

        private static Optional<Net> load() {
            try {
                return Optional.of(net(Models.speechEmbedding()));
            } catch (RuntimeException | LinkageError e) {
                return Optional.empty(); // what the first net says is told alone
            }
        }
    }

    /** The window, and the weights by which lines of the spectrum are summed in each band. */
    private static final class Mel {
        static final float[] HANN = new float[WINDOW];
        static final int[] FIRST = new int[BANDS];
        static final float[][] WEIGHTS = new float[BANDS][];

        static {
            for (int i = 0; i < WINDOW; i++) {
                HANN[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW));
            }
            double line = (double) ShortTimeAnalysis.RATE / TRANSFORMED;
            for (int b = 0; b < BANDS; b++) {
                double low = edge(b);
                double middle = edge(b + 1);
                double high = edge(b + 2);
                FIRST[b] = (int) Math.ceil(low / line);
                WEIGHTS[b] = new float[(int) Math.floor(high / line) - FIRST[b] + 1];
                for (int k = 0; k < WEIGHTS[b].length; k++) {
                    double hertz = (FIRST[b] + k) * line;
                    double side = Math.min((hertz - low) / (middle - low), (high - hertz) / (high - middle));
                    WEIGHTS[b][k] = (float) (2 / (high - low) * side);
                }
            }
        }

        private static double edge(int edge) {
            double mel = mel(LOWEST) + (mel(HIGHEST) - mel(LOWEST)) * edge / (BANDS + 1);
            return mel < 15 ? mel * 200 / 3 : 1000 * Math.exp((mel - 15) * Math.log(6.4) / 27);
        }

        private static double mel(double hertz) {
            return hertz < 1000 ? hertz * 3 / 200 : 15 + 27 * Math.log(hertz / 1000) / Math.log(6.4);
        }
    }

    /** Takes the next samples of 16 kHz. */
    public void accept(double[] samples, int count) {
        if (length + count > sound.length) {
            sound = Arrays.copyOf(sound, Math.max(length + count, 2 * sound.length));
        }
        for (int i = 0; i < count; i++) {
            long value = Math.round(FULL * samples[i]);
            sound[length++] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
        }
    }

    /**
     * The rows of a stretch, {@link #SIZE} numbers after each other, in any case what lies before and after the sound as silence;
     * empty where the model is missing or does not run.
     *
     * @param from the first row, may be negative
     * @param to the row after the last
     */
    Optional<float[]> rows(int from, int to) {
        Optional<Net> model = net.get();
        if (model.isEmpty()) {
            return Optional.empty();
        }
        float[] rows = new float[(to - from) * SIZE];
        for (int row = from; row < to; row++) {
            float[] its = known.get(row);
            if (its != null) {
                System.arraycopy(its, 0, rows, (row - from) * SIZE, SIZE);
                continue;
            }
            Optional<float[]> several = several(model.get(), row);
            if (several.isEmpty()) {
                return several;
            }
            int count = Math.min(AT_ONCE, to - row);
            System.arraycopy(several.get(), 0, rows, (row - from) * SIZE, count * SIZE);
            row += count - 1;
        }
        return Optional.of(rows);
    }

    /** {@link #AT_ONCE} rows; each that no later sound can change is kept. */
    private Optional<float[]> several(Net model, int row) {
        int first = row * STRIDE - SEEN / 2;
        float[] mel = new float[FRAMES * BANDS];
        for (int i = 0; i < FRAMES; i++) {
            int before = first + i - heardFirst;
            if (before >= 0 && before < FRAMES && ends(first + i) <= heardLength) {
                System.arraycopy(heard, before * BANDS, mel, i * BANDS, BANDS);
            } else {
                mel(first + i, mel, i * BANDS);
            }
        }
        heard = mel;
        heardFirst = first;
        heardLength = length;
        float[] rows = new float[AT_ONCE * SIZE];
        synchronized (model) {
            try {
                model.run(mel);
                model.output(0, rows);
            } catch (IllegalStateException e) {
                return Optional.empty(); // as if there were none
            }
        }
        for (int i = 0; i < AT_ONCE && ends(first + i * STRIDE + SEEN - 1) <= length; i++) {
            known.put(row + i, Arrays.copyOfRange(rows, i * SIZE, (i + 1) * SIZE));
        }
        return Optional.of(rows);
    }

    /** The sample after the last that a frame holds. */
    private static int ends(int frame) {
        return start(frame) + WINDOW;
    }

    private static int start(int frame) {
        return frame * HOP + (HOP - WINDOW) / 2;
    }

    /** Writes a tenth of the decibels in each band, and 2, as the model wants it. */
    private void mel(int frame, float[] into, int at) {
        int start = start(frame);
        Arrays.fill(buffer, 0);
        for (int i = Math.max(0, -start); i < WINDOW && start + i < length; i++) {
            buffer[i] = sound[start + i] * Mel.HANN[i];
        }
        fft.forwardTransform(buffer);
        for (int b = 0; b < BANDS; b++) {
            float power = 0;
            for (int k = 0; k < Mel.WEIGHTS[b].length; k++) {
                int line = 2 * (Mel.FIRST[b] + k);
                power += Mel.WEIGHTS[b][k] * (buffer[line] * buffer[line] + buffer[line + 1] * buffer[line + 1]);
            }
            into[at + b] = (float) (Math.log10(Math.max(LEAST_POWER, power)) + 2);
        }
    }
}
