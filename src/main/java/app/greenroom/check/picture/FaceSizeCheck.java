package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import java.util.List;

/** Near enough to be seen, far enough to breathe. */
public final class FaceSizeCheck extends FaceCheck {
    public FaceSizeCheck() {
        super("framing-size", Area.FRAMING, Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.FACE_WIDTH);
    }

    @Override
    public Judgement judge(FaceFacts face) {
        boolean small = face.widthShare() < Guidance.FACE_WIDTH.met().low();
        return Judgement.of(
                new Measure("Width of your face in the picture", face.widthShare(), Guidance.FACE_WIDTH),
                "You sit at a good distance.",
                small ? "You sit a little far from the camera." : "You sit a little close to the camera.",
                small ? "You sit too far from the camera." : "You sit too close to the camera.",
                small ? "Move closer, to about arm's length." : "Move back, to about arm's length.");
    }
}
