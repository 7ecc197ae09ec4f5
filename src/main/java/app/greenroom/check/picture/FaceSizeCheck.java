package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;

/**
 * Near enough to be seen, far enough to breathe. The width of the face is held against the picture's longer side, because a
 * telephone held upright shows more above and below, and no less room.
 */
public final class FaceSizeCheck extends PictureCheck {
    public FaceSizeCheck() {
        super(
                "framing-size",
                Area.FRAMING,
                Importance.DECISIVE,
                Text.of("Distance"),
                Text.of("Measures the width of your face in the picture: near enough to be seen, far enough to"
                        + " breathe."),
                Guidance.FACE_WIDTH);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        return facts.face().map(face -> judge(facts.faceWidth(face))).orElseGet(FaceCheck::noFace);
    }

    private static Judgement judge(double width) {
        boolean small = width < Guidance.FACE_WIDTH.met().low();
        return Judgement.of(
                new Measure(width, Guidance.FACE_WIDTH),
                Text.of("You sit at a good distance."),
                small
                        ? Text.of("You sit a little far from the camera.")
                        : Text.of("You sit a little close to the camera."),
                small ? Text.of("You sit too far from the camera.") : Text.of("You sit too close to the camera."),
                small ? Text.of("Move closer, to about arm's length.") : Text.of("Move back, to about arm's length."));
    }
}
