package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.check.Words;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.pose.CameraPlace;
import java.util.List;

/**
 * The camera not tilted to one side. Upright edges behind the person tell it from a tilted head; without any, a tilt of
 * the head is a habit and nobody's fault, and only a large and steady one is mentioned.
 */
public final class CameraTiltCheck extends PictureCheck {
    private static final double LARGE = 10; // degrees
    private static final double STEADY = 2; // degrees

    public CameraTiltCheck() {
        super("framing-tilt", Area.FRAMING, Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.CAMERA_ROLL);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.face().isEmpty() || facts.place().isEmpty()) {
            return FaceCheck.noFace();
        }
        CameraPlace place = facts.place().get();
        if (place.roll().isEmpty()) {
            return withoutEdges(place);
        }
        double roll = place.roll().getAsDouble();
        // Tops that lean to the left of the picture come from a camera that hangs on the person's left.
        String side = roll > 0 ? "left" : "right";
        String seen = "The camera is tilted by " + Words.whole(Math.abs(roll)) + "°: the room behind you leans.";
        return Judgement.of(
                new Measure("Tilt of the camera", roll, Guidance.CAMERA_ROLL),
                "The camera is not tilted.",
                seen,
                seen,
                "Raise the side of the camera or laptop at your " + side + " hand until it is level.");
    }

    private static Judgement withoutEdges(CameraPlace place) {
        boolean leans = Math.abs(place.headRoll()) >= LARGE && place.headRollSpread() <= STEADY;
        if (!leans) {
            return Judgement.notAsked(
                    new Outcome.NotAsked(
                            "Nothing upright is seen behind you, such as a shelf or a door, to tell whether the camera is tilted."));
        }
        return Judgement.couldNotCheck(
                "Your head or the camera leans by " + Words.whole(Math.abs(place.headRoll()))
                        + "°, and nothing upright behind you tells which.",
                "See for yourself whether the camera stands level.");
    }
}
