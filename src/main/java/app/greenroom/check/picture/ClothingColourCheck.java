package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;

/** Clothes in a colour so loud that it draws the eye and tints the chin. */
public final class ClothingColourCheck extends SceneCheck {
    public ClothingColourCheck() {
        super(
                "clothing-colour",
                Text.of("Colour of your clothes"),
                Text.of("Looks for clothes in a colour so loud that it draws the eye and tints the chin."),
                Guidance.CLOTHING_LOUD,
                Guidance.COLOUR_CAST);
    }

    @Override
    public Judgement judge(SceneFacts scene, PictureFacts facts) {
        if (scene.clothing().isEmpty()) {
            return noClothing();
        }
        Measure loud = new Measure(scene.clothing().get().loud(), Guidance.CLOTHING_LOUD);
        boolean tinted = light(facts)
                .filter(light -> !Guidance.COLOUR_CAST.met().holds(light.cast().distance()))
                .isPresent();
        if (tinted && loud.grade() != Measure.Grade.MET) {
            return Judgement.couldNotCheck(
                    Text.of("In light of this colour, the colour of your clothes cannot be judged."),
                    Text.of("Improve the colour of the light first."));
        }
        Text strong = Text.of("Your clothes have a very strong colour, which draws the eye away from your face.");
        return Judgement.of(
                loud,
                Text.of("Your clothes have a calm colour."),
                strong,
                strong,
                Text.of("Wear a calmer colour, such as blue or grey."));
    }
}
