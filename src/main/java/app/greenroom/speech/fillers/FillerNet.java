package app.greenroom.speech.fillers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A dilated convolution net over time: from {@link FillerFeatures#SIZE} numbers a row to {@link #OUTPUTS} logits a row. A
 * convolution of three rows to {@link #WIDTH} channels and a rectifier; five times a dilated convolution of five rows and a
 * rectifier, added to what came in (dilations 1, 2, 4, 8, 16); a product at the end. It sees 1.26 s to either side and has
 * 28 771 weights. The outputs: a filled pause; another voice at the same time; music.
 *
 * <p>Two are shipped, since no weights were the best at all three: {@link #fillers} tell filled pauses of one voice's drawn-out words
 * better, {@link #guards} a second voice and music. Of each only that is asked.
 *
 * <p>The residual dilated net is that of van den Oord et al., WaveNet, 2016, and Bai, Kolter and Koltun, An empirical evaluation
 * of generic convolutional and recurrent networks for sequence modeling, 2018, here looking both ways.
 */
final class FillerNet {
    static final int WIDTH = 32;
    static final int OUTPUTS = 3;
    static final int FILLER = 0;
    static final int SECOND_VOICE = 1;
    static final int MUSIC = 2;

    /**
     * How large a net is. In its file each weight is a float of four bytes, the highest first: input, blocks, output; taps, from, to,
     * then what is added.
     *
     * @param inputs numbers a row
     * @param inputTaps rows that the first convolution sees
     * @param taps rows that each block sees, its dilation apart
     * @param blocks how many, each with twice the dilation of the one before
     * @param outputs logits a row
     */
    record Shape(int inputs, int inputTaps, int taps, int blocks, int outputs) {
        int inputWeights() {
            return inputTaps * inputs * WIDTH + WIDTH;
        }

        int blockWeights() {
            return taps * WIDTH * WIDTH + WIDTH;
        }

        /** Where the weights of a block begin; of the output, after the last. */
        int at(int block) {
            return inputWeights() + block * blockWeights();
        }

        int weights() {
            return at(blocks) + WIDTH * outputs + outputs;
        }
    }

    /** That of {@link #fillers} and {@link #guards}. */
    static final Shape SOUND = new Shape(FillerFeatures.SIZE, 3, 5, 5, OUTPUTS);

    private final Shape shape;
    private final float[] weights;

    /**
     * @param weights {@link Shape#weights} of them
     */
    FillerNet(Shape shape, float[] weights) {
        if (weights.length != shape.weights()) {
            throw new IllegalArgumentException("a net of " + shape.weights() + " weights, not " + weights.length);
        }
        this.shape = shape;
        this.weights = weights.clone();
    }

    private static final class Fillers {
        static final Optional<FillerNet> NET =
                load(SOUND, "fillers.weights", "0dcd727d1d13e5f190533f35742f7f87cd2db0c59cc7d73a47a342058a3b1a27");
    }

    private static final class Guards {
        static final Optional<FillerNet> NET =
                load(SOUND, "guards.weights", "4f19fdf384ca80a298418baf0baf430971dbee6a0a575c6b8f63085f38c6bd4f");
    }

    /** The net in the jar for {@link #FILLER}; empty where its file is missing or not the one that was put there. */
    static Optional<FillerNet> fillers() {
        return Fillers.NET;
    }

    /** The net in the jar for {@link #SECOND_VOICE} and {@link #MUSIC}; empty as the other. */
    static Optional<FillerNet> guards() {
        return Guards.NET;
    }

    /** The net in a file of the jar; empty where it is missing or has another SHA-256. */
    static Optional<FillerNet> load(Shape shape, String file, String sha256) {
        try (InputStream in = FillerNet.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : read(shape, in.readAllBytes(), sha256);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The net in a file's bytes; empty where they have another SHA-256. */
    static Optional<FillerNet> read(Shape shape, byte[] file, String sha256) {
        try {
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            return found.equals(sha256) ? Optional.of(new FillerNet(shape, floats(file))) : Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static float[] floats(byte[] file) {
        FloatBuffer buffer = ByteBuffer.wrap(file).asFloatBuffer();
        float[] floats = new float[buffer.remaining()];
        buffer.get(floats);
        return floats;
    }

    /**
     * The logits of each row, as many as there are outputs after each other.
     *
     * @param rows {@link FillerFeatures#of}, or what else has as many numbers a row
     */
    float[] logits(float[] rows) {
        int count = rows.length / shape.inputs();
        float[][] x = new float[WIDTH][count];
        float[][] y = new float[WIDTH][count];
        convolve(weights, 0, shifted(channels(rows, shape.inputs()), shape.inputTaps(), 1), x);
        for (float[] channel : x) {
            for (int t = 0; t < count; t++) {
                channel[t] = Math.max(0, channel[t]);
            }
        }
        for (int block = 0; block < shape.blocks(); block++) {
            convolve(weights, shape.at(block), shifted(x, shape.taps(), 1 << block), y);
            for (int i = 0; i < WIDTH; i++) {
                for (int t = 0; t < count; t++) {
                    x[i][t] += Math.max(0, y[i][t]);
                }
            }
        }
        int outputs = shape.outputs();
        float[] out = new float[count * outputs];
        int at = shape.at(shape.blocks());
        for (int t = 0; t < count; t++) {
            for (int o = 0; o < outputs; o++) {
                float sum = weights[at + WIDTH * outputs + o];
                for (int i = 0; i < WIDTH; i++) {
                    sum += weights[at + i * outputs + o] * x[i][t];
                }
                out[t * outputs + o] = sum;
            }
        }
        return out;
    }

    /** Rows turned into channels. */
    static float[][] channels(float[] rows, int width) {
        int count = rows.length / width;
        float[][] channels = new float[width][count];
        for (int t = 0; t < count; t++) {
            for (int i = 0; i < width; i++) {
                channels[i][t] = rows[t * width + i];
            }
        }
        return channels;
    }

    /** What each tap of a kernel sees of each channel, zeros beyond the ends: the channels of the first tap, of the second, … */
    static float[][] shifted(float[][] x, int taps, int dilation) {
        int count = x[0].length;
        float[][] shifted = new float[taps * x.length][count];
        for (int k = 0; k < taps; k++) {
            int shift = (k - taps / 2) * dilation;
            int to = Math.min(count, Math.max(0, -shift));
            int length = Math.max(0, count - Math.abs(shift));
            for (int i = 0; i < x.length; i++) {
                System.arraycopy(x[i], Math.min(count, Math.max(0, shift)), shifted[k * x.length + i], to, length);
            }
        }
        return shifted;
    }

    /**
     * Writes the convolution, of each channel {@code y} the sum of what is seen by weight. Loops go over time, over arrays of
     * their own with one index: so the compiler can reckon with several numbers at a time.
     *
     * @param at where the weights begin: for each that is seen those to each output, then what is added to each
     */
    static void convolve(float[] weights, int at, float[][] seen, float[][] y) {
        int outputs = y.length;
        for (int o = 0; o < outputs; o++) {
            Arrays.fill(y[o], weights[at + seen.length * outputs + o]);
            int i = 0;
            for (; i + 4 <= seen.length; i += 4) {
                int w = at + i * outputs + o;
                add(
                        new float[] {
                            weights[w], weights[w + outputs], weights[w + 2 * outputs], weights[w + 3 * outputs]
                        },
                        seen[i],
                        seen[i + 1],
                        seen[i + 2],
                        seen[i + 3],
                        y[o]);
            }
            for (; i < seen.length; i++) {
                float weight = weights[at + i * outputs + o];
                for (int t = 0; t < y[o].length; t++) {
                    y[o][t] += weight * seen[i][t];
                }
            }
        }
    }

    /** Adds four arrays of the same length by weight. */
    static void add(float[] weight, float[] first, float[] second, float[] third, float[] fourth, float[] sum) {
        float a = weight[0];
        float b = weight[1];
        float c = weight[2];
        float d = weight[3];
        for (int t = 0; t < sum.length; t++) {
            sum[t] += a * first[t] + b * second[t] + c * third[t] + d * fourth[t];
        }
    }

    @Override
    public String toString() {
        return "net of " + weights.length + " weights, " + Arrays.hashCode(weights);
    }
}
