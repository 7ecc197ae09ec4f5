package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.util.Optional;

/** Advice on what is around the person or on them. Nobody is kept from an interview by a wall or a shirt. */
abstract class SceneCheck extends PictureCheck {
    SceneCheck(String id, Text title, Text about, Limit... limits) {
        super(id, Area.FRAMING, Importance.ADVICE, title, about, limits);
    }

    /** Small advice, which the few words of the morning's check leave out. */
    @Override
    public final boolean quick() {
        return false;
    }

    @Override
    public final Judgement judge(PictureFacts facts) {
        return facts.scene()
                .map(scene -> judge(scene, facts))
                .orElseGet(() -> Judgement.couldNotCheck(
                        Text.of("No face was found in the picture."),
                        Text.of("Sit so that your whole face is in the picture.")));
    }

    public abstract Judgement judge(SceneFacts scene, PictureFacts facts);

    static Judgement noBackground() {
        return Judgement.couldNotCheck(
                Text.of("You could not be told apart from what is behind you."),
                Text.of("Put more light on your face, and be alone in the picture."));
    }

    static Judgement noClothing() {
        return Judgement.couldNotCheck(
                Text.of("Too little of your clothes is in the picture."),
                Text.of("Move back until your shoulders are in the picture."));
    }

    static Optional<LightFacts> light(PictureFacts facts) {
        return facts.face().flatMap(face -> face.light());
    }
}
