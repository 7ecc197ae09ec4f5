package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;

/** In the middle of the picture, from side to side. */
public final class FaceOffsetCheck extends FaceCheck {
    public FaceOffsetCheck() {
        super(
                "framing-offset",
                Area.FRAMING,
                Importance.DECISIVE,
                Text.of("In the middle"),
                Text.of("Measures how far your face is from the middle of the picture, from side to side."),
                Guidance.FACE_OFFSET);
    }

    @Override
    public Judgement judge(FaceFacts face) {
        // The picture is not mirrored: who appears on its right moves to their own right to reach the middle.
        Text fix = face.framing().offset() > 0
                ? Text.of("Move to your right, or turn the camera towards you.")
                : Text.of("Move to your left, or turn the camera towards you.");
        return Judgement.of(
                new Measure(face.framing().offset(), Guidance.FACE_OFFSET),
                Text.of("You sit in the middle of the picture."),
                Text.of("You sit a little beside the middle of the picture."),
                Text.of("You sit far from the middle of the picture."),
                fix);
    }
}
