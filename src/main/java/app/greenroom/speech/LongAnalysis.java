package app.greenroom.speech;

import app.greenroom.capture.AudioBlock;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.speaker.VoicePieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Listens to a recording of any length in bounded memory, by one {@link SoundAnalysis} after the other.
 *
 * <p>Each hears a stretch of two minutes, of which five seconds at either end only lead in and out: what is judged there against
 * its surroundings is judged by the neighbour. The seam between two stretches is laid into the middle of the longest moment, among the
 * last twenty seconds, in which nothing was found; so hardly anything ever lies on a seam. Where somebody speaks
 * without a moment's break, what both stretches found is taken once. Two minutes are long enough for a steady idea of voice and
 * room, and short enough to follow a change of either. A recording of up to two minutes is one stretch.
 *
 * <p>In memory lie the samples of one stretch, what its analysis keeps, and of all that went before the findings, twenty
 * levels a second, the times of the syllables, the pitch and how each piece of a voice sounds: about 1.4 MB an hour. Not safe for
 * use by several threads at once.
 */
public final class LongAnalysis {
    private static final double STRETCH = 120;
    private static final double MARGIN = 5;
    private static final double SEARCH = 20;
    private static final double STEP = 0.05;

    private final int sampleRate;
    private final MonoFrames sound;
    private final LongFinds finds = new LongFinds(STEP);
    private final VoicePieces voices = new VoicePieces();
    private float[] stretch;
    private int stretchFilled;
    private long stretchStart; // the first sample of the stretch
    private double seam; // seconds: all before is judged

    /**
     * @param sampleRate samples a second and channel, 8000–192000
     * @param channels at least 1
     * @throws IllegalArgumentException when the rate or the number of channels is outside these ranges
     */
    public LongAnalysis(int sampleRate, int channels) {
        sound = new MonoFrames(sampleRate, channels, this::hear);
        this.sampleRate = sampleRate;
        stretch = new float[(int) (STRETCH * sampleRate) + MonoFrames.longest(sampleRate)];
    }

    /**
     * Takes the next block. Samples that are no number count as zero.
     *
     * @throws IllegalArgumentException when the block has another rate or number of channels than announced
     */
    public void accept(AudioBlock block) {
        sound.accept(block);
    }

    private void hear(float[] mono, int length) {
        keep(mono, length);
        if (stretchFilled >= STRETCH * sampleRate) {
            judge(false);
        }
    }

    private void keep(float[] mono, int length) {
        System.arraycopy(mono, 0, stretch, stretchFilled, length);
        stretchFilled += length;
    }

    /** What was heard. To be called once, after the last block. */
    public LongFacts finish() {
        sound.rest(this::keep);
        judge(true);
        stretch = new float[0];
        return finds.facts(sound.seconds(), sound.channel().digitalSilence(), voices.toList());
    }

    private void judge(boolean last) {
        SoundAnalysis analysis = new SoundAnalysis(sampleRate, 1);
        for (int from = 0; from < stretchFilled; from += sampleRate) {
            float[] second = Arrays.copyOfRange(stretch, from, Math.min(stretchFilled, from + sampleRate));
            analysis.accept(new AudioBlock(second, 1, sampleRate, (double) from / sampleRate));
        }
        SpeechFacts facts = analysis.finish();
        double offset = (double) stretchStart / sampleRate;
        double length = (double) stretchFilled / sampleRate;
        double end = last ? offset + length : offset + quietest(facts, length);
        finds.add(facts, new LongFinds.Fine(analysis.syllables(), analysis.pitch()), offset, seam, end);
        hear(analysis.frames(), facts.activity().speech(), offset, end);
        seam = end;
        if (!last) {
            int dropped = (int) Math.round((end - MARGIN) * sampleRate - stretchStart);
            System.arraycopy(stretch, dropped, stretch, 0, stretchFilled - dropped);
            stretchFilled -= dropped;
            stretchStart += dropped;
        }
    }

    /** Keeps how the voice sounds that is heard from the last seam to the next. */
    private void hear(List<ShortTimeFrame> frames, List<Interval> speech, double offset, double end) {
        for (Interval each : speech) {
            double from = Math.max(seam, offset + each.start());
            double to = Math.min(end, offset + each.end());
            if (to > from) {
                voices.add(frames, offset, new Interval(from, to));
            }
        }
    }

    /** Where to lay the seam, on a whole step of levels. */
    private static double quietest(SpeechFacts facts, double length) {
        double to = length - MARGIN;
        double from = to - SEARCH;
        List<Interval> found = new ArrayList<>(facts.activity().speech());
        found.addAll(facts.fillers().found());
        found.addAll(facts.room().events());
        found.sort((a, b) -> Double.compare(a.start(), b.start()));
        double best = to;
        double widest = 0;
        double free = from;
        for (Interval each : found) {
            double until = Math.min(each.start(), to);
            if (until - free > widest) {
                widest = until - free;
                best = (free + until) / 2;
            }
            free = Math.max(free, each.end());
        }
        if (to - free > widest) {
            best = (free + to) / 2;
        }
        return Math.floor(best / STEP) * STEP;
    }
}
