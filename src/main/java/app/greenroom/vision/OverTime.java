package app.greenroom.vision;

import app.greenroom.vision.light.LightOverTime;
import app.greenroom.vision.pose.PostureEstimate;
import app.greenroom.vision.pose.PostureFacts;
import app.greenroom.vision.scene.MotionFacts;
import app.greenroom.vision.scene.SceneFacts;
import app.greenroom.vision.scene.SceneSummary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What shows only over time.
 *
 * @param passing see {@link PictureFacts.Faces#passing}
 * @param posture how the person sits and moves
 * @param motion what moves behind
 * @param flicker amplitude of flicker, of the luma; 0 when there is none, empty when it cannot be told
 * @param change how much the light changed, of the luma; empty when it cannot be told
 */
public record OverTime(
        double passing,
        PostureFacts posture,
        Optional<MotionFacts> motion,
        OptionalDouble flicker,
        OptionalDouble change) {
    private static final double PASSING_SECONDS = 0.5;
    private static final int PASSING_FRAMES = 3;

    /**
     * Sums up.
     *
     * @param facts of all frames of the stretch
     * @param lately of its end: who and what has gone since is not there any more, and waits for no window to move on
     */
    static OverTime of(List<FrameFacts> facts, List<FrameFacts> lately) {
        LightOverTime light = LightOverTime.of(facts);
        Optional<MotionFacts> now = SceneSummary.motion(scenes(lately), 1);
        boolean still = now.filter(motion -> motion.share() == 0).isPresent();
        return new OverTime(
                lately.stream().allMatch(f -> f.secondFace() == 0) ? 0 : passing(facts),
                PostureEstimate.of(facts),
                SceneSummary.motion(scenes(facts)).flatMap(motion -> still ? now : Optional.of(motion)),
                light.flicker(),
                light.change());
    }

    private static List<SceneFacts> scenes(List<FrameFacts> facts) {
        return facts.stream().flatMap(f -> f.scene().stream()).toList();
    }

    /** The largest second face of those that were there for some time: one wrong frame makes no visitor. */
    private static double passing(List<FrameFacts> facts) {
        double best = 0;
        for (int i = 0; i < facts.size(); i++) {
            double least = facts.get(i).secondFace();
            for (int j = i; j < facts.size() && least > best; j++) {
                least = Math.min(least, facts.get(j).secondFace());
                if (j - i + 1 >= PASSING_FRAMES
                        && facts.get(j).time() - facts.get(i).time() >= PASSING_SECONDS) {
                    best = Math.max(best, least);
                }
            }
        }
        return best;
    }
}
