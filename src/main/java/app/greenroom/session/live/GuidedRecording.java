package app.greenroom.session.live;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.Frame;
import app.greenroom.model.SourceKind;
import app.greenroom.speech.SoundAnalysis;
import app.greenroom.speech.SoundMeter;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.PictureGathering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a live watch, kept step by step, so that a step can be made again. Sound is kept as it came, pictures as what
 * was measured in them. Not safe for threads: {@link Recorder} guards it.
 */
public final class GuidedRecording {
    private final List<List<AudioBlock>> kept = new ArrayList<>();
    private List<AudioBlock> step = new ArrayList<>();
    private PictureGathering pictures = new PictureGathering();
    private double firstPicture = Double.NaN;
    private double lastPicture = Double.NaN;

    public void frame(Frame frame, FrameFacts facts) {
        if (Double.isNaN(firstPicture) || facts.time() < lastPicture) {
            firstPicture = facts.time();
        }
        lastPicture = facts.time();
        pictures.accept(frame, facts);
    }

    public void block(AudioBlock block) {
        step.add(block);
    }

    /** From now on the pictures are another camera's: those before say nothing of it. */
    public void otherCamera() {
        pictures.letGo();
        pictures = new PictureGathering();
        firstPicture = Double.NaN;
    }

    /** From now on the sound is another microphone's: what was heard before says nothing of it. */
    public void otherMicrophone() {
        kept.clear();
        step = new ArrayList<>();
    }

    /** Holds no picture any more: who has taken facts from here does not look at theirs any more. */
    public void letGo() {
        pictures.letGo();
    }

    /** A step begins. */
    public void start() {
        step = new ArrayList<>();
        firstPicture = Double.NaN;
    }

    /** The step counts. */
    public void keep() {
        kept.add(step);
        step = new ArrayList<>();
    }

    /** The step before, which was kept, does not count any more. */
    public void forgetLast() {
        if (!kept.isEmpty()) {
            kept.remove(kept.size() - 1);
        }
    }

    /** Seconds of sound in this step. */
    public double heard() {
        return seconds(step);
    }

    /** Seconds of pictures in this step. */
    public double seen() {
        return Double.isNaN(firstPicture) ? 0 : lastPicture - firstPicture;
    }

    /** The sound of this step. */
    public List<AudioBlock> step() {
        return List.copyOf(step);
    }

    /** One block of this step, by its number from 0; empty while it has not come. */
    public Optional<AudioBlock> block(int number) {
        return number < step.size() ? Optional.of(step.get(number)) : Optional.empty();
    }

    /** The sound of all steps that count, one after the other. */
    public List<AudioBlock> sound() {
        return kept.stream().flatMap(List::stream).toList();
    }

    /** What the pictures show; empty without any. */
    public Optional<PictureFacts> pictures(SourceKind kind, double[] arrivals) {
        return pictures.finish(kind, arrivals);
    }

    private static double seconds(List<AudioBlock> blocks) {
        double seconds = 0;
        for (AudioBlock block : blocks) {
            seconds += (double) block.length() / block.sampleRate();
        }
        return seconds;
    }

    /**
     * What sound holds; empty without any. Blocks follow each other whatever their times are, so that the time between two
     * steps does not count.
     */
    public static Optional<SpeechFacts> analysed(List<AudioBlock> blocks) {
        return analysed(blocks, SoundAnalysis::new);
    }

    /** The same by another way to hear. */
    public static Optional<SpeechFacts> analysed(List<AudioBlock> blocks, SoundMeter.Opening hearing) {
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        AudioBlock last = blocks.get(blocks.size() - 1); // how the microphone is now, should it have changed on the way
        SoundMeter analysis = hearing.open(last.sampleRate(), last.channels());
        blocks.stream()
                .filter(block -> block.sampleRate() == last.sampleRate() && block.channels() == last.channels())
                .forEach(analysis::accept);
        return Optional.of(analysis.finish());
    }
}
