package app.greenroom.speech.room;

/**
 * The test sound of the echo test: three exponential sine sweeps after A. Farina, Simultaneous measurement of impulse
 * response and distortion with a swept-sine technique, AES 108, 2000. They begin at whole
 * hundredths of a second, so on a sample at every usual rate, and at no rhythm, so that little that repeats by itself fits
 * all three.
 */
public final class EchoSweep {
    /** Seconds of one sweep. */
    static final double LENGTH = 1;

    /** Where the sweeps begin, in seconds. Before the first the room is heard alone. */
    static final double[] STARTS = {0.6, 2.51, 4.55};

    /** Seconds after a sweep's beginning in which its echo is looked for at most. */
    static final double LATEST = 0.85;

    private static final double LOWEST = 300; // Hz; small loudspeakers play little below
    private static final double HIGHEST = 6000; // Hz; calls carry no more than 7000
    private static final double FADE = 0.02; // seconds
    private static final double TAIL = 1; // seconds after the last sweep

    /** Peak, of full scale: −17 dBov, some 9 dB above speech of nominal level, and well under an alarm. */
    private static final double AMPLITUDE = 0.2;

    private EchoSweep() {}

    /** Seconds of the whole sound. */
    public static double duration() {
        return STARTS[STARTS.length - 1] + LENGTH + TAIL;
    }

    /**
     * The whole sound.
     *
     * @param rate samples a second, at least 16000
     * @return samples from −1 to 1
     */
    public static float[] sound(int rate) {
        float[] sound = new float[(int) Math.ceil(duration() * rate)];
        double[] sweep = sweep(rate);
        for (double start : STARTS) {
            int first = (int) Math.round(start * rate);
            for (int i = 0; i < sweep.length; i++) {
                sound[first + i] = (float) (AMPLITUDE * sweep[i]);
            }
        }
        return sound;
    }

    /** One sweep of amplitude 1. */
    static double[] sweep(int rate) {
        double[] samples = new double[(int) (LENGTH * rate)];
        double octaves = Math.log(HIGHEST / LOWEST);
        for (int i = 0; i < samples.length; i++) {
            double time = (double) i / rate;
            double phase =
                    2 * Math.PI * LOWEST * LENGTH / octaves * (Math.exp(Math.min(time / LENGTH, 1) * octaves) - 1);
            double edge = Math.min(time, LENGTH - time) / FADE;
            double fade = edge <= 0 ? 0 : edge >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * edge);
            samples[i] = fade * Math.sin(phase);
        }
        return samples;
    }

    /** What turns a sweep of {@link #sound} into a pulse: it backwards, with each frequency as strong as the others. */
    static double[] inverse(int rate) {
        double[] sweep = sweep(rate);
        double octaves = Math.log(HIGHEST / LOWEST);
        double[] inverse = new double[sweep.length];
        for (int i = 0; i < sweep.length; i++) {
            int from = sweep.length - 1 - i;
            inverse[i] = sweep[from] * Math.exp((double) from / sweep.length * octaves) / AMPLITUDE;
        }
        return inverse;
    }
}
