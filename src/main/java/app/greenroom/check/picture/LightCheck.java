package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;

/** A check of the light on the face and around it. */
abstract class LightCheck extends FaceCheck {
    LightCheck(String id, Importance importance, Text title, Text about, Limit... limits) {
        super(id, Area.LIGHTING, importance, title, about, limits);
    }

    @Override
    public final Judgement judge(FaceFacts face) {
        return face.light()
                .map(light -> judge(face, light))
                .orElseGet(() -> Judgement.couldNotCheck(
                        Text.of("Too little of the face is in the picture to judge the light."),
                        Text.of("Sit so that your whole face is in the picture.")));
    }

    public abstract Judgement judge(FaceFacts face, LightFacts light);
}
