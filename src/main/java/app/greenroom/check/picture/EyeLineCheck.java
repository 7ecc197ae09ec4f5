package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import java.util.List;

/** Eyes on the upper third of the picture. */
public final class EyeLineCheck extends FaceCheck {
    public EyeLineCheck() {
        super("framing-eye-line", Area.FRAMING, Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.EYE_LINE);
    }

    @Override
    public Judgement judge(FaceFacts face) {
        boolean high = face.eyeLine() < Guidance.EYE_LINE.met().low();
        return Judgement.of(
                new Measure("Your eyes, from the top of the picture", face.eyeLine(), Guidance.EYE_LINE),
                "Your eyes are at a good height in the picture.",
                high ? "Your eyes are rather high in the picture." : "Your eyes are rather low in the picture.",
                high ? "Your head is at the upper edge of the picture." : "Your face is too low in the picture.",
                high ? "Tilt the camera up a little, or move back." : "Tilt the camera down a little, or sit higher.");
    }
}
