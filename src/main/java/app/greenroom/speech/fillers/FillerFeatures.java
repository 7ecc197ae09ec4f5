package app.greenroom.speech.fillers;

import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.ShortTimeFrame;
import java.util.Arrays;
import java.util.List;

/**
 * What {@link FillerNet} is told of each 20 ms: thirty numbers, the mean of two frames of 10 ms.
 *
 * <p>0 to 23: natural logarithm of the power in each mel band, less its mean where the recording is voiced, from −8 to 6,
 * halved. 24: periodicity. 25: pitch in semitones from the median of the recording, from −12 to 12, a sixth of it; 0 without
 * voice. 26: whether there is voice. 27: how far the frame stands out of the noise, in tenths of dB. 28: how much the spectrum
 * changes within 80 ms. 29: loudness against that of the voice, natural logarithm, halved.
 *
 * <p>The weights were learnt with exactly these definitions, so nothing here depends on what the rest of the product takes for
 * speech or noise: only on bands, pitch and periodicity. Whoever changes one of them trains the net again.
 */
final class FillerFeatures {
    static final int SIZE = 30;

    /** Seconds from one row to the next. */
    static final double STEP = 0.02;

    private static final int BANDS = ShortTimeAnalysis.BANDS;
    private static final int FRAMES = 2; // to a row
    private static final double TINY = 1e-10;
    private static final double DIGITAL_SILENCE = 1e-9;
    private static final double LOW_PERCENTILE = 0.1;
    private static final double LEAST_LOG = Math.log(TINY);
    private static final double LOG_STEP = 0.1;
    private static final int LOG_STEPS = 400;

    private static final double SOME_VOICE = 0.4;
    private static final double CLEAR_VOICE = 0.5;
    private static final double CLEAR_OF_NOISE = 4; // dB
    private static final int LEAST_VOICED = 25;
    private static final double USUAL_PITCH = 140; // Hz, where hardly anything is voiced
    private static final double DECIBELS = 10 / Math.log(10);
    private static final double MOST_PROMINENT = 20;
    private static final double ABOVE_NOISE = 1; // natural logarithm
    private static final int REACH = 4; // frames
    private static final double LOWEST = -8;
    private static final double HIGHEST = 6;
    private static final double OCTAVE = 12;

    private final List<ShortTimeFrame> frames;
    private final float[] logs;
    private final float[] loudness;
    private final double[] noise = new double[BANDS];
    private final double[] prominence;
    private final double[] usual = new double[BANDS];
    private double usualLoudness;
    private double usualPitch;

    private FillerFeatures(List<ShortTimeFrame> frames) {
        this.frames = frames;
        int count = frames.size();
        logs = new float[count * BANDS];
        loudness = new float[count];
        prominence = new double[count];
        for (int i = 0; i < count; i++) {
            float[] bands = frames.get(i).bands();
            double sum = 0;
            for (int b = 0; b < BANDS; b++) {
                logs[i * BANDS + b] = (float) Math.log(bands[b] + TINY);
                sum += bands[b];
            }
            loudness[i] = (float) Math.log(sum + TINY);
        }
        learnNoise();
        for (int i = 0; i < count; i++) {
            prominence[i] = prominence(i);
        }
        learnVoice();
    }

    /**
     * One row of {@link #SIZE} numbers for every two frames, one after the other.
     *
     * @param frames of 10 ms
     */
    static float[] of(List<ShortTimeFrame> frames) {
        return frames.isEmpty() ? new float[0] : new FillerFeatures(frames).rows();
    }

