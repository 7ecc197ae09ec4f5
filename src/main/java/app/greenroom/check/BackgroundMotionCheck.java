package app.greenroom.check;

import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.SceneFacts;

/** A screen that plays, a fan that turns, somebody who walks by. */
final class BackgroundMotionCheck extends SceneCheck {
    BackgroundMotionCheck() {
        super("background-motion");
    }

    @Override
    Judgement judge(SceneFacts scene, PictureFacts facts) {
        if (scene.motion().isEmpty()) {
            return Judgement.couldNotCheck(
                    "There were too few pictures, or the camera moved too much, to see whether something moves behind you.",
                    "Put the camera on something that stands firmly, and let it run for a few seconds.");
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
