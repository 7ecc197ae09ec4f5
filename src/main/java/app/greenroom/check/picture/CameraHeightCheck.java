package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Quantity;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.pose.CameraPlace;
import java.util.List;
import java.util.OptionalInt;

/**
 * The camera at eye level. It claims no more than it knows: the acceptable range is missed only where the camera's height
 * less its standard error lies beyond it, and an uncommonly large error that reaches across the good range's limit leaves
 * the question open.
 */
public final class CameraHeightCheck extends PictureCheck {
    private static final double LEVEL_WITHIN = 1.5; // degrees; below that Text.of("a little above") says too much
    private static final double WIDE = 5; // degrees; a whole face is known to 3°, in hard light to 4.4°
    private static final double CUT = 0.05; // of the face

    public CameraHeightCheck() {
        super(
                "camera-height",
                Area.CAMERA_HEIGHT,
                Importance.DECISIVE,
                Text.of("Height of the camera"),
                Text.of("Measures from the shape of your face how far above or below your eyes the camera stands,"
                        + " and by how much to raise or lower it. It says how sure it is, and decides only where the"
                        + " error leaves no doubt."),
                Guidance.CAMERA_ELEVATION);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.face().isEmpty() || facts.place().isEmpty()) {
            return FaceCheck.noFace();
        }
        CameraPlace place = facts.place().get();
        double height = Math.abs(place.elevation());
        Limit limit = Guidance.CAMERA_ELEVATION;
        boolean open = place.elevationError() > WIDE
                && height + place.elevationError() > limit.met().high()
                && height - place.elevationError() < limit.met().high();
        return open ? unsure(place, facts.face().get()) : judge(place, limit);
    }

    private static Judgement judge(CameraPlace place, Limit limit) {
        double elevation = place.elevation();
        double size = Math.abs(elevation);
        boolean low = elevation < 0;
        Measure measure = new Measure(elevation, limit);
        Evidence[] evidence = {
            measure.evidence(),
            Measure.shown(Quantity.CAMERA_ELEVATION_ERROR, place.elevationError()),
            Measure.shown(Quantity.FACE_DISTANCE, place.distance())
        };
        Argument degrees = Argument.degrees(size);
        if (limit.met().holds(elevation)) {
            return Judgement.met(level(low, size), measure.score(), evidence);
        }
        Argument rise = Argument.centimetres(Math.abs(place.rise()));
        Argument error = Argument.bare(Math.max(1, place.riseError()), Unit.CENTIMETRES, 0);
        Text fix = low
                ? Text.of("Raise the screen or camera by about {0} (±{1}), on books for instance.", rise, error)
                : Text.of("Lower the screen or camera by about {0} (±{1}).", rise, error);
        if (size - place.elevationError() <= limit.near().high()) {
            return Judgement.near(
                    low
                            ? Text.of("The camera is {0} below your eyes.", degrees)
                            : Text.of("The camera is {0} above your eyes.", degrees),
                    fix,
                    Math.max(50, measure.score()),
                    evidence);
        }
        return Judgement.missed(
                low
                        ? Text.of(
                                "The camera is {0} below your eyes: it looks as if you looked down on people.", degrees)
                        : Text.of("The camera is {0} above your eyes: it looks as if you looked up.", degrees),
                fix,
                measure.score(),
                evidence);
    }

    private static Text level(boolean low, double size) {
        if (size < LEVEL_WITHIN) {
            return Text.of("The camera is at eye level.");
        }
        return low
                ? Text.of("The camera is at eye level ({0} below it).", Argument.degrees(size))
                : Text.of("The camera is at eye level ({0} above it).", Argument.degrees(size));
    }

    private static Judgement unsure(CameraPlace place, FaceFacts face) {
        Text why;
        Text fix;
        if (face.cutOff() > CUT) {
            why = Text.of("Too little of your face is in the picture to tell the camera's height.");
            fix = Text.of("Sit so that your whole face is in the picture.");
        } else if (place.headDisagrees()) {
            why = Text.of("Your head and the room behind you tell of two different heights of the camera.");
            fix = Text.of("Hold your head upright and look straight ahead, then check again.");
        } else {
            why = Text.of("Your head moved too much, or the light on it is too hard, to tell the camera's height.");
            fix = Text.of("Hold your head upright, look straight ahead for a few seconds, and check again.");
        }
        return new Judgement(
                Judgement.couldNotCheck(why, fix).outcome(),
                why,
                OptionalInt.empty(),
                List.of(
                        Measure.shown(Quantity.CAMERA_ELEVATION, place.elevation()),
                        Measure.shown(Quantity.CAMERA_ELEVATION_ERROR, place.elevationError())));
    }
}
