package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import java.util.List;

/** Light from above, which puts eyes and chin in shadow. Forehead and chin are the same skin. */
public final class TopLightCheck extends LightCheck {
    public TopLightCheck() {
        super("light-top", Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.TOP_TO_CHIN, Guidance.EVENNESS);
    }

    @Override
    public Judgement judge(FaceFacts face, LightFacts light) {
        boolean oneSided = light.evenness() < Guidance.EVENNESS.near().low();
        if (light.topToChin().isEmpty() || oneSided) {
            return Judgement.couldNotCheck(
                    oneSided
                            ? "With light from one side only, light from above cannot be judged."
                            : "Forehead or chin is outside the picture.",
                    oneSided
                            ? "Mend the light from the side first."
                            : "Sit so that your whole face is in the picture.");
        }
        String from = "The light comes from above and puts your eyes in shadow.";
        return Judgement.of(
                new Measure("Forehead against chin", light.topToChin().getAsDouble(), Guidance.TOP_TO_CHIN),
                "The light reaches your face from the front.",
                from,
                from,
                "Switch off the lamp above you, or put a lamp behind the screen at eye level.");
    }
}
