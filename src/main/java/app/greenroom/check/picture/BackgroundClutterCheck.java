package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.util.List;

/** Things lying about behind the person. Books, plants, pictures and plain walls pass. */
public final class BackgroundClutterCheck extends SceneCheck {
    public BackgroundClutterCheck() {
        super("background-clutter");
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.BACKGROUND_CLUTTER);
    }

    @Override
    public Judgement judge(SceneFacts scene, PictureFacts facts) {
        if (scene.background().isEmpty()) {
            return noBackground();
        }
        String busy = "What is behind you looks busy and draws the eye.";
        return Judgement.of(
                new Measure(
                        "Disorderly part of the background",
                        scene.background().get().clutter(),
                        Guidance.BACKGROUND_CLUTTER),
                "The background is calm.",
                busy,
                busy,
                "Clear away what lies about behind you, or sit before a plain wall or a bookshelf.");
    }
}
