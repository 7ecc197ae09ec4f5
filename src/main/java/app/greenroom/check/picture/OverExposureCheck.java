package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;

/** Too much light: parts of the face, or of a picture that is bright all over, are white without detail. */
public final class OverExposureCheck extends LightCheck {
    private static final double BRIGHT_ALL_OVER = 0.3; // median relative luminance, see Guidance.PICTURE_CLIPPED
    private static final double BRIGHT_PERSON =
            1.3; // what white paper would need: else a white wall is meant to be white

    public OverExposureCheck() {
        super(
                "light-over",
                Importance.DECISIVE,
                Text.of("Too much light"),
                Text.of("Looks for parts of your face, or of a picture that is bright all over, that are white"
                        + " without detail."),
                Guidance.FACE_CLIPPED,
                Guidance.PICTURE_CLIPPED);
    }

    @Override
    public Judgement judge(FaceFacts face, LightFacts light) {
        Measure onFace = new Measure(light.face().clipped(), Guidance.FACE_CLIPPED);
        Measure inPicture = new Measure(light.whole().clipped(), Guidance.PICTURE_CLIPPED);
        Text fix = Text.of("Move the lamp away, or turn down the camera's exposure.");
        if (onFace.grade() == Measure.Grade.MET
                && light.whole().median() > BRIGHT_ALL_OVER
                && light.white().atPerson() > BRIGHT_PERSON
                && inPicture.grade() != Measure.Grade.MET) {
            return Judgement.near(
                    Text.of("The picture is so bright that parts of it are white."),
                    fix,
                    inPicture.score(),
                    inPicture.evidence());
        }
        return Judgement.of(
                onFace,
                Text.of("Your face is not over-exposed."),
                Text.of("Parts of your face are so bright that they show no detail."),
                Text.of("Your face is so bright that it shows no detail."),
                fix);
    }
}
