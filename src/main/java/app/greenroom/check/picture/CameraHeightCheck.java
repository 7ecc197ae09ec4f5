package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.check.Words;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
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
    private static final double LEVEL_WITHIN = 1.5; // degrees; below that "a little above" says too much
    private static final double WIDE = 5; // degrees; a whole face is known to 3°, in hard light to 4.4°
    private static final double CUT = 0.05; // of the face

    public CameraHeightCheck() {
        super("camera-height", Area.CAMERA_HEIGHT, Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.CAMERA_ELEVATION);
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
        Measure measure = new Measure("Camera above eye level", elevation, limit);
        Evidence[] evidence = {
            measure.evidence(),
            Measure.shown("Standard error of it", "camera.elevation.error", place.elevationError(), "deg"),
            Measure.shown("Your distance, for an ordinary webcam", "face.distance", place.distance(), "cm")
        };
        String degrees = Words.whole(size) + "°";
        if (limit.met().holds(elevation)) {
            String where = size < LEVEL_WITHIN ? "" : " (" + degrees + (low ? " below it)" : " above it)");
            return Judgement.met("The camera is at eye level" + where + ".", measure.score(), evidence);
        }
        String fix = (low ? "Raise" : "Lower") + " the screen or camera by about "
                + Words.whole(Math.abs(place.rise())) + " cm (±" + Words.whole(Math.max(1, place.riseError())) + ")"
                + (low ? ", on books for instance." : ".");
        if (size - place.elevationError() <= limit.near().high()) {
            String sentence = "The camera is " + degrees + (low ? " below" : " above") + " your eyes.";
            return Judgement.near(sentence, fix, Math.max(50, measure.score()), evidence);
        }
        return Judgement.missed(
                "The camera is " + degrees
                        + (low
                                ? " below your eyes: you seem to look down on people."
                                : " above your eyes: you seem to look up."),
                fix,
                measure.score(),
                evidence);
    }

    private static Judgement unsure(CameraPlace place, FaceFacts face) {
        String why;
        String fix;
        if (face.cutOff() > CUT) {
            why = "Too little of your face is in the picture to tell the camera's height.";
            fix = "Sit so that your whole face is in the picture.";
        } else if (place.headDisagrees()) {
            why = "Your head and the room behind you tell of two different heights of the camera.";
            fix = "Hold your head upright and look straight ahead, then check again.";
        } else {
            why = "Your head moved too much, or the light on it is too hard, to tell the camera's height.";
            fix = "Hold your head upright, look straight ahead for a few seconds, and check again.";
        }
        return new Judgement(
                Judgement.couldNotCheck(why, fix).outcome(),
                why,
                OptionalInt.empty(),
                List.of(
                        Measure.shown("Camera above eye level", "camera.elevation", place.elevation(), "deg"),
                        Measure.shown(
                                "Standard error of it", "camera.elevation.error", place.elevationError(), "deg")));
    }
}
