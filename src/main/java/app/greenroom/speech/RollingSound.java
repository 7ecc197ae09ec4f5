package app.greenroom.speech;

import app.greenroom.capture.AudioBlock;
import app.greenroom.model.measure.Interval;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Hears sound as it comes and says at any time what the last seconds held.
 *
 * <p>Two analyses listen side by side, the younger by {@code memory} seconds. The elder is asked; when it is twice that old it
 * retires, the younger takes its place and a new one begins. So what is known of a stretch is exactly what one
 * {@link SoundAnalysis} of that stretch says, and a check of the same seconds cannot come to another result.
 *
 * <p>Where a block is missing, everything begins anew: across a gap nothing can be judged. Used by one thread.
 */
public final class RollingSound {
    /** A block may be off by so much, in seconds, before one counts as missing. */
    private static final double JITTER = 0.005;

    private final int sampleRate;
    private final int channels;
    private final double memory;
    private final SoundMeter.Opening hearing;
    private SoundMeter elder;
    private @Nullable SoundMeter younger;
    private double elderStart;
    private double youngerStart;
    private double now = Double.NaN;

    /**
     * @param sampleRate samples a second and channel, 8000–192000
     * @param channels at least 1
     * @param memory seconds that are judged once as many were heard; at most twice as many are
     */
    public RollingSound(int sampleRate, int channels, double memory) {
        this(sampleRate, channels, memory, SoundAnalysis::new);
    }

    /** The same by another way to hear. */
    public RollingSound(int sampleRate, int channels, double memory, SoundMeter.Opening hearing) {
        if (!(memory >= 1)) {
            throw new IllegalArgumentException("a second is the least that can be judged");
        }
        this.sampleRate = sampleRate;
        this.channels = channels;
        this.memory = memory;
        this.hearing = hearing;
        elder = hearing.open(sampleRate, channels);
    }

    /**
     * Takes the next block.
     *
     * @return where sound was lost right before it; empty where none was
     * @throws IllegalArgumentException when the block has another rate or number of channels than announced
     */
    public List<Interval> accept(AudioBlock block) {
        double time = block.time();
        boolean lost = time > now + JITTER; // never before the first block, for then now is no number
        List<Interval> gap = lost ? List.of(new Interval(Math.max(0, now), time)) : List.of();
        if (lost || Double.isNaN(now)) {
            elder = hearing.open(sampleRate, channels);
            elderStart = time;
            younger = null;
        } else if (younger == null && time - elderStart >= memory) {
            younger = hearing.open(sampleRate, channels);
            youngerStart = time;
        } else if (younger != null && time - youngerStart >= memory) {
            elder = younger;
            elderStart = youngerStart;
            younger = hearing.open(sampleRate, channels);
            youngerStart = time;
        }
        elder.accept(block);
        if (younger != null) {
            younger.accept(block);
        }
        now = time + (double) block.length() / sampleRate;
        return gap;
    }

    /** Seconds on the source's clock at which the judged stretch begins; 0 before the first block. */
    public double start() {
        return elderStart;
    }

    /** Seconds on the source's clock up to which it was heard; empty before the first block. */
    public OptionalDouble now() {
        return Double.isNaN(now) ? OptionalDouble.empty() : OptionalDouble.of(now);
    }

    /** What the judged stretch holds; times count from {@link #start}. */
    public SpeechFacts facts() {
        return elder.soFar();
    }
}
