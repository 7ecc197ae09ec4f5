package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.FrameFacts.Side;

/**
 * Light from one side only. Both halves of a face are the same skin, so the ratio of their medians speaks of the light alone;
 * gloss, which is strong on dark skin, moves no median.
 */
public final class SideLightCheck extends LightCheck {
    public SideLightCheck() {
        super(
                "light-side",
                Importance.DECISIVE,
                Text.of("Light from one side"),
                Text.of("Compares the two halves of your face. Both are the same skin, so their ratio speaks of the"
                        + " light alone."),
                Guidance.EVENNESS);
    }

    @Override
    public Judgement judge(FaceFacts face, LightFacts light) {
        // The picture is not mirrored: what it shows on its left is on the person's right.
        boolean right = light.face().brightSide() == Side.LEFT;
        return Judgement.of(
                new Measure(light.face().evenness(), Guidance.EVENNESS),
                Text.of("Both sides of your face are lit."),
                right
                        ? Text.of("The light comes mostly from your right; the other side of your face is rather dark.")
                        : Text.of("The light comes mostly from your left; the other side of your face is rather dark."),
                right
                        ? Text.of("The light comes only from your right; the other side of your face is in shadow.")
                        : Text.of("The light comes only from your left; the other side of your face is in shadow."),
                right
                        ? Text.of("Turn towards the light, or put a lamp on your left.")
                        : Text.of("Turn towards the light, or put a lamp on your right."));
    }
}
