package app.greenroom.vision.face;

import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.ImageFacts;
import app.greenroom.vision.Place;
import app.greenroom.vision.pose.CameraPlace;
import app.greenroom.vision.pose.Gravity;
import app.greenroom.vision.pose.HeadPose;
import app.greenroom.vision.pose.PlaceEstimate;
import app.greenroom.vision.pose.PostureEstimate;
import app.greenroom.vision.pose.PostureFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Facts of a face that moves as a test says, with the tremble of a real mesh. */
public final class FaceSeries {
    public double seconds = 12;
    public double rate = 15;
    public DoubleUnaryOperator elevation = t -> 0;
    public DoubleUnaryOperator yaw = t -> 0;
    DoubleUnaryOperator roll = t -> 0;
    public DoubleUnaryOperator eyeX = t -> 0.5;
    public DoubleUnaryOperator eyeLine = t -> 0.36;
    public DoubleUnaryOperator distance = t -> 60;
    public DoublePredicate seen = t -> true;
    public double cutOff = 0;
    public Optional<Gravity> gravity = Optional.empty();

    public List<FrameFacts> facts() {
        SplittableRandom random = new SplittableRandom(7);
        return IntStream.rangeClosed(0, (int) Math.round(seconds * rate))
                .mapToObj(i -> frame(i / rate, random))
                .toList();
    }

    public CameraPlace place() {
        return PlaceEstimate.of(facts()).orElseThrow();
    }

    public PostureFacts posture() {
        return PostureEstimate.of(facts());
    }

    private FrameFacts frame(double t, SplittableRandom random) {
        FaceFacts face = new FaceFacts(
                new Place(540, 200, 200, 250),
                new FrameFacts.Framing(
                        0.16,
                        0,
                        eyeX.applyAsDouble(t) + tremble(random, 0.0005),
                        eyeLine.applyAsDouble(t) + tremble(random, 0.0005),
                        cutOff),
                new HeadPose(
                        elevation.applyAsDouble(t) + tremble(random, 0.5),
                        yaw.applyAsDouble(t) + tremble(random, 0.5),
                        roll.applyAsDouble(t) + tremble(random, 0.3)),
                distance.applyAsDouble(t) * (1 + tremble(random, 0.005)),
                Optional.empty());
        Optional<FaceFacts> found = seen.test(t) ? Optional.of(face) : Optional.empty();
        return new FrameFacts(
                t,
                new ImageFacts(random.nextLong(), 100, new float[0], OptionalDouble.empty()),
                found.isPresent() ? 1 : 0,
                0,
                found,
                gravity,
                Optional.empty(),
                Optional.empty());
    }

    private static double tremble(SplittableRandom random, double size) {
        return size * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
    }
}
