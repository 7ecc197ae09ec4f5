package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.util.List;

/**
 * A lamp or window at the side of the picture. Around the head it is backlight, which has a check of its own; while that
 * one speaks, this one does not.
 */
public final class BackgroundBrightCheck extends SceneCheck {
    public BackgroundBrightCheck() {
        super("background-bright");
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.BACKGROUND_BRIGHT, Guidance.BLOWN_BEHIND_HEAD);
    }

    @Override
    public Judgement judge(SceneFacts scene, PictureFacts facts) {
        if (scene.background().isEmpty()) {
            return noBackground();
        }
        boolean backlit = light(facts)
                .filter(light -> !Guidance.BLOWN_BEHIND_HEAD.met().holds(light.blownBehindHead()))
                .isPresent();
        if (backlit) {
            return Judgement.notAsked(
                    new Outcome.NotAsked("Bright light around your head is judged under light, not here."));
        }
        String bright = "A bright lamp or window in the picture draws the eye away from you.";
        return Judgement.of(
                new Measure(
                        "Largest bright patch of the picture",
                        scene.background().get().bright(),
                        Guidance.BACKGROUND_BRIGHT),
                "No lamp or window in the picture draws the eye.",
                bright,
                bright,
                "Switch off the lamp beside you, close the curtain, or turn the camera away from it.");
    }
}
