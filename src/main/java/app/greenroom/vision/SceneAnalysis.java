package app.greenroom.vision;

import java.util.Optional;
import java.util.OptionalDouble;

/** Measures what is around the person. Follows what moves from shot to shot; used by one thread. */
final class SceneAnalysis {
    private final Thumbnail thumbnail = new Thumbnail();
    private final BackgroundMotion motion = new BackgroundMotion();
    private final FineStripes stripes = new FineStripes();

    SceneFacts measure(Shot shot) {
        thumbnail.load(shot);
        Clutter.Edges edges = Clutter.of(thumbnail);
        OptionalDouble crown = Headroom.crown(shot);
        return new SceneFacts(
                edges.enough() ? Optional.of(background(shot, edges)) : Optional.empty(),
                Clothing.of(shot, thumbnail, stripes),
                crown,
                crown.isEmpty()
                        ? crown
                        : OptionalDouble.of(crown.getAsDouble() / shot.frame().height()),
                motion.next(thumbnail, shot.frame().time())
                        .map(change -> new MotionFacts(change.share(), change.place())));
    }

    private BackgroundFacts background(Shot shot, Clutter.Edges edges) {
        BrightPatch bright = BrightPatch.of(thumbnail, shot.face());
        return new BackgroundFacts(edges.edges(), edges.oblique(), bright.share(), bright.place());
    }

    void restart() {
        motion.restart();
    }
}
