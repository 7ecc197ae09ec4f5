package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;

/** Fine stripes or checks, which shimmer on camera (moiré). */
public final class ClothingStripesCheck extends SceneCheck {
    public ClothingStripesCheck() {
        super(
                "clothing-stripes",
                Text.of("Stripes on your clothes"),
                Text.of("Looks for fine stripes or checks, which shimmer on camera (moiré)."),
                Guidance.CLOTHING_STRIPES);
    }

    @Override
    public Judgement judge(SceneFacts scene, PictureFacts facts) {
        if (scene.clothing().isEmpty()) {
            return noClothing();
        }
        Text shimmers = Text.of("The fine stripes or checks on your clothes shimmer on camera.");
        return Judgement.of(
                new Measure(scene.clothing().get().stripes(), Guidance.CLOTHING_STRIPES),
                Text.of("No fine stripes shimmer on your clothes."),
                shimmers,
                shimmers,
                Text.of("Wear something plain, or with a wide pattern."));
    }
}
