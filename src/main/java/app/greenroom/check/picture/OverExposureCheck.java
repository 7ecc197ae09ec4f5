package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import java.util.List;

/** Too much light: parts of the face, or of a picture that is bright all over, are white without detail. */
public final class OverExposureCheck extends LightCheck {
    private static final double BRIGHT_ALL_OVER = 0.3; // median relative luminance, see Guidance.PICTURE_CLIPPED

    public OverExposureCheck() {
        super("light-over", Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.FACE_CLIPPED, Guidance.PICTURE_CLIPPED);
    }

    @Override
    public Judgement judge(FaceFacts face, LightFacts light) {
        Measure onFace = new Measure("White parts of the face", light.clipped(), Guidance.FACE_CLIPPED);
        Measure inPicture = new Measure("White parts of the picture", light.pictureClipped(), Guidance.PICTURE_CLIPPED);
        String fix = "Move the lamp away, or turn down the camera's exposure.";
        if (onFace.grade() == Measure.Grade.MET
                && light.pictureMedian() > BRIGHT_ALL_OVER
                && inPicture.grade() != Measure.Grade.MET) {
            return Judgement.near(
                    "The picture is so bright that parts of it are white.",
                    fix,
                    inPicture.score(),
                    inPicture.evidence());
        }
        return Judgement.of(
                onFace,
                "Your face is not over-exposed.",
                "Parts of your face are so bright that they show no detail.",
                "Your face is so bright that it shows no detail.",
                fix);
    }
}
