package app.greenroom.mock;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Keeps a microphone's sound on the session's clock, so that sound and picture stay together for hours: no two clocks run alike,
 * and a hundred millionths are a third of a second in an hour.
 *
 * <p>A block comes when its last sample has been taken, or later, because something held it up; never earlier. So of the last
 * second's blocks the one that came with the least delay says how far the sound is behind the clock. Up to {@value #GAP} s it is
 * stretched or pressed by at most three thousandths, which nobody hears; more than that is sound that was lost, and silence
 * stands in its place, or sound that came twice, and is left out.
 *
 * <p>Used by one thread.
 */
final class SoundClock {
    static final double GAP = 0.06;

    private static final double WINDOW = 1;
    private static final double MOST_STRETCH = 0.003;
    private static final double SETTLES = 2; // seconds in which a small lag is made good
    private static final double BEGINNING = 0.005;

    private final int rate;
    private final Deque<double[]> lags = new ArrayDeque<>(); // when, seconds behind
    private long written;
    private boolean begins = true;
    private double carry;

    /**
     * @param rate samples a second
     */
    SoundClock(int rate) {
        this.rate = rate;
    }

    /** Seconds of sound that were handed out. */
    double position() {
        return (double) written / rate;
    }

    /**
     * What to write for a block.
     *
     * @param samples one channel
     * @param end when the block came, seconds of the session
     * @return the samples, perhaps a few more or fewer, perhaps with silence before them
     */
    float[] place(float[] samples, double end) {
        double lag = end - (double) (written + samples.length) / rate;
        if (begins) {
            begins = false;
            return out(lag < 0 ? without(samples, -lag) : behind(samples, (int) Math.round(lag * rate)));
        }
        lags.addLast(new double[] {end, lag});
        while (lags.size() > 1 && lags.getFirst()[0] < end - WINDOW) {
            lags.removeFirst();
        }
        double least = lag;
        for (double[] each : lags) {
            least = Math.min(least, each[1]);
        }
        boolean known = end - lags.getFirst()[0] >= 0.8 * WINDOW;
        if ((known && least > GAP) || least > 1) {
            lags.clear();
            return out(behind(samples, (int) Math.round(least * rate)));
        } else if (lag < -GAP) {
            lags.clear();
            return out(without(samples, -lag));
        }
        if (samples.length < 2 || Math.abs(least) < BEGINNING) {
            return out(samples);
        }
        double most = MOST_STRETCH * samples.length;
        double wanted = Math.max(-most, Math.min(most, least * samples.length / SETTLES)) + carry;
        int more = (int) Math.rint(wanted);
        carry = wanted - more;
        if (more == 0) {
            return out(samples);
        }
        double shift = (double) more / rate;
        lags.forEach(each -> each[1] -= shift);
        return out(stretched(samples, samples.length + more));
    }

    /**
     * What to write where nothing came.
     *
     * @param until seconds of the session
     * @return silence until then; empty where there is sound already
     */
    float[] silence(double until) {
        long missing = Math.round(until * rate) - written;
        if (missing <= 0) {
            return new float[0];
        }
        lags.clear();
        begins = true;
        return out(new float[(int) missing]);
    }

    private float[] out(float[] samples) {
        written += samples.length;
        return samples;
    }

    /** Without its first seconds. */
    private float[] without(float[] samples, double seconds) {
        return Arrays.copyOfRange(samples, Math.min(samples.length, (int) Math.round(seconds * rate)), samples.length);
    }

    private static float[] behind(float[] samples, int silence) {
        float[] all = new float[silence + samples.length];
        System.arraycopy(samples, 0, all, silence, samples.length);
        return all;
    }

    private static float[] stretched(float[] samples, int length) {
        float[] result = new float[length];
        double step = (double) (samples.length - 1) / Math.max(1, length - 1);
        for (int i = 0; i < length; i++) {
            double at = i * step;
            int left = Math.min((int) at, samples.length - 2);
            result[i] = (float) (samples[left] + (at - left) * (samples[left + 1] - samples[left]));
        }
        return result;
    }
}
