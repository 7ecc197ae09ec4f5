package app.greenroom.vision;

import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.ImageFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Facts of a face that moves as a test says, with the tremble of a real mesh. */
final class FaceSeries {
    double seconds = 12;
    double rate = 15;
    DoubleUnaryOperator elevation = t -> 0;
    DoubleUnaryOperator yaw = t -> 0;
    DoubleUnaryOperator roll = t -> 0;
    DoubleUnaryOperator eyeX = t -> 0.5;
    DoubleUnaryOperator eyeLine = t -> 0.36;
    DoubleUnaryOperator distance = t -> 60;
    DoublePredicate seen = t -> true;
    double cutOff = 0;
    Optional<UprightFacts> uprights = Optional.empty();

    List<FrameFacts> facts() {
        SplittableRandom random = new SplittableRandom(7);
        return IntStream.rangeClosed(0, (int) Math.round(seconds * rate))
                .mapToObj(i -> frame(i / rate, random))
                .toList();
    }

    CameraPlace place() {
        return PlaceEstimate.of(facts()).orElseThrow();
    }

    PostureFacts posture() {
        return PostureEstimate.of(facts());
    }

    private FrameFacts frame(double t, SplittableRandom random) {
        FaceFacts face = new FaceFacts(
                540,
                200,
                200,
                250,
                0.16,
                0,
                eyeX.applyAsDouble(t) + tremble(random, 0.0005),
                eyeLine.applyAsDouble(t) + tremble(random, 0.0005),
                cutOff,
                elevation.applyAsDouble(t) + tremble(random, 0.5),
                yaw.applyAsDouble(t) + tremble(random, 0.5),
                roll.applyAsDouble(t) + tremble(random, 0.3),
                distance.applyAsDouble(t) * (1 + tremble(random, 0.005)),
                Optional.empty());
        Optional<FaceFacts> found = seen.test(t) ? Optional.of(face) : Optional.empty();
        return new FrameFacts(
                t,
                new ImageFacts(random.nextLong(), 100, new float[0], OptionalDouble.empty()),
                found.isPresent() ? 1 : 0,
                0,
                found,
                uprights,
                Optional.empty(),
                Optional.empty());
    }

    private static double tremble(SplittableRandom random, double size) {
        return size * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
    }
}
