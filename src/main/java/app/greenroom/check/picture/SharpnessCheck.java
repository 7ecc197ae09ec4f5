package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.PictureFacts;
import java.util.List;

/** A dirty or unfocused lens, by the edges in the face, whatever its skin and light. */
public final class SharpnessCheck extends PictureCheck {
    private static final double NOISY = 2.5; // luma steps from which noise makes blurred edges look steeper
    private static final double SURELY_SHARP = 140; // what blurred pictures with noise stayed under

    public SharpnessCheck() {
        super("picture-sharpness", Area.PICTURE, Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.SHARPNESS);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.face().isEmpty()) {
            return FaceCheck.noFace();
        }
        if (facts.camera().sharpness().isEmpty()) {
            return unclear();
        }
        Measure sharpness =
                new Measure("Sharpness of the face", facts.camera().sharpness().getAsDouble(), Guidance.SHARPNESS);
        boolean noisy = facts.camera().noise().orElse(0) >= NOISY;
        if (noisy && sharpness.grade() == Measure.Grade.MET && sharpness.value() < SURELY_SHARP) {
            return unclear();
        }
        return Judgement.of(
                sharpness,
                "Your face is sharp.",
                "Your face is not sharp.",
                "Your face is not sharp.",
                "Clean the camera's lens with a soft cloth, and let the camera focus on your face.");
    }

    private static Judgement unclear() {
        return Judgement.couldNotCheck(
                "Whether your face is sharp cannot be told: it is too small, too dark or too grainy in the picture.",
                "Come closer to the camera and add light.");
    }
}
