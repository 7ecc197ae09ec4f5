package app.greenroom.vision.scene;

import app.greenroom.vision.Place;
import app.greenroom.vision.Robust;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What is around the person over a stretch of frames: medians, and how much of the time something moves. */
public final class SceneSummary {
    private static final double MOVED = 0.005; // share of the background: as much as a head across the room
    private static final int LEAST_PAIRS = 5; // of shots, which come at least twice a second

    private SceneSummary() {}

    /**
     * Sums up.
     *
     * @param scenes of the frames that tell how it is now
     * @param motion what moved over the whole stretch
     */
    public static Optional<SceneFacts> of(List<SceneFacts> scenes, Optional<MotionFacts> motion) {
        if (scenes.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble crown = middle(scenes, SceneFacts::crown);
        return Optional.of(new SceneFacts(
                background(present(scenes, SceneFacts::background)),
                clothing(present(scenes, SceneFacts::clothing)),
                crown,
                middle(scenes, SceneFacts::headroom),
                motion));
    }

    private static Optional<BackgroundFacts> background(List<BackgroundFacts> seen) {
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        double bright = median(seen, BackgroundFacts::bright);
        return Optional.of(new BackgroundFacts(
                median(seen, BackgroundFacts::edges),
                bright,
                place(seen, BackgroundFacts::bright, bright, BackgroundFacts::brightPlace)));
    }

    private static Optional<ClothingFacts> clothing(List<ClothingFacts> seen) {
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        double stripes = median(seen, ClothingFacts::stripes);
        return Optional.of(new ClothingFacts(
                median(seen, ClothingFacts::chroma),
                median(seen, ClothingFacts::loud),
                stripes,
                place(seen, ClothingFacts::stripes, stripes, ClothingFacts::stripesPlace)));
    }

    /** What moved over a stretch; empty when it is too short to tell. */
    public static Optional<MotionFacts> motion(List<SceneFacts> scenes) {
        return motion(scenes, LEAST_PAIRS);
    }

    /** What moved over a stretch; empty where fewer pairs of frames than these could be compared. */
    public static Optional<MotionFacts> motion(List<SceneFacts> scenes, int least) {
        List<MotionFacts> pairs = present(scenes, SceneFacts::motion);
        if (pairs.size() < least) {
            return Optional.empty();
        }
        List<MotionFacts> moved =
                pairs.stream().filter(pair -> pair.share() >= MOVED).toList();
        double typical = moved.isEmpty() ? 0 : median(moved, MotionFacts::share);
        return Optional.of(new MotionFacts(
                (double) moved.size() / pairs.size(), place(moved, MotionFacts::share, typical, MotionFacts::place)));
    }

    /** The place in the frame whose value is nearest to the typical one. */
    private static <T> Optional<Place> place(
            List<T> seen, ToDoubleFunction<T> value, double typical, Function<T, Optional<Place>> place) {
        return typical == 0
                ? Optional.empty()
                : seen.stream()
                        .filter(one -> place.apply(one).isPresent())
                        .min(Comparator.comparingDouble(one -> Math.abs(value.applyAsDouble(one) - typical)))
                        .flatMap(place);
    }

    /** The median, where more than half of the frames have a value. */
    private static OptionalDouble middle(List<SceneFacts> scenes, Function<SceneFacts, OptionalDouble> value) {
        double[] values = scenes.stream()
                .map(value)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return 2 * values.length <= scenes.size() ? OptionalDouble.empty() : OptionalDouble.of(Robust.median(values));
    }

    private static <T> List<T> present(List<SceneFacts> scenes, Function<SceneFacts, Optional<T>> part) {
        return scenes.stream().flatMap(scene -> part.apply(scene).stream()).toList();
    }

    private static <T> double median(List<T> items, ToDoubleFunction<T> value) {
        return Robust.median(items.stream().mapToDouble(value).toArray());
    }
}
