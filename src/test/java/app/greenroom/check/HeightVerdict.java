package app.greenroom.check;

import app.greenroom.check.picture.CameraHeightCheck;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Guidance;
import app.greenroom.vision.pose.CameraPlace;
import java.util.Optional;

/**
 * What is told of a camera whose height is known.
 *
 * @param truth degrees over the eyes, negative below
 */
public record HeightVerdict(CameraPlace place, Outcome outcome, double truth) {
    private static final double HAIR = 1e-9;

    /** Judges a place. */
    public static HeightVerdict of(CameraPlace place, double truth) {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.place = Optional.of(place);
        return new HeightVerdict(
                place, TestFacts.judge(new CameraHeightCheck(), face.build()).outcome(), truth);
    }

    /** By how many degrees the mean is off. */
    public double off() {
        return place.elevation().mean() - truth;
    }

    public boolean decided() {
        return !(outcome instanceof Outcome.CouldNotCheck);
    }

    public boolean right() {
        Band good = Guidance.CAMERA_ELEVATION.met();
        boolean level = truth >= good.low() - HAIR && truth <= good.high() + HAIR;
        return met() ? level : !level && Math.signum(truth) == Math.signum(mean());
    }

    /** Plainly wrong: met though it is worse than acceptable, or said to be on the other side. */
    public boolean gross() {
        return decided() && (met() ? !Guidance.CAMERA_ELEVATION.near().holds(truth) : truth * mean() <= 0);
    }

    public boolean within(double errors) {
        return Math.abs(off()) <= errors * place.elevation().error();
    }

    private boolean met() {
        return outcome instanceof Outcome.Met;
    }

    private double mean() {
        return place.elevation().mean();
    }
}
