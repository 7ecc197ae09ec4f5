package app.greenroom.speech.manner;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.ShortTimeFrame;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds filled pauses (um, uh) by their sound alone: no words are recognised, so any language will do.
 *
 * <p>While somebody looks for the next word, the mouth rests: a filled pause is a vowel of the resting vocal tract that is
 * held longer than vowels in words, with a level pitch, often followed by a held hum [1, 2]. Four things are asked of it.
 *
 * <ol>
 *   <li><em>A central vowel.</em> A neutral tube resonates at 1 : 3 : 5, so the second resonance is at 0.6 of the third,
 *       whatever the length of the tract. Front vowels lie above that. This ratio needs no calibration to the speaker.
 *   <li><em>Stillness.</em> The timbre hardly changes over 80 ms, for at least 120 ms.
 *   <li><em>A level pitch, not raised.</em> Stressed long vowels in words stand above the speaker's median pitch; filled
 *       pauses lie at or under it [2].
 *   <li><em>Length.</em> With the hum, at least 0.35 s, or 0.2 s beside a silence.
 * </ol>
 *
 * <p>All of it is relative to the same speaker's level and pitch, and nothing was fitted to a speaker. On the labelled
 * recordings, also at other speeds, in noise, in echoing rooms, made hoarse, nasal or 9 dB softer, each limit can be moved
 * by a quarter with hardly another result, but for the one of the neutral tube: at 0.63 it takes in a drawn-out "and".
 * In 13 minutes of fluent speech by five other voices in five languages it finds none.
 *
 * <p>[1] M. Goto, K. Itou, S. Hayamizu, A real-time filled pause detection system for spontaneous speech recognition,
 * Eurospeech 1999. [2] E. Shriberg, To "errrr" is human: ecology and acoustics of speech disfluencies, Journal of the
 * International Phonetic Association 31, 2001.
 */
public final class FilledPauses {
    private static final double LEAST_PROMINENCE = 1.5;

    /** Filled pauses are softer than words, some by more than 15 dB. */
    private static final double LEVEL_RANGE = Math.pow(10, -2.5);

    private static final double LEVEL_PERCENTILE = 0.7;
    private static final double VOICED = 0.5;

    private static final double LOWEST_F1 = 430;
    private static final double HIGHEST_F1 = 950;
    private static final double LOWEST_F2 = 850;
    private static final double HIGHEST_F2 = 1950;
    private static final double LOWEST_F3 = 1900;
    private static final double NEUTRAL_TUBE = 0.6;
    private static final double ROUNDED = 0.38;

    private static final double STILL = 4;

    /** Towards the ends and in the hum the change may be a little larger. */
    private static final double STILL_ENOUGH = 4.5;

    private static final double ONSET = 6;
    private static final int SHORTEST_VOWEL = 12;
    private static final int VOWEL_GAP = 6;
    private static final int LONGEST_TRANSITION = 16;
    private static final int SHORTEST_HUM = 10;
    private static final double HUM_PITCH = 1.5;

    private static final double HIGHEST_PITCH = 2;
    private static final double PITCH_DEVIATION = 1.2;

    /** Semitones from the limit to where filled pauses usually lie. */
    private static final double USUAL_DROP = 4;

    private static final int LEAST_PITCHES = 8;

    private static final int LONG = 35;
    private static final int SHORT = 20;
    private static final int BESIDE = 25;
    private static final double SILENT_SHARE = 0.4;
    private static final int JOIN = 25;

    /**
     * A filled pause.
     *
     * @param confidence 0.5 for one that just fulfils its conditions, up to 1
     */
    public record Found(Interval interval, double confidence) {}

    private final List<ShortTimeFrame> frames;
    private final VoiceActivity activity;
    private final float[] audible;
    private final double[] change;
    private final int count;
    private final double softest;
    private final double medianPitch;

    private FilledPauses(List<ShortTimeFrame> frames, float[] audible, VoiceActivity activity, List<Integer> voiced) {
        this.frames = frames;
        this.audible = audible;
        this.activity = activity;
        count = frames.size();
        change = SpectralChange.measure(frames, activity.noise());
        double[] levels = voiced.stream().mapToDouble(i -> audible[i]).sorted().toArray();
        softest = LEVEL_RANGE * levels[(int) (LEVEL_PERCENTILE * (levels.length - 1))];
        medianPitch =
                median(voiced.stream().mapToDouble(i -> frames.get(i).pitch()).toArray());
    }

    /**
     * The filled pauses, in order.
     *
     * @param audible power of the frames above the rumble
     */
    public static List<Found> find(List<ShortTimeFrame> frames, float[] audible, VoiceActivity activity) {
        List<Integer> voiced = activity.voiced();
        if (activity.intervals().isEmpty() || voiced.isEmpty()) {
            return List.of();
        }
        return new FilledPauses(frames, audible, activity, voiced).find();
    }

    private List<Found> find() {
        List<int[]> events = new ArrayList<>();
        List<Double> sure = new ArrayList<>();
        for (int[] vowel : vowels()) {
            int[] event = widen(vowel);
            if (!levelPitch(event) || !longEnough(event)) {
                continue;
            }
            int[] last = events.isEmpty() ? new int[] {-JOIN, -JOIN} : events.get(events.size() - 1);
            if (event[0] - last[1] < JOIN) {
                last[1] = Math.max(last[1], event[1]);
                sure.set(sure.size() - 1, Math.max(sure.get(sure.size() - 1), confidence(vowel, event)));
            } else {
                events.add(event);
                sure.add(confidence(vowel, event));
            }
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            int[] event = events.get(i);
            found.add(new Found(new Interval(event[0] / 100.0, event[1] / 100.0), sure.get(i)));
        }
        return found;
    }

