package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;

/**
 * Light from above, which puts the eyes in shadow. Held against each other are the skin above the eyes and the cheeks right below
 * them: there no beard grows and no mask reaches, and the brow throws its shadow on the one and not on the other.
 */
public final class TopLightCheck extends LightCheck {
    public TopLightCheck() {
        super(
                "light-top",
                Importance.ADVICE,
                Text.of("Light from above"),
                Text.of("Compares the skin above your eyes with the cheeks right below them: a lamp above you puts your"
                        + " eyes in the shadow of your brows."),
                Guidance.SOCKETS,
                Guidance.EVENNESS);
    }

    @Override
    public Judgement judge(FaceFacts face, LightFacts light) {
        boolean oneSided = light.face().evenness() < Guidance.EVENNESS.near().low();
        if (light.face().sockets().isEmpty() || oneSided) {
            return Judgement.couldNotCheck(
                    oneSided
                            ? Text.of("With light from one side only, light from above cannot be judged.")
                            : Text.of("Your eyes are outside the picture."),
                    oneSided
                            ? Text.of("Improve the light from the side first.")
                            : Text.of("Sit so that your whole face is in the picture."));
        }
        Text from = Text.of("The light comes from above and puts your eyes in shadow.");
        return Judgement.of(
                new Measure(light.face().sockets().getAsDouble(), Guidance.SOCKETS),
                Text.of("The light reaches your face from the front."),
                from,
                from,
                Text.of("Switch off the lamp above you, or put a lamp behind the screen at eye level."));
    }
}
