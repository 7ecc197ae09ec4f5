package app.greenroom.speech.microphone;

/**
 * Counts the samples that a full converter has cut off. A clipped wave stays at the recording's own extreme for several
 * samples, again and again. So a sample counts when at least three in a row lie at the extreme of their sign. One
 * full-scale sample alone is not clipping. Where there are two such runs, the other samples at the extreme were cut off as
 * well and count too: at 16 kHz many a crest that is cut is one or two samples wide.
 *
 * <p>Where the extreme is full scale, runs are proof enough. Where it lies lower (a file made quieter after it was
 * clipped, 8-bit sound), the crest of a slow wave may also hold three equal samples, so there the plateau must hold more
 * samples than the range just below it: the density of unclipped sound falls towards its extremes, that of clipped
 * sound piles up there.
 */
public final class Clipping {
    /** Samples in a row; at rates above 48 kHz as long in time, for there the crest of any wave is wide. */
    private static final int RUN = 3;

    private static final float FULL_SCALE = 0.999f;

    /** A plateau's thickness and the range below it that it is compared with, as shares of the extreme. */
    private static final float PLATEAU = 0.9999f;

    private static final float SHOULDER = 0.95f;

    /** Bounded of 16 bits are too coarse for a plateau below this extreme. */
    private static final float LEAST_EXTREME = 0.02f;

    private final Side up;
    private final Side down;
    private long samples;

    public Clipping(int sampleRate) {
        int least = Math.max(RUN, (int) Math.ceil(RUN * sampleRate / 48000.0));
        up = new Side(1, least);
        down = new Side(-1, least);
    }

    public void accept(float[] mono, int length) {
        up.accept(mono, length);
        down.accept(mono, length);
        samples += length;
    }

    /** Share of all samples so far that are clipped, 0–1; 0 before the first sample. */
    public double share() {
        return samples == 0 ? 0 : (double) (up.clipped() + down.clipped()) / samples;
    }

    /** The positive or the negative half of the wave. */
    private static final class Side {
        private final float sign;
        private final int least;
        private float extreme = LEAST_EXTREME;
        private long shoulder;
        private long plateau;
        private long inRuns;
        private int run;
        private float runBase;

        Side(float sign, int least) {
            this.sign = sign;
            this.least = least;
        }

        void accept(float[] samples, int length) {
            for (int i = 0; i < length; i++) {
                float x = samples[i] * sign;
                // Nearly all samples lie far from the extreme.
                if (x >= extreme * SHOULDER || run > 0) {
                    count(x);
                }
            }
        }

        private void count(float x) {
            if (x > extreme) {
                grow(x);
            }
            if (x < extreme * PLATEAU) {
                endRun();
                if (x >= extreme * SHOULDER) {
                    shoulder++;
                }
                return;
            }
            plateau++;
            if (run > 0 && x * PLATEAU > runBase) {
                // Still rising: a crest, not a plateau.
                run = 0;
            }
            if (run == 0) {
                runBase = x;
            }
            run++;
        }

        /** A new extreme: what was counted lay lower and was no ceiling, unless within a hair of it. */
        private void grow(float x) {
            if (x * PLATEAU > extreme) {
                shoulder = 0;
                plateau = 0;
                inRuns = 0;
                run = 0;
            }
            extreme = x;
        }

        private void endRun() {
            if (run >= least) {
                inRuns += run;
            }
            run = 0;
        }

        long clipped() {
            boolean piledUp = extreme >= FULL_SCALE || plateau > shoulder;
            long certain = inRuns + (run >= least ? run : 0);
            if (!piledUp || certain == 0) {
                return 0;
            }
            return certain >= 2L * least ? plateau : certain;
        }
    }
}
