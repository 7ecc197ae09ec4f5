package app.greenroom.check;

import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.SceneFacts;

/** Things lying about behind the person. Books, plants, pictures and plain walls pass. */
final class BackgroundClutterCheck extends SceneCheck {
    BackgroundClutterCheck() {
        super("background-clutter");
    }

    @Override
    Judgement judge(SceneFacts scene, PictureFacts facts) {
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