    /** A low percentile of each band, to a tenth of a logarithm, where there is more than digital silence. */
    private void learnNoise() {
        int[][] counts = new int[BANDS][LOG_STEPS];
        int live = 0;
        for (int i = 0; i < frames.size(); i++) {
            if (loudness[i] > Math.log(DIGITAL_SILENCE)) {
                live++;
                for (int b = 0; b < BANDS; b++) {
                    int step = (int) ((logs[i * BANDS + b] - LEAST_LOG) / LOG_STEP);
                    counts[b][Math.max(0, Math.min(LOG_STEPS - 1, step))]++;
                }
            }
        }
        for (int b = 0; b < BANDS; b++) {
            int below = 0;
            int step = 0;
            while (step < LOG_STEPS && below <= LOW_PERCENTILE * live) {
                below += counts[b][step++];
            }
            noise[b] = LEAST_LOG + step * LOG_STEP;
        }
    }

    /** Mean over the bands, 0 to 20 dB each. */
    private double prominence(int frame) {
        double sum = 0;
        for (int b = 0; b < BANDS; b++) {
            double above = DECIBELS * (logs[frame * BANDS + b] - noise[b] - ABOVE_NOISE);
            sum += Math.max(0, Math.min(MOST_PROMINENT, above));
        }
        return sum / BANDS;
    }

    private void learnVoice() {
        int[] voiced = new int[frames.size()];
        int count = 0;
        for (int i = 0; i < voiced.length; i++) {
            if (frames.get(i).periodicity() > CLEAR_VOICE && prominence[i] > CLEAR_OF_NOISE) {
                voiced[count++] = i;
            }
        }
        boolean some = count >= LEAST_VOICED;
        int among = some ? count : frames.size();
        double[] pitches = new double[some ? count : 1];
        pitches[0] = USUAL_PITCH;
        for (int j = 0; j < among; j++) {
            int i = some ? voiced[j] : j;
            for (int b = 0; b < BANDS; b++) {
                usual[b] += logs[i * BANDS + b];
            }
            usualLoudness += loudness[i];
            if (some) {
                pitches[j] = frames.get(i).pitch();
            }
        }
        for (int b = 0; b < BANDS; b++) {
            usual[b] /= among;
        }
        usualLoudness /= among;
        Arrays.sort(pitches);
        usualPitch = pitches[pitches.length / 2];
    }

    private float[] rows() {
        float[] rows = new float[frames.size() / FRAMES * SIZE];
        for (int i = 0; i < rows.length / SIZE * FRAMES; i++) {
            int row = i / FRAMES * SIZE;
            ShortTimeFrame frame = frames.get(i);
            for (int b = 0; b < BANDS; b++) {
                rows[row + b] += limited(logs[i * BANDS + b] - usual[b]) / (2 * FRAMES);
            }
            boolean voice = frame.periodicity() > SOME_VOICE && frame.pitch() > 0;
            double semitones = voice ? OCTAVE * Math.log(frame.pitch() / usualPitch) / Math.log(2) : 0;
            rows[row + 24] += frame.periodicity() / FRAMES;
            rows[row + 25] += (float) (Math.max(-OCTAVE, Math.min(OCTAVE, semitones)) / (6 * FRAMES));
            rows[row + 26] += voice ? 1f / FRAMES : 0;
            rows[row + 27] += (float) (prominence[i] / (10 * FRAMES));
            rows[row + 28] += (float) (change(i) / FRAMES);
            rows[row + 29] += limited(loudness[i] - usualLoudness) / (2 * FRAMES);
        }
        return rows;
    }

    private static float limited(double value) {
        return (float) Math.max(LOWEST, Math.min(HIGHEST, value));
    }

    /** Root mean square over the bands of the difference between 40 ms before and after, natural logarithm, above the noise. */
    private double change(int frame) {
        int before = Math.max(0, frame - REACH) * BANDS;
        int after = Math.min(frames.size() - 1, frame + REACH) * BANDS;
        double sum = 0;
        for (int b = 0; b < BANDS; b++) {
            double floor = noise[b] + ABOVE_NOISE;
            double difference = Math.max(floor, logs[after + b]) - Math.max(floor, logs[before + b]);
            sum += difference * difference;
        }
        return Math.sqrt(sum / BANDS);
    }
}
