package app.greenroom.speech;

import app.greenroom.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where somebody speaks, in frames of 10 ms.
 *
 * <p>A frame is <em>active</em> where the mel bands stand out of the noise: the mean over the bands of their level above
 * the noise spectrum, each counted from 0 to 20 dB, reaches 3 dB. Noise alone gives 0.4 dB and hardly ever 1 dB. Counting
 * in decibels per band lets a few strong harmonics in loud noise weigh as much as they should, and leaves slow rumble and
 * single tones out. Activity alone is not speech: knocks, keys and breath are active as well. Speech needs
 * <em>voice</em>: active frames with a strong period between 65 and 500 Hz for at least 50 ms without break. Active
 * frames belong to the speech when voice is within 0.3 s, the length of the longest unvoiced stretches inside words.
 *
 * <p>The noise spectrum comes from the recording as a whole: a low percentile of each band to begin with, then the mean of
 * the frames that do not stand out, until that settles. Hum and fan are part of it, and so are not taken for speech.
 */
final class VoiceActivity {
    static final double ACTIVE = 3;

    /** A frame next to an active one stays active down to this level, in dB. */
    private static final double STILL_ACTIVE = 1.5;

    private static final double MOST_PER_BAND = 20;
    private static final double VOICED = 0.6;
    private static final double LEAP = Math.log(1.25) / Math.log(2);
    private static final int SHORTEST_VOICE = 5;
    private static final int REACH = 30;
    private static final double LOUD = 0.95;
    private static final double RANGE = Math.pow(10, -3.5);

    /** Somebody who says a word has voiced for as long as this; less is a squeak of the chair. */
    private static final int LEAST_VOICE = 15;

    /** Pauses under 250 ms belong to the speech (Goldman-Eisler 1968). */
    private static final int SHORTEST_PAUSE = 25;

    /** Keeps logarithms finite. */
    private static final double TINY = 1e-12;

    private static final int SMOOTHING = 2;
    private static final double LOW_PERCENTILE = 0.1;

    private final int frames;
    /** Frames with more than digital silence: a muted or gated stretch says nothing about the room. */
    private final boolean[] live;

    private final double[] prominence;
    private final boolean[] active;
    private final boolean[] speech;
    private final List<Integer> voiced = new ArrayList<>();
    private final double[] noise = new double[ShortTimeAnalysis.BANDS];

    /**
     * @param analysis frames of 10 ms
     * @param audible power of the same frames above the rumble
     * @param live which of them hold more than digital silence
     */
    VoiceActivity(List<ShortTimeFrame> analysis, float[] audible, boolean[] live) {
        frames = analysis.size();
        this.live = live.clone();
        prominence = new double[frames];
        active = new boolean[frames];
        speech = new boolean[frames];
        double[][] bands = smooth(analysis);
        learnNoise(bands);
        markActive();
        markSpeech(analysis, audible);
    }

    private double[][] smooth(List<ShortTimeFrame> analysis) {
        double[][] smooth = new double[frames][ShortTimeAnalysis.BANDS];
        for (int i = 0; i < frames; i++) {
            int from = Math.max(0, i - SMOOTHING);
            int to = Math.min(frames, i + SMOOTHING + 1);
            for (int b = 0; b < ShortTimeAnalysis.BANDS; b++) {
                double sum = 0;
                for (int j = from; j < to; j++) {
                    sum += analysis.get(j).bands()[b];
                }
                smooth[i][b] = sum / (to - from) + TINY;
            }
        }
        return smooth;
    }

    private void learnNoise(double[][] bands) {
        int count = 0;
        for (boolean each : live) {
            count += each ? 1 : 0;
        }
        if (count == 0) {
            return;
        }
        double[] column = new double[count];
        for (int b = 0; b < noise.length; b++) {
            int filled = 0;
            for (int i = 0; i < frames; i++) {
                if (live[i]) {
                    column[filled++] = bands[i][b];
                }
            }
            Arrays.sort(column);
            noise[b] = column[(int) (LOW_PERCENTILE * count)];
        }
        for (int round = 0; round < 4; round++) {
            measureProminence(bands);
            double[] logSum = new double[noise.length];
            int quiet = 0;
            for (int i = 0; i < frames; i++) {
                if (live[i] && prominence[i] < ACTIVE) {
                    for (int b = 0; b < noise.length; b++) {
                        logSum[b] += Math.log(bands[i][b]);
                    }
                    quiet++;
                }
            }
            if (quiet < SHORTEST_PAUSE) {
                break;
            }
            for (int b = 0; b < noise.length; b++) {
                noise[b] = Math.exp(logSum[b] / quiet);
            }
        }
        measureProminence(bands);
    }

