package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import java.util.List;

/** The whole face inside the picture. */
public final class CutOffCheck extends FaceCheck {
    public CutOffCheck() {
        super("framing-cut", Area.FRAMING, Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.CUT_OFF);
    }

    @Override
    public Judgement judge(FaceFacts face) {
        return Judgement.of(
                new Measure("Part of your face outside the picture", face.cutOff(), Guidance.CUT_OFF),
                "Your whole face is in the picture.",
                "Your face touches the edge of the picture.",
                "Part of your face is outside the picture.",
                "Move back, or turn the camera so that your whole face is in the picture.");
    }
}
