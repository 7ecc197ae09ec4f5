package app.greenroom.speech.room;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.ShortTimeFrame;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells sudden noises apart by what can be seen without knowing their source: how long they last, whether few bands hold
 * nearly all of their power, and whether short ones follow each other as keys do.
 */
public final class NoiseKinds {
    /** Seconds; shorter ones are over before a tone could be heard. */
    private static final double SHORT = 0.1;

    /** Keys follow each other within this, in seconds; so many of them are typing, fewer may be a knock at the door. */
    private static final double NEXT_KEY = 0.45;

    private static final int LEAST_KEYS = 5;

    /** A chime has this share of its power in so many mel bands; noise has a third there. */
    private static final double TONAL = 0.75;

    private static final int TONAL_BANDS = 3;

    /** Thuds are as narrow as tones, but lower: the third band lies at about 340 Hz. */
    private static final int LOWEST_TONE = 2;

    private NoiseKinds() {}

    /** The kind of each event. */
    public static List<NoiseKind> of(List<Interval> events, List<ShortTimeFrame> frames, VoiceActivity activity) {
        List<NoiseKind> kinds = new ArrayList<>();
        for (Interval event : events) {
            if (event.length() < SHORT) {
                kinds.add(NoiseKind.KNOCK);
            } else {
                kinds.add(tonal(event, frames, activity.noise()) ? NoiseKind.CHIME : NoiseKind.LONGER);
            }
        }
        markKeys(events, kinds);
        return kinds;
    }

    private static void markKeys(List<Interval> events, List<NoiseKind> kinds) {
        int first = 0;
        for (int i = 0; i <= events.size(); i++) {
            boolean goesOn = i < events.size()
                    && kinds.get(i) == NoiseKind.KNOCK
                    && (i == first || events.get(i).start() - events.get(i - 1).start() <= NEXT_KEY);
            if (goesOn) {
                continue;
            }
            if (i - first >= LEAST_KEYS) {
                for (int key = first; key < i; key++) {
                    kinds.set(key, NoiseKind.KEYS);
                }
            }
            first = i < events.size() && kinds.get(i) == NoiseKind.KNOCK ? i : i + 1;
        }
    }

    /** Whether most of its frames are tones. */
    private static boolean tonal(Interval event, List<ShortTimeFrame> frames, double[] noise) {
        int from = (int) (100 * event.start());
        int to = Math.min(frames.size(), (int) (100 * event.end()) + 1);
        int tones = 0;
        for (int i = from; i < to; i++) {
            tones += tone(frames.get(i).bands(), noise) ? 1 : 0;
        }
        return 2 * tones > to - from;
    }

    private static boolean tone(float[] bands, double[] noise) {
        double[] power = new double[bands.length];
        int strongest = 0;
        for (int b = 0; b < bands.length; b++) {
            power[b] = Math.max(0, bands[b] - noise[b]);
            strongest = power[b] > power[strongest] ? b : strongest;
        }
        double all = Arrays.stream(power).sum();
        Arrays.sort(power);
        double few =
                Arrays.stream(power, bands.length - TONAL_BANDS, bands.length).sum();
        return strongest >= LOWEST_TONE && few > TONAL * all;
    }
}
