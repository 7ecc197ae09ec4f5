package app.greenroom.speech.voice;

import app.greenroom.speech.Floats;
import app.greenroom.speech.HighPass;
import java.util.BitSet;

/**
 * Power of each frame of 10 ms at the recording's own rate, in parts: above 30 Hz, where all speech is; above 100 Hz, where
 * all is that a call carries and a small loudspeaker plays; and the slow drift below, where there is only rumble.
 */
public final class FrameLevels {
    /** Below the deepest voice by more than an octave. */
    private static final double RUMBLE = 30;

    /** The lower end of the weighted band of wideband telephony (ITU-T P.341). */
    private static final double CALL = 100;

    private final HighPass highPass;
    private final HighPass callHighPass;
    private final double[] high;
    private final double[] squares = new double[2];
    private final Floats mean = new Floats();
    private final Floats audible = new Floats();
    private final Floats inCall = new Floats();
    private final BitSet moving = new BitSet();

    public FrameLevels(int sampleRate) {
        highPass = new HighPass(RUMBLE, sampleRate);
        callHighPass = new HighPass(CALL, sampleRate);
        high = new double[sampleRate / 100 + 1];
    }

    public void accept(float[] mono, int length) {
        double sum = 0;
        boolean moves = false;
        for (int i = 0; i < length; i++) {
            sum += mono[i];
            moves |= mono[i] != mono[0];
            high[i] = mono[i];
        }
        HighPass.filter(highPass, callHighPass, high, length, squares);
        moving.set(mean.size(), moves);
        mean.add((float) (sum / length));
        audible.add((float) (squares[0] / length));
        inCall.add((float) (squares[1] / length));
    }

    /** Mean square of each frame above 30 Hz, re full scale squared. */
    public float[] audible() {
        return audible.toArray();
    }

    /** Mean square of each frame above 100 Hz, re full scale squared. */
    public float[] inCall() {
        return inCall.toArray();
    }

    /** Mean of all samples, −1 to 1; 0 before the first frame. */
    public double offset() {
        double sum = 0;
        for (int i = 0; i < mean.size(); i++) {
            sum += mean.get(i);
        }
        return mean.size() == 0 ? 0 : sum / mean.size();
    }

    /** Which frames hold more than one and the same value, as a muted or gated microphone gives. */
    public boolean[] live() {
        boolean[] live = new boolean[mean.size()];
        for (int i = 0; i < live.length; i++) {
            live[i] = moving.get(i);
        }
        return live;
    }

    /**
     * The drift: the mean of the samples over 30 ms around each frame, which leaves about what lies below 20 Hz. It holds
     * the constant offset of the converter as well.
     */
    public float[] drift() {
        float[] drift = new float[mean.size()];
        for (int i = 0; i < drift.length; i++) {
            float before = mean.get(Math.max(0, i - 1));
            float after = mean.get(Math.min(drift.length - 1, i + 1));
            drift[i] = (before + mean.get(i) + after) / 3;
        }
        return drift;
    }
}
