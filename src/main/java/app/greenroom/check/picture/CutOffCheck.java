package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;

/** The whole face inside the picture. */
public final class CutOffCheck extends FaceCheck {
    public CutOffCheck() {
        super(
                "framing-cut",
                Area.FRAMING,
                Importance.DECISIVE,
                Text.of("Whole face"),
                Text.of("Looks whether part of your face lies outside the picture."),
                Guidance.CUT_OFF);
    }

    @Override
    public Judgement judge(FaceFacts face) {
        return Judgement.of(
                new Measure(face.framing().cutOff(), Guidance.CUT_OFF),
                Text.of("Your whole face is in the picture."),
                Text.of("Your face touches the edge of the picture."),
                Text.of("Part of your face is outside the picture."),
                Text.of("Move back, or turn the camera so that your whole face is in the picture."));
    }
}
