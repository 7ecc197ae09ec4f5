package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.pose.CameraPlace;

/**
 * The camera not tilted to one side. Upright edges behind the person tell it from a tilted head; without any, a tilt of
 * the head is a habit and nobody's fault, and only a large and steady one is mentioned.
 */
public final class CameraTiltCheck extends PictureCheck {
    private static final double LARGE = 10; // degrees
    private static final double STEADY = 2; // degrees

    public CameraTiltCheck() {
        super(
                "framing-tilt",
                Area.FRAMING,
                Importance.ADVICE,
                Text.of("Level camera"),
                Text.of("Looks at upright edges behind you, such as shelves and doors, to tell a tilted camera from"
                        + " a tilted head."),
                Guidance.CAMERA_ROLL);
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
        Text fix = roll > 0
                ? Text.of("Raise the side of the camera or laptop at your left hand until it is level.")
                : Text.of("Raise the side of the camera or laptop at your right hand until it is level.");
        Text seen =
                Text.of("The camera is tilted by {0}: the room behind you leans.", Argument.degrees(Math.abs(roll)));
        return Judgement.of(
                new Measure(roll, Guidance.CAMERA_ROLL), Text.of("The camera is not tilted."), seen, seen, fix);
    }

    private static Judgement withoutEdges(CameraPlace place) {
        boolean leans = Math.abs(place.headRoll()) >= LARGE && place.headRollSpread() <= STEADY;
        if (place.doubt().isPresent()) {
            return Judgement.notAsked(CameraHeightCheck.doubt(place.doubt().get()));
        }
        if (!leans) {
            return Judgement.notAsked(
                    Text.of("Nothing upright is seen behind you, such as a shelf or a door, to tell whether the camera"
                            + " is tilted."));
        }
        return Judgement.couldNotCheck(
                Text.of(
                        "Your head or the camera leans by {0}, and nothing upright behind you tells which.",
                        Argument.degrees(Math.abs(place.headRoll()))),
                Text.of("See for yourself whether the camera stands level."));
    }
}
