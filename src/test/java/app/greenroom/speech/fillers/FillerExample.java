package app.greenroom.speech.fillers;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Frames;
import app.greenroom.speech.fillers.FillerClip.Kind;
import java.util.Arrays;

/**
 * A clip as {@link FillerTrainer} takes it.
 *
 * @param rows {@link FillerFeatures#of}
 * @param truth of each row and output, 0 or 1
 * @param weight of each row and output, 0 where nothing is known
 */
@SuppressWarnings("ArrayRecordComponent") // examples are not compared
record FillerExample(float[] rows, float[] truth, float[] weight) {
    private static final double OUTSIDE = 0.06; // seconds around a label in which nobody can say
    private static final double INSIDE = 0.02;
    private static final float RARE = 3;
    private static final double LOUD = -1.5; // halved logarithm

    /**
     * A clip's example.
     *
     * @param guard what each row weighs that the guards learn from
     */
    static FillerExample of(FillerClip clip, float guard) {
        float[] rows = FillerFeatures.of(Frames.of(clip.sound()));
        int count = rows.length / FillerFeatures.SIZE;
        float[] truth = new float[count * FillerNet.OUTPUTS];
        float[] weight = new float[truth.length];
        boolean hidden = clip.kind() == Kind.TWO_VOICES || clip.kind() == Kind.MUSIC;
        for (int i = 0; i < count; i++) {
            int at = i * FillerNet.OUTPUTS;
            weight[at + FillerNet.FILLER] = 1;
            double time = (i + 0.5) * FillerFeatures.STEP;
            for (Interval each : clip.fillers()) {
                if (time > each.start() - OUTSIDE && time < each.end() + OUTSIDE) {
                    boolean inside = time >= each.start() + INSIDE && time <= each.end() - INSIDE;
                    truth[at + FillerNet.FILLER] = inside ? 1 : 0;
                    weight[at + FillerNet.FILLER] = inside && !hidden ? RARE : 0;
                }
            }
            boolean loud = rows[i * FillerFeatures.SIZE + 29] > LOUD;
            truth[at + FillerNet.SECOND_VOICE] = clip.kind() == Kind.TWO_VOICES ? 1 : 0;
            weight[at + FillerNet.SECOND_VOICE] = clip.kind() != Kind.MUSIC && loud ? guard : 0;
            truth[at + FillerNet.MUSIC] = clip.kind() == Kind.MUSIC ? 1 : 0;
            weight[at + FillerNet.MUSIC] = loud ? guard : 0;
        }
        return new FillerExample(rows, truth, weight);
    }

    int count() {
        return rows.length / FillerFeatures.SIZE;
    }

    /** A part of it, copied. */
    FillerExample part(int from, int to) {
        return new FillerExample(
                Arrays.copyOfRange(rows, from * FillerFeatures.SIZE, to * FillerFeatures.SIZE),
                Arrays.copyOfRange(truth, from * FillerNet.OUTPUTS, to * FillerNet.OUTPUTS),
                Arrays.copyOfRange(weight, from * FillerNet.OUTPUTS, to * FillerNet.OUTPUTS));
    }
}
