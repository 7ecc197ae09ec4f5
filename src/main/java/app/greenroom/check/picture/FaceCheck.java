package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.PictureFacts;

/** A check of the face in the picture; without one it could not be checked. */
abstract class FaceCheck extends PictureCheck {
    FaceCheck(String id, Area area, Importance importance, Text title, Text about, Limit... limits) {
        super(id, area, importance, title, about, limits);
    }

    @Override
    public final Judgement judge(PictureFacts facts) {
        return facts.face().map(this::judge).orElseGet(FaceCheck::noFace);
    }

    static Judgement noFace() {
        return Judgement.couldNotCheck(
                Text.of("No face was found in the picture."),
                Text.of("Sit so that your whole face is in the picture."));
    }

    public abstract Judgement judge(FaceFacts face);
}
