package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;

/** A screen that plays, a fan that turns, somebody who walks by. */
public final class BackgroundMotionCheck extends SceneCheck {
    private static final double LEAST_RATE = 1.8; // pictures a second; two, less what a camera's clock may err

    public BackgroundMotionCheck() {
        super(
                "background-motion",
                Text.of("Nothing moves behind you"),
                Text.of("Looks for a screen that plays, a fan that turns, somebody who walks by."),
                Guidance.BACKGROUND_MOTION);
    }

    @Override
    public Judgement judge(SceneFacts scene, PictureFacts facts) {
        if (facts.video().frameRate().orElse(0) < LEAST_RATE) {
            return Judgement.notAsked(Text.of("Under two pictures a second do not show what moves behind you."));
        }
        if (scene.motion().isEmpty()) {
            return Judgement.couldNotCheck(
                    Text.of("The camera moved too much, or too little was seen, to tell whether something moves behind"
                            + " you."),
                    Text.of("Put the camera on something that stands firmly, and look for a few seconds."));
        }
        Text moves = Text.of("Something moves or flickers behind you (a screen, a fan, a person?).");
        return Judgement.of(
                new Measure(scene.motion().get().share(), Guidance.BACKGROUND_MOTION),
                Text.of("Nothing moves behind you."),
                moves,
                moves,
                Text.of("Switch off what moves behind you, ask others to wait outside, or turn the camera away."));
    }
}
