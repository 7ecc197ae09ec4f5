package app.greenroom.vision.scene;

import app.greenroom.vision.SegmentedFrame;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.light.BrightPatch;
import java.util.Optional;
import java.util.OptionalDouble;

/** Measures what is around the person. Follows what moves from shot to shot; used by one thread. */
public final class SceneAnalysis {
    private static final double SURE = 0.8; // mean of the person mask over the face
    private static final double ALL_EVERY =
            0.4; // seconds; what stands behind and what is worn change less than what moves
    private static final double TOLERANCE = 0.02; // frames are a little early now and then

    private final Thumbnail thumbnail = new Thumbnail();
    private final BackgroundMotion motion = new BackgroundMotion();
    private final FineStripes stripes = new FineStripes();
    private double lastAll = Double.NEGATIVE_INFINITY;

    /** Measures a shot; what is behind and what is worn only in some of a live camera's. */
    public SceneFacts measure(SegmentedFrame shot) {
        thumbnail.load(shot);
        if (!knowsThePerson(shot)) {
            motion.restart();
            lastAll = Double.NEGATIVE_INFINITY;
            return new SceneFacts(
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.empty());
        }
        double time = shot.frame().time();
        boolean all = time < lastAll || time - lastAll >= ALL_EVERY - TOLERANCE;
        if (all) {
            lastAll = time;
        }
        OptionalDouble crown = Headroom.crown(shot);
        return new SceneFacts(
                all ? background(shot) : Optional.empty(),
                all ? Clothing.of(shot, thumbnail, stripes) : Optional.empty(),
                crown,
                crown.isEmpty()
                        ? crown
                        : OptionalDouble.of(crown.getAsDouble() / shot.frame().height()),
                motion.next(thumbnail, shot.frame().time())
                        .map(change -> new MotionFacts(change.share(), change.place())));
    }

    /** Whether the mask holds at least the face: without it, it takes the person for background. */
    private boolean knowsThePerson(SegmentedFrame shot) {
        Face face = shot.face();
        double step = thumbnail.step();
        int left = (int) Math.max(0, (face.left() + 0.2 * face.width()) / step);
        int right = (int) Math.min(thumbnail.columns() - 1.0, (face.right() - 0.2 * face.width()) / step);
        int top = (int) Math.max(0, (face.top() + 0.1 * face.height()) / step);
        int bottom = (int) Math.min(thumbnail.rows() - 1.0, (face.bottom() - 0.1 * face.height()) / step);
        double sum = 0;
        int count = 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                sum += thumbnail.person(y * thumbnail.columns() + x);
                count++;
            }
        }
        return sum >= SURE * Math.max(1, count);
    }

    private Optional<BackgroundFacts> background(SegmentedFrame shot) {
        Clutter.Edges edges = Clutter.of(thumbnail);
        if (!edges.enough()) {
            return Optional.empty();
        }
        BrightPatch bright = BrightPatch.of(thumbnail, shot.face());
        return Optional.of(new BackgroundFacts(edges.edges(), bright.share(), bright.place()));
    }

    public void restart() {
        motion.restart();
        lastAll = Double.NEGATIVE_INFINITY;
    }
}
