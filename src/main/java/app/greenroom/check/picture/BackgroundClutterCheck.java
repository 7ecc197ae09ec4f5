package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;

/** Things lying about behind the person. Books, plants, pictures and plain walls pass. */
public final class BackgroundClutterCheck extends SceneCheck {
    public BackgroundClutterCheck() {
        super(
                "background-clutter",
                Text.of("Calm background"),
                Text.of("Looks for things that lie about behind you. Books, plants, pictures and plain walls pass."),
                Guidance.BACKGROUND_CLUTTER);
    }

    @Override
    public Judgement judge(SceneFacts scene, PictureFacts facts) {
        if (scene.background().isEmpty()) {
            return noBackground();
        }
        Text busy = Text.of("What is behind you looks busy and draws the eye.");
        return Judgement.of(
                new Measure(scene.background().get().clutter(), Guidance.BACKGROUND_CLUTTER),
                Text.of("The background is calm."),
                busy,
                busy,
                Text.of("Clear away what lies about behind you, or sit before a plain wall or a bookshelf."));
    }
}
