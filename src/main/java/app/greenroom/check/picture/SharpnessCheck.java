package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;

/** A dirty or unfocused lens, by the edges in the face, whatever its skin and light. */
public final class SharpnessCheck extends PictureCheck {
    private static final double NOISY = 2.5; // luma steps from which noise makes blurred edges look steeper
    private static final double SURELY_SHARP = 140; // what blurred pictures with noise stayed under

    public SharpnessCheck() {
        super(
                "picture-sharpness",
                Area.PICTURE,
                Importance.ADVICE,
                Text.of("Sharpness"),
                Text.of("Measures the edges in your face, whatever its skin and light: a dirty or unfocused lens"
                        + " blurs them."),
                Guidance.SHARPNESS);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.face().isEmpty()) {
            return FaceCheck.noFace();
        }
        if (facts.camera().quality().sharpness().isEmpty()) {
            return unclear();
        }
        Measure sharpness = new Measure(facts.camera().quality().sharpness().getAsDouble(), Guidance.SHARPNESS);
        boolean noisy = facts.camera().quality().noise().orElse(0) >= NOISY;
        if (noisy && sharpness.grade() == Measure.Grade.MET && sharpness.value() < SURELY_SHARP) {
            return unclear();
        }
        return Judgement.of(
                sharpness,
                Text.of("Your face is sharp."),
                Text.of("Your face is not sharp."),
                Text.of("Your face is not sharp."),
                Text.of("Clean the camera's lens with a soft cloth, and let the camera focus on your face."));
    }

    private static Judgement unclear() {
        return Judgement.couldNotCheck(
                Text.of("Whether your face is sharp cannot be told: it is too small, too dark or too grainy in the"
                        + " picture."),
                Text.of("Come closer to the camera and add light."));
    }
}
