package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.vision.FrameFacts.FaceFacts;

/** The camera at eye level. */
final class CameraHeightCheck extends FaceCheck {
    private static final double ARMS_LENGTH = 60; // cm between eyes and camera, the distance that the fix assumes
    private static final double LEVEL_WITHIN = 1.5; // degrees; below that "a little above" says too much

    CameraHeightCheck() {
        super("camera-height", Area.CAMERA_HEIGHT, Importance.DECISIVE);
    }

    @Override
    Judgement judge(FaceFacts face) {
        double elevation = face.elevation();
        boolean low = elevation < 0;
        String degrees = Words.whole(Math.abs(elevation)) + "°";
        String centimetres = Words.whole(ARMS_LENGTH * Math.tan(Math.toRadians(Math.min(60, Math.abs(elevation)))));
        String where = Math.abs(elevation) < LEVEL_WITHIN ? "" : " (" + degrees + (low ? " below it)" : " above it)");
        return Judgement.of(
                new Measure("Camera above eye level", elevation, Guidance.CAMERA_ELEVATION),
                "The camera is at eye level" + where + ".",
                "The camera is " + degrees + (low ? " below" : " above") + " your eyes.",
                low
                        ? "The camera is " + degrees + " below your eyes: you seem to look down on people."
                        : "The camera is " + degrees + " above your eyes: you seem to look up.",
                (low
                                ? "Raise the screen or camera by about " + centimetres + " cm, on books for instance"
                                : "Lower the screen or camera by about " + centimetres + " cm")
                        + " (measured for a face about 60 cm from the camera).");
    }
}
