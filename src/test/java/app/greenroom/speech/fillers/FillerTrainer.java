package app.greenroom.speech.fillers;

import static app.greenroom.speech.fillers.FillerNet.WIDTH;
import static app.greenroom.speech.fillers.FillerNet.channels;
import static app.greenroom.speech.fillers.FillerNet.convolve;
import static app.greenroom.speech.fillers.FillerNet.shifted;

import app.greenroom.speech.fillers.FillerNet.Shape;
import java.util.Arrays;
import java.util.Random;

/**
 * Learns the weights of {@link FillerNet}: binary cross-entropy of each output, its gradient by back propagation, steps by Adam
 * with decoupled decay (Loshchilov and Hutter 2019) at a rate that rises and falls once (Smith 2018). One thread and Java's own
 * arithmetic: the same examples give the same weights on every computer.
 */
final class FillerTrainer {
    private static final double RATE = 3e-3;
    private static final double DECAY = 1e-2;
    private static final double RISE = 0.3; // of all steps
    private static final double FIRST_BETA = 0.9;
    private static final double SECOND_BETA = 0.999;
    private static final double LONGEST_GRADIENT = 1;
    private static final float DROPPED = 0.1f;
    private static final float CERTAIN = 0.98f; // labels are by hand

    private final Shape shape;
    private final float[] weights;
    private final float[] gradient;
    private final double[] first;
    private final double[] second;
    private final Random random;
    private final int steps;
    private int step;
    private double counted;
    private double loss;

    /**
     * @param steps how many there will be in all
     */
    FillerTrainer(Shape shape, long seed, int steps) {
        this.shape = shape;
        weights = new float[shape.weights()];
        gradient = new float[shape.weights()];
        first = new double[shape.weights()];
        second = new double[shape.weights()];
        random = new Random(seed);
        this.steps = steps;
        int at = 0;
        at = begin(at, shape.inputTaps() * shape.inputs(), WIDTH);
        for (int block = 0; block < shape.blocks(); block++) {
            at = begin(at, shape.taps() * WIDTH, WIDTH);
        }
        begin(at, WIDTH, shape.outputs());
    }

    /** Uniform within the inverse root of the number of inputs. */
    private int begin(int from, int inputs, int outputs) {
        double reach = 1 / Math.sqrt(inputs);
        for (int i = 0; i < (inputs + 1) * outputs; i++) {
            weights[from + i] = (float) (reach * (2 * random.nextDouble() - 1));
        }
        return from + (inputs + 1) * outputs;
    }

    float[] weights() {
        return weights.clone();
    }

    float[] gradient() {
        return gradient.clone();
    }

    /**
     * Adds the gradient of one example.
     *
     * @param rows {@link FillerFeatures#of}
     * @param truth of each row and output, 0 or 1
     * @param weight of each row and output, 0 where nothing is known
     * @param drop whether a tenth of what the blocks add is left out, as in training
     * @return the sum of the weighted losses
     */
    double learn(float[] rows, float[] truth, float[] weight, boolean drop) {
        int count = rows.length / shape.inputs();
        float[][][] seen = new float[shape.blocks()][][]; // by each block
        float[][][] added = new float[shape.blocks()][WIDTH][count];
        float[][] input = shifted(channels(rows, shape.inputs()), shape.inputTaps(), 1);
        float[][] began = new float[WIDTH][count];
        convolve(weights, 0, input, began);
        rectify(began, false);
        float[][] x = new float[WIDTH][];
        for (int i = 0; i < WIDTH; i++) {
            x[i] = began[i].clone();
        }
        for (int block = 0; block < shape.blocks(); block++) {
            seen[block] = shifted(x, shape.taps(), 1 << block);
            convolve(weights, shape.at(block), seen[block], added[block]);
            rectify(added[block], drop);
            sum(x, added[block]);
        }
        float[][] back = new float[WIDTH][count];
        double sum = outputs(x, truth, weight, back);
        float[][] further = new float[WIDTH][count];
        for (int block = shape.blocks() - 1; block >= 0; block--) {
            float[][] slopes = through(added[block], back, drop ? 1 / (1 - DROPPED) : 1);
            collect(seen[block], shape.at(block), slopes);
            convolve(turned(shape.at(block)), 0, shifted(slopes, shape.taps(), 1 << block), further);
            sum(back, further);
        }
        collect(input, 0, through(began, back, 1));
        loss += sum;
        return sum;
    }

    private static void sum(float[][] x, float[][] added) {
        for (int i = 0; i < x.length; i++) {
            float[] to = x[i];
            float[] from = added[i];
            for (int t = 0; t < to.length; t++) {
                to[t] += from[t];
            }
        }
    }

    /** What flows back through a rectifier. */
    private static float[][] through(float[][] rectified, float[][] back, float scale) {
        float[][] slopes = new float[back.length][back[0].length];
        for (int i = 0; i < back.length; i++) {
            for (int t = 0; t < back[0].length; t++) {
                slopes[i][t] = rectified[i][t] > 0 ? back[i][t] * scale : 0;
            }
        }
        return slopes;
    }

