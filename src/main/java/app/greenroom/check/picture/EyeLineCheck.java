package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;

/** Eyes on the upper third of the picture. */
public final class EyeLineCheck extends FaceCheck {
    public EyeLineCheck() {
        super(
                "framing-eye-line",
                Area.FRAMING,
                Importance.DECISIVE,
                Text.of("Height of your eyes"),
                Text.of("Measures where your eyes are: best on the upper third of the picture."),
                Guidance.EYE_LINE);
    }

    @Override
    public Judgement judge(FaceFacts face) {
        boolean high = face.framing().eyeLine() < Guidance.EYE_LINE.met().low();
        return Judgement.of(
                new Measure(face.framing().eyeLine(), Guidance.EYE_LINE),
                Text.of("Your eyes are at a good height in the picture."),
                high
                        ? Text.of("Your eyes are rather high in the picture.")
                        : Text.of("Your eyes are rather low in the picture."),
                high
                        ? Text.of("Your head is at the upper edge of the picture.")
                        : Text.of("Your face is too low in the picture."),
                high
                        ? Text.of("Tilt the camera up a little, or move back.")
                        : Text.of("Tilt the camera down a little, or sit higher."));
    }
}
