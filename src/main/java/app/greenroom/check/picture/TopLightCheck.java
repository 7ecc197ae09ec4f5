package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;

/** Light from above, which puts eyes and chin in shadow. Forehead and chin are the same skin. */
public final class TopLightCheck extends LightCheck {
    public TopLightCheck() {
        super(
                "light-top",
                Importance.ADVICE,
                Text.of("Light from above"),
                Text.of("Compares forehead and chin, which are the same skin: a lamp above you puts eyes and chin"
                        + " in shadow."),
                Guidance.TOP_TO_CHIN,
                Guidance.EVENNESS);
    }

    @Override
    public Judgement judge(FaceFacts face, LightFacts light) {
        boolean oneSided = light.evenness() < Guidance.EVENNESS.near().low();
        if (light.topToChin().isEmpty() || oneSided) {
            return Judgement.couldNotCheck(
                    oneSided
                            ? Text.of("With light from one side only, light from above cannot be judged.")
                            : Text.of("Forehead or chin is outside the picture."),
                    oneSided
                            ? Text.of("Improve the light from the side first.")
                            : Text.of("Sit so that your whole face is in the picture."));
        }
        Text from = Text.of("The light comes from above and puts your eyes in shadow.");
        return Judgement.of(
                new Measure(light.topToChin().getAsDouble(), Guidance.TOP_TO_CHIN),
                Text.of("The light reaches your face from the front."),
                from,
                from,
                Text.of("Switch off the lamp above you, or put a lamp behind the screen at eye level."));
    }
}
