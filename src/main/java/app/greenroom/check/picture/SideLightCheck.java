package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.FrameFacts.Side;
import java.util.List;

/** Light from one side only. Both cheeks are the same skin, so their ratio speaks of the light alone. */
public final class SideLightCheck extends LightCheck {
    public SideLightCheck() {
        super("light-side", Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.EVENNESS);
    }

    @Override
    public Judgement judge(FaceFacts face, LightFacts light) {
        // The picture is not mirrored: what it shows on its left is on the person's right.
        String side = light.brightSide() == Side.LEFT ? "right" : "left";
        String other = light.brightSide() == Side.LEFT ? "left" : "right";
        return Judgement.of(
                new Measure("Darker against brighter side of the face", light.evenness(), Guidance.EVENNESS),
                "Both sides of your face are lit.",
                "The light comes mostly from your " + side + "; the other side of your face is rather dark.",
                "The light comes only from your " + side + "; the other side of your face is in shadow.",
                "Turn towards the light, or put a lamp on your " + other + ".");
    }
}
