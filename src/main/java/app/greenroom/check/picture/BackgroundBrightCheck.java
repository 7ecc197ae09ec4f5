package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;

/**
 * A lamp or window at the side of the picture. Around the head it is backlight, which has a check of its own; while that
 * one speaks, this one does not.
 */
public final class BackgroundBrightCheck extends SceneCheck {
    public BackgroundBrightCheck() {
        super(
                "background-bright",
                Text.of("Lamps and windows beside you"),
                Text.of("Looks for a bright patch at the side of the picture. Around the head it counts as light"
                        + " behind you, which has a check of its own."),
                Guidance.BACKGROUND_BRIGHT,
                Guidance.BEHIND);
    }

    @Override
    public Judgement judge(SceneFacts scene, PictureFacts facts) {
        if (scene.background().isEmpty()) {
            return noBackground();
        }
        boolean backlit = light(facts)
                .filter(light -> !Guidance.BEHIND.met().holds(light.behind().outshines()))
                .isPresent();
        if (backlit) {
            return Judgement.notAsked(Text.of("Bright light around your head is judged under light, not here."));
        }
        Text bright = Text.of("A bright lamp or window in the picture draws the eye away from you.");
        return Judgement.of(
                new Measure(scene.background().get().bright(), Guidance.BACKGROUND_BRIGHT),
                Text.of("No lamp or window in the picture draws the eye."),
                bright,
                bright,
                Text.of("Switch off the lamp beside you, close the curtain, or turn the camera away from it."));
    }
}
