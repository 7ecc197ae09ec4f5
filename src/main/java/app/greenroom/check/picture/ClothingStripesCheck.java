package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.util.List;

/** Fine stripes or checks, which shimmer on camera (moiré). */
public final class ClothingStripesCheck extends SceneCheck {
    public ClothingStripesCheck() {
        super("clothing-stripes");
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.CLOTHING_STRIPES);
    }

    @Override
    public Judgement judge(SceneFacts scene, PictureFacts facts) {
        if (scene.clothing().isEmpty()) {
            return noClothing();
        }
        String shimmers = "The fine stripes or checks on your clothes shimmer on camera.";
        return Judgement.of(
                new Measure(
                        "Finely striped part of your clothes",
                        scene.clothing().get().stripes(),
                        Guidance.CLOTHING_STRIPES),
                "No fine stripes shimmer on your clothes.",
                shimmers,
                shimmers,
                "Wear something plain, or with a wide pattern.");
    }
}
