package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.util.List;

/** A screen that plays, a fan that turns, somebody who walks by. */
public final class BackgroundMotionCheck extends SceneCheck {
    private static final double LEAST_RATE = 1.8; // pictures a second; two, less what a camera's clock may err

    public BackgroundMotionCheck() {
        super("background-motion");
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.BACKGROUND_MOTION);
    }

    @Override
    public Judgement judge(SceneFacts scene, PictureFacts facts) {
        if (facts.frameRate().orElse(0) < LEAST_RATE) {
            return Judgement.notAsked(
                    new Outcome.NotAsked("Under two pictures a second do not show what moves behind you."));
        }
        if (scene.motion().isEmpty()) {
            return Judgement.couldNotCheck(
                    "The camera moved too much, or too little was seen, to tell whether something moves behind you.",
                    "Put the camera on something that stands firmly, and look for a few seconds.");
        }
        String moves = "Something moves or flickers behind you (a screen, a fan, a person?).";
        return Judgement.of(
                new Measure(
                        "Part of the time in which something moves behind you",
                        scene.motion().get().share(),
                        Guidance.BACKGROUND_MOTION),
                "Nothing moves behind you.",
                moves,
                moves,
                "Switch off what moves behind you, ask others to wait outside, or turn the camera away.");
    }
}