    private void measureProminence(double[][] bands) {
        for (int i = 0; i < frames; i++) {
            double sum = 0;
            for (int b = 0; b < noise.length; b++) {
                double above = 10 * Math.log10(bands[i][b] / noise[b]);
                sum += Math.max(0, Math.min(MOST_PER_BAND, above));
            }
            prominence[i] = live[i] ? sum / noise.length : 0;
        }
    }

    private void markActive() {
        boolean on = false;
        for (int i = 0; i < frames; i++) {
            on = prominence[i] >= (on ? STILL_ACTIVE : ACTIVE);
            active[i] = on;
        }
        for (int i = frames - 1; i >= 0; i--) {
            on = active[i] || (on && prominence[i] >= STILL_ACTIVE);
            active[i] = on;
        }
    }

    private void markSpeech(List<ShortTimeFrame> analysis, float[] audible) {
        voiced.addAll(findVoiced(analysis));
        if (voiced.size() < LEAST_VOICE) {
            return;
        }
        double[] loudness =
                voiced.stream().mapToDouble(i -> audible[i]).sorted().toArray();
        double softest = RANGE * loudness[(int) (LOUD * (loudness.length - 1))];
        for (int centre : voiced) {
            for (int i = Math.max(0, centre - REACH); i < Math.min(frames, centre + REACH + 1); i++) {
                speech[i] |= active[i] && audible[i] >= softest;
            }
        }
        for (int[] gap : runs(speech, false)) {
            if (gap[0] > 0 && gap[1] < frames && gap[1] - gap[0] < SHORTEST_PAUSE) {
                Arrays.fill(speech, gap[0], gap[1], true);
            }
        }
    }

    private List<Integer> findVoiced(List<ShortTimeFrame> analysis) {
        List<Integer> found = new ArrayList<>();
        int run = 0;
        for (int i = 0; i <= frames; i++) {
            boolean here = i < frames && active[i] && analysis.get(i).periodicity() >= VOICED;
            if (run > 0
                    && (!here
                            || leaps(
                                    analysis.get(i - 1).pitch(), analysis.get(i).pitch()))) {
                for (int j = i - run; run >= SHORTEST_VOICE && j < i; j++) {
                    found.add(j);
                }
                run = 0;
            }
            run += here ? 1 : 0;
        }
        return found;
    }

    /** Whether pitch moves faster than voices do, by more than a quarter in 10 ms; to mistake the octave is no leap. */
    private static boolean leaps(double before, double after) {
        double octaves = Math.abs(Math.log(after / before)) / Math.log(2);
        return Math.min(octaves, Math.abs(octaves - 1)) > LEAP;
    }

    /** First and past-the-last index of each run of {@code value}. */
    static List<int[]> runs(boolean[] flags, boolean value) {
        List<int[]> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= flags.length; i++) {
            if (i == flags.length || flags[i] != flags[start]) {
                if (flags[start] == value) {
                    runs.add(new int[] {start, i});
                }
                start = i;
            }
        }
        return runs;
    }

    int frames() {
        return frames;
    }

    /** Whether somebody speaks in that frame; pauses under 250 ms included. */
    boolean speech(int frame) {
        return speech[frame];
    }

    /** Whether that frame stands out of the noise, as speech or anything else. */
    boolean active(int frame) {
        return active[frame];
    }

    /** Frames of sustained voice, in order. */
    List<Integer> voiced() {
        return List.copyOf(voiced);
    }

    /** Whether that frame holds more than digital silence. */
    boolean live(int frame) {
        return live[frame];
    }

    /** How far the frame stands out of the noise, 0–20 dB. */
    double prominence(int frame) {
        return prominence[frame];
    }

    /** Power of the noise in each mel band. */
    double[] noise() {
        return noise.clone();
    }

    /** Stretches of speech, in order. */
    List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        for (int[] run : runs(speech, true)) {
            intervals.add(new Interval(run[0] / 100.0, run[1] / 100.0));
        }
        return intervals;
    }
}
