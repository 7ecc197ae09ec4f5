package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import java.util.List;

/** In the middle of the picture, from side to side. */
public final class FaceOffsetCheck extends FaceCheck {
    public FaceOffsetCheck() {
        super("framing-offset", Area.FRAMING, Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.FACE_OFFSET);
    }

    @Override
    public Judgement judge(FaceFacts face) {
        // The picture is not mirrored: who appears on its right moves to their own right to reach the middle.
        String move = face.offset() > 0 ? "right" : "left";
        return Judgement.of(
                new Measure("Distance from the middle", face.offset(), Guidance.FACE_OFFSET),
                "You sit in the middle of the picture.",
                "You sit a little beside the middle of the picture.",
                "You sit far from the middle of the picture.",
                "Move to your " + move + ", or turn the camera towards you.");
    }
}
