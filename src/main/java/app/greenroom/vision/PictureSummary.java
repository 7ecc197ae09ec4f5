package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** What a stretch of frames shows together: medians, which a passing shadow or a scratch of the nose does not move. */
final class PictureSummary {
    private static final double BLACK_LUMA = 20;
    private static final double FROZEN_AFTER = 1.5; // seconds
    private static final int FROZEN_FRAMES = 5;

    private PictureSummary() {}

    static PictureFacts of(List<FrameFacts> facts, CameraFacts camera, PictureFacts.Evidence evidence) {
        Frame frame = evidence.frame();
        double seconds = facts.get(facts.size() - 1).time() - facts.get(0).time();
        return new PictureFacts(
                frame.width(),
                frame.height(),
                facts.size(),
                seconds > 0 ? OptionalDouble.of((facts.size() - 1) / seconds) : OptionalDouble.empty(),
                (int) Math.round(median(facts, FrameFacts::faceCount)),
                median(facts, FrameFacts::secondFace),
                typical(facts),
                facts.stream()
                        .allMatch(f ->
                                f.image().meanLuma() < BLACK_LUMA && f.face().isEmpty()),
                isFrozen(facts, seconds),
                camera,
                evidence);
    }

    private static boolean isFrozen(List<FrameFacts> facts, double seconds) {
        return facts.size() >= FROZEN_FRAMES
                && seconds >= FROZEN_AFTER
                && facts.stream()
                                .mapToLong(f -> f.image().checksum())
                                .distinct()
                                .count()
                        == 1;
    }

    private static Optional<FaceFacts> typical(List<FrameFacts> facts) {
        List<FaceFacts> faces = facts.stream().flatMap(f -> f.face().stream()).toList();
        if (2 * faces.size() <= facts.size()) {
            return Optional.empty();
        }
        return Optional.of(new FaceFacts(
                median(faces, FaceFacts::left),
                median(faces, FaceFacts::top),
                median(faces, FaceFacts::width),
                median(faces, FaceFacts::height),
                median(faces, FaceFacts::widthShare),
                median(faces, FaceFacts::offset),
                median(faces, FaceFacts::eyeLine),
                median(faces, FaceFacts::cutOff),
                median(faces, FaceFacts::elevation),
                median(faces, FaceFacts::yaw),
                median(faces, FaceFacts::roll),
                typicalLight(faces)));
    }

    private static Optional<LightFacts> typicalLight(List<FaceFacts> faces) {
        List<LightFacts> lights =
                faces.stream().flatMap(f -> f.light().stream()).toList();
        if (lights.isEmpty()) {
            return Optional.empty();
        }
        double left = lights.stream()
                .filter(l -> l.brightSide() == FrameFacts.Side.LEFT)
                .count();
        double warm = lights.stream().filter(LightFacts::warm).count();
        List<LightFacts> vertical =
                lights.stream().filter(l -> l.topToChin().isPresent()).toList();
        return Optional.of(new LightFacts(
                median(lights, LightFacts::balance),
                median(lights, LightFacts::evenness),
                2 * left > lights.size() ? FrameFacts.Side.LEFT : FrameFacts.Side.RIGHT,
                vertical.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(median(vertical, l -> l.topToChin().orElseThrow())),
                median(lights, LightFacts::clipped),
                median(lights, LightFacts::dark),
                median(lights, LightFacts::cast),
                2 * warm > lights.size(),
                median(lights, LightFacts::blownBehindHead),
                median(lights, LightFacts::blownX),
                median(lights, LightFacts::blownY),
                median(lights, LightFacts::backgroundToPerson),
                median(lights, LightFacts::pictureClipped),
                median(lights, LightFacts::pictureMedian),
                median(lights, LightFacts::picturePeak)));
    }

    private static <T> double median(List<T> items, ToDoubleFunction<T> value) {
        return new Median().evaluate(items.stream().mapToDouble(value).toArray());
    }
}
