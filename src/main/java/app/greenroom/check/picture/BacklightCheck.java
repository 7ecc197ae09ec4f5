package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;

/**
 * A background that outshines the light on the person: mostly a window or a curtain, whether it is blown out or not. Background
 * over face alone would be unfair to dark skin, so it is held against what white paper in the person's light would show at
 * least, told by the brightest of face, clothes and whites of the eyes.
 */
public final class BacklightCheck extends LightCheck {
    public BacklightCheck() {
        super(
                "light-backlight",
                Importance.DECISIVE,
                Text.of("Light behind you"),
                Text.of("Compares the brightest background around your head, mostly a window, with what white paper in"
                        + " your light would show. Face, clothes and the whites of your eyes tell that, so that dark"
                        + " skin is not at a disadvantage."),
                Guidance.BEHIND);
    }

    @Override
    public Judgement judge(FaceFacts face, LightFacts light) {
        return Judgement.of(
                new Measure(light.behind().outshines(), Guidance.BEHIND),
                Text.of("No bright window or lamp behind you."),
                Text.of("What is behind you is a good deal brighter than the light on you."),
                Text.of("A bright window or lamp behind you leaves your face in the dark."),
                Text.of("Turn so that the window or lamp is in front of you, or close the curtain."));
    }
}