    private double outputs(float[][] x, float[] truth, float[] weight, float[][] back) {
        int outputs = shape.outputs();
        int at = shape.at(shape.blocks());
        int last = at + WIDTH * outputs;
        double sum = 0;
        for (int t = 0; t < x[0].length; t++) {
            for (int o = 0; o < outputs; o++) {
                float much = weight[t * outputs + o];
                if (much == 0) {
                    continue;
                }
                double logit = weights[last + o];
                for (int i = 0; i < WIDTH; i++) {
                    logit += weights[at + i * outputs + o] * x[i][t];
                }
                double wanted = truth[t * outputs + o] > 0.5 ? CERTAIN : 1 - CERTAIN;
                double likely = 1 / (1 + StrictMath.exp(-logit));
                sum -= much
                        * (wanted * StrictMath.log(likely + 1e-12) + (1 - wanted) * StrictMath.log(1 - likely + 1e-12));
                counted += o == FillerNet.FILLER ? much : 0;
                float slope = (float) (much * (likely - wanted));
                gradient[last + o] += slope;
                for (int i = 0; i < WIDTH; i++) {
                    gradient[at + i * outputs + o] += slope * x[i][t];
                    back[i][t] += slope * weights[at + i * outputs + o];
                }
            }
        }
        return sum;
    }

    private void rectify(float[][] x, boolean drop) {
        for (float[] channel : x) {
            for (int t = 0; t < channel.length; t++) {
                channel[t] = Math.max(0, channel[t]);
            }
            for (int t = 0; drop && t < channel.length; t++) {
                channel[t] = random.nextFloat() < DROPPED ? 0 : channel[t] / (1 - DROPPED);
            }
        }
    }

    /** The weights of a block for the way back: from its outputs to its inputs, the taps in reverse, nothing added. */
    private float[] turned(int at) {
        float[] turned = new float[shape.blockWeights()];
        int taps = shape.taps();
        for (int k = 0; k < taps; k++) {
            for (int i = 0; i < WIDTH; i++) {
                for (int o = 0; o < WIDTH; o++) {
                    turned[((taps - 1 - k) * WIDTH + o) * WIDTH + i] = weights[at + (k * WIDTH + i) * WIDTH + o];
                }
            }
        }
        return turned;
    }

    /** Adds to the gradient of a convolution's weights, four rows at a time. */
    private void collect(float[][] seen, int at, float[][] slopes) {
        int count = slopes[0].length;
        float[][] rows = new float[4][seen.length];
        float[][] sums = new float[WIDTH][seen.length];
        for (int t = 0; t < count; t += 4) {
            for (int j = 0; j < 4; j++) {
                for (int i = 0; i < seen.length; i++) {
                    rows[j][i] = t + j < count ? seen[i][t + j] : 0;
                }
            }
            for (int o = 0; o < WIDTH; o++) {
                float[] slope = Arrays.copyOfRange(slopes[o], t, t + 4);
                FillerNet.add(slope, rows[0], rows[1], rows[2], rows[3], sums[o]);
            }
        }
        for (int o = 0; o < WIDTH; o++) {
            for (int i = 0; i < seen.length; i++) {
                gradient[at + i * WIDTH + o] += sums[o][i];
            }
            for (int t = 0; t < count; t++) {
                gradient[at + seen.length * WIDTH + o] += slopes[o][t];
            }
        }
    }

    /** One step by the gradients since the last one. */
    void step() {
        step++;
        double scale = 1 / Math.max(1, counted);
        double square = 0;
        for (float each : gradient) {
            square += scale * each * scale * each;
        }
        scale *= Math.min(1, LONGEST_GRADIENT / (Math.sqrt(square) + 1e-9));
        double rate = rate();
        double firstShare = 1 - StrictMath.pow(FIRST_BETA, step);
        double secondShare = 1 - StrictMath.pow(SECOND_BETA, step);
        for (int i = 0; i < shape.weights(); i++) {
            double slope = scale * gradient[i];
            first[i] += (1 - FIRST_BETA) * (slope - first[i]);
            second[i] += (1 - SECOND_BETA) * (slope * slope - second[i]);
            double move = first[i] / firstShare / (Math.sqrt(second[i] / secondShare) + 1e-8);
            weights[i] = (float) (weights[i] * (1 - rate * DECAY) - rate * move);
            gradient[i] = 0;
        }
        counted = 0;
    }

    /** Up from a twenty-fifth in the first part, then down to nearly nothing, both along a cosine. */
    private double rate() {
        double done = Math.min(1, (double) step / steps);
        double low = done < RISE ? RATE / 25 : RATE / 1e4;
        double share = done < RISE ? done / RISE : (1 - done) / (1 - RISE);
        return low + (RATE - low) * (1 - StrictMath.cos(Math.PI * share)) / 2;
    }

    /** The sum of the weighted losses since this was asked last. */
    double loss() {
        double sum = loss;
        loss = 0;
        return sum;
    }
}