    /** Stretches of a still central vowel, with gaps of up to 60 ms. */
    private List<int[]> vowels() {
        Formants formants = new Formants();
        List<int[]> stretches = new ArrayList<>();
        int start = -1;
        int last = -1;
        for (int i = 0; i <= count; i++) {
            boolean here = i < count
                    && stillAndVoiced(i)
                    && central(formants.peaks(frames.get(i).correlation()));
            if (start >= 0 && (i == count || i - last > VOWEL_GAP + 1)) {
                if (last + 1 - start >= SHORTEST_VOWEL && activity.speech((start + last) / 2)) {
                    stretches.add(new int[] {start, last + 1});
                }
                start = -1;
            }
            if (here) {
                start = start < 0 ? i : start;
                last = i;
            }
        }
        return stretches;
    }

    private boolean stillAndVoiced(int frame) {
        return activity.prominence(frame) >= LEAST_PROMINENCE
                && change[frame] < STILL
                && frames.get(frame).periodicity() > ShortTimeAnalysis.SOME_PERIODICITY
                && audible[frame] > softest;
    }

    /** Where the first two resonances lie close, the envelope may show one peak for both; then the second stands for them. */
    private static boolean central(double[] peaks) {
        boolean merged = peaks[0] >= HIGHEST_F1;
        double second = merged ? peaks[0] : peaks[1];
        double third = merged ? peaks[1] : peaks[2];
        return peaks[0] > LOWEST_F1
                && second > LOWEST_F2
                && second < HIGHEST_F2
                && third > LOWEST_F3
                && second / third < NEUTRAL_TUBE
                && second / third > ROUNDED;
    }

    private int[] widen(int[] vowel) {
        int start = vowel[0];
        while (start > 0
                && activity.prominence(start - 1) >= LEAST_PROMINENCE
                && frames.get(start - 1).periodicity() > ShortTimeAnalysis.SOME_PERIODICITY
                && change[start - 1] < ONSET) {
            start--;
        }
        int end = held(vowel[1]);
        for (int hum = end; hum <= end + LONGEST_TRANSITION && hum < count; hum++) {
            if (frames.get(hum).periodicity() <= ShortTimeAnalysis.SOME_PERIODICITY) {
                break;
            }
            int humEnd = held(hum);
            if (humEnd - hum >= SHORTEST_HUM && samePitch(vowel, new int[] {hum, humEnd})) {
                return new int[] {start, humEnd};
            }
        }
        return new int[] {start, end};
    }

    /** How far the voice is held from that frame on. */
    private int held(int from) {
        int end = from;
        while (end < count
                && change[end] < STILL_ENOUGH
                && frames.get(end).periodicity() > VOICED
                && activity.prominence(end) > LEAST_PROMINENCE / 2) {
            end++;
        }
        return end;
    }

    private boolean samePitch(int[] one, int[] other) {
        return Math.abs(semitones(medianPitch(one), medianPitch(other))) < HUM_PITCH;
    }

    private double medianPitch(int[] stretch) {
        return median(pitches(stretch));
    }

    private double[] pitches(int[] stretch) {
        return frames.subList(stretch[0], stretch[1]).stream()
                .filter(frame -> frame.periodicity() > VOICED)
                .mapToDouble(ShortTimeFrame::pitch)
                .toArray();
    }

    private boolean levelPitch(int[] event) {
        double[] pitches = pitches(event);
        if (pitches.length < LEAST_PITCHES) {
            return false;
        }
        double own = median(pitches);
        double deviation = median(Arrays.stream(pitches)
                .map(pitch -> Math.abs(semitones(pitch, own)))
                .toArray());
        return deviation < PITCH_DEVIATION && semitones(own, medianPitch) < HIGHEST_PITCH;
    }

    private boolean longEnough(int[] event) {
        int length = event[1] - event[0];
        return length >= LONG
                || (length >= SHORT && (silent(event[0] - BESIDE, event[0]) || silent(event[1], event[1] + BESIDE)));
    }

    private boolean silent(int from, int to) {
        int silent = 0;
        for (int i = from; i < to; i++) {
            silent += i < 0 || i >= count || activity.prominence(i) < LEAST_PROMINENCE ? 1 : 0;
        }
        return silent > SILENT_SHARE * (to - from);
    }

    /**
     * How far from its limits each of the four conditions is, from 0.5 at the limit to 1 at twice the distance that is
     * usual; their mean.
     */
    private double confidence(int[] vowel, int[] event) {
        double[] pitches = pitches(event);
        double own = median(pitches);
        double deviation = median(Arrays.stream(pitches)
                .map(pitch -> Math.abs(semitones(pitch, own)))
                .toArray());
        double unrest = 0;
        for (int i = vowel[0]; i < vowel[1]; i++) {
            unrest += change[i] / (vowel[1] - vowel[0]);
        }
        boolean beside = silent(event[0] - BESIDE, event[0]) || silent(event[1], event[1] + BESIDE);
        int shortest = beside ? SHORT : LONG;
        return (margin(1 - unrest / STILL)
                        + margin(1 - deviation / PITCH_DEVIATION)
                        + margin((HIGHEST_PITCH - semitones(own, medianPitch)) / USUAL_DROP)
                        + margin((double) (event[1] - event[0] - shortest) / shortest))
                / 4;
    }

    /** 0.5 where nothing is left to the limit, 1 where all is. */
    private static double margin(double left) {
        return 0.5 + 0.5 * Math.max(0, Math.min(1, left));
    }

    private static double semitones(double pitch, double reference) {
        return 12 * Math.log(pitch / reference) / Math.log(2);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
