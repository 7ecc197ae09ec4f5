package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.model.SourceKind;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.camera.CameraFacts;
import app.greenroom.vision.pose.CameraPlace;
import app.greenroom.vision.pose.HeadPose;
import app.greenroom.vision.pose.PlaceEstimate;
import app.greenroom.vision.scene.SceneFacts;
import app.greenroom.vision.scene.SceneSummary;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What a stretch of frames shows together: medians, which a passing shadow or a scratch of the nose does not move. */
final class PictureSummary {
    private static final double BLACK_LUMA = 20;
    private static final double BRIGHT_LUMA = 60; // of a part of the picture, which is dark on the whole
    private static final double LATELY = 1.5; // seconds at the end that tell what the picture has become
    private static final int LEAST_FRAMES = 5;

    private PictureSummary() {}

    /**
     * Sums up.
     *
     * @param facts of all frames, in the order of their times; at least one
     * @param recent seconds, counted back from the last frame, that tell how it is now; the rest tells only what is
     *     judged over time
     * @param source what the frames come from
     * @param arrivals when a camera's pictures came, see {@link app.greenroom.capture.FrameSource#arrivals}
     * @param over what shows only over time
     * @param evidence a frame that shows what was measured
     */
    static PictureFacts of(
            List<FrameFacts> facts,
            double recent,
            SourceKind source,
            double[] arrivals,
            OverTime over,
            PictureFacts.Evidence evidence) {
        Frame frame = evidence.frame();
        double end = facts.get(facts.size() - 1).time();
        double seconds = end - facts.get(0).time();
        List<FrameFacts> now = since(facts, end - recent);
        List<FrameFacts> lately = lately(facts);
        List<FrameFacts> become = source == SourceKind.RECORDING ? List.of() : lately; // a film may end in black
        Optional<CameraPlace> place = mostlyWithFace(now) ? PlaceEstimate.of(now, source) : Optional.empty();
        return new PictureFacts(
                new PictureFacts.Video(
                        frame.width(),
                        frame.height(),
                        facts.size(),
                        seconds > 0 ? OptionalDouble.of((facts.size() - 1) / seconds) : OptionalDouble.empty(),
                        areBlack(now) || (!become.isEmpty() && areBlack(become)),
                        isFrozen(lately)),
                new PictureFacts.Faces(
                        (int) Math.round(median(now, FrameFacts::faceCount)),
                        median(now, FrameFacts::secondFace),
                        over.passing()),
                place.flatMap(p -> typical(now, p)),
                place,
                over.posture(),
                SceneSummary.of(scenes(now), over.motion()),
                CameraFacts.of(now, become, over, source, arrivals, facts.get(0).time()),
                evidence);
    }

    /**
     * The last frames, which tell that a shutter was closed or a driver hung in the middle of a check, whatever came before;
     * empty where they are too few.
     */
    private static List<FrameFacts> lately(List<FrameFacts> facts) {
        double end = facts.get(facts.size() - 1).time();
        for (int from = facts.size() - LEAST_FRAMES; from >= 0; from--) {
            if (end - facts.get(from).time() >= LATELY) {
                return facts.subList(from, facts.size());
            }
        }
        return List.of();
    }

    private static boolean areBlack(List<FrameFacts> facts) {
        return facts.stream().allMatch(f -> isBlack(f.image()) && f.face().isEmpty());
    }

    /** Dark, with nothing bright in it. */
    private static boolean isBlack(FrameFacts.ImageFacts image) {
        if (image.meanLuma() >= BLACK_LUMA) {
            return false;
        }
        for (float cell : image.cells()) {
            if (cell > BRIGHT_LUMA) {
                return false;
            }
        }
        return true;
    }

    private static List<SceneFacts> scenes(List<FrameFacts> facts) {
        return facts.stream().flatMap(f -> f.scene().stream()).toList();
    }

    /** The frames from a time on; that time counts, and so does a frame a little earlier, for frames are not on time. */
    private static List<FrameFacts> since(List<FrameFacts> facts, double time) {
        return facts.stream().filter(f -> f.time() >= time - 1e-6).toList();
    }

    /** Whether the last frames are the very same picture. */
    private static boolean isFrozen(List<FrameFacts> lately) {
        return !lately.isEmpty()
                && lately.stream()
                        .allMatch(f ->
                                f.image().checksum() == lately.get(0).image().checksum());
    }

    private static boolean mostlyWithFace(List<FrameFacts> facts) {
        return 2 * facts.stream().filter(f -> f.face().isPresent()).count() > facts.size();
    }

    private static Optional<FaceFacts> typical(List<FrameFacts> facts, CameraPlace place) {
        List<FaceFacts> faces = facts.stream().flatMap(f -> f.face().stream()).toList();
        return Optional.of(new FaceFacts(
                new Place(
                        median(faces, f -> f.box().x()),
                        median(faces, f -> f.box().y()),
                        median(faces, f -> f.box().width()),
                        median(faces, f -> f.box().height())),
                new FrameFacts.Framing(
                        median(faces, f -> f.framing().widthShare()),
                        median(faces, f -> f.framing().offset()),
                        median(faces, f -> f.framing().eyeX()),
                        median(faces, f -> f.framing().eyeLine()),
                        median(faces, f -> f.framing().cutOff())),
                new HeadPose(
                        place.elevation().mean(), median(faces, f -> f.pose().yaw()), median(faces, f -> f.pose()
                                .roll())),
                place.distance(),
                typicalLight(faces)));
    }

    private static Optional<LightFacts> typicalLight(List<FaceFacts> faces) {
        List<LightFacts> lights =
                faces.stream().flatMap(f -> f.light().stream()).toList();
        if (lights.isEmpty()) {
            return Optional.empty();
        }
        double left = lights.stream()
                .filter(l -> l.face().brightSide() == FrameFacts.Side.LEFT)
                .count();
        List<LightFacts> open =
                lights.stream().filter(l -> l.face().sockets().isPresent()).toList();
        return Optional.of(new LightFacts(
                median(lights, LightFacts::balance),
                new FrameFacts.LitFace(
                        median(lights, l -> l.face().evenness()),
                        2 * left > lights.size() ? FrameFacts.Side.LEFT : FrameFacts.Side.RIGHT,
                        open.isEmpty()
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(
                                        median(open, l -> l.face().sockets().orElseThrow())),
                        median(lights, l -> l.face().clipped()),
                        median(lights, l -> l.face().dark())),
                new FrameFacts.ColourShift(
                        median(lights, l -> l.cast().distance()),
                        mostFrequent(lights.stream().map(l -> l.cast().tint()).toList())),
                new FrameFacts.Backlight(
                        median(lights, l -> l.behind().blown()),
                        median(lights, l -> l.behind().x()),
                        median(lights, l -> l.behind().y()),
                        median(lights, l -> l.behind().outshines())),
                new FrameFacts.WholePicture(
                        median(lights, l -> l.whole().clipped()),
                        median(lights, l -> l.whole().median()),
                        median(lights, l -> l.whole().peak())),
                new FrameFacts.WhiteSheet(median(lights, l -> l.white().atPerson()), median(lights, l -> l.white()
                        .inRoom()))));
    }

    private static <T> T mostFrequent(List<T> items) {
        return items.stream()
                .max(Comparator.comparingInt(item -> Collections.frequency(items, item)))
                .orElseThrow();
    }

    private static <T> double median(List<T> items, ToDoubleFunction<T> value) {
        return Robust.median(items.stream().mapToDouble(value).toArray());
    }
}
