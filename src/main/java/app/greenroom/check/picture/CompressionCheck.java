package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.PictureFacts;
import java.util.List;

/** A picture so strongly compressed that it falls into blocks. */
public final class CompressionCheck extends PictureCheck {
    private static final int LEAST_SIDE = 240; // pixels; in smaller ones every detail is a step

    public CompressionCheck() {
        super("picture-compression", Area.PICTURE, Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.BLOCKINESS);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.camera().blockiness().isEmpty()) {
            return Judgement.couldNotCheck("The picture's compression was not measured.", "Check again.");
        }
        if (Math.min(facts.width(), facts.height()) < LEAST_SIDE) {
            return Judgement.couldNotCheck(
                    "The picture is too small to tell how strongly it is compressed.",
                    "Choose a larger picture in the camera's settings.");
        }
        return Judgement.of(
                new Measure(
                        "Borders of blocks that show",
                        facts.camera().blockiness().getAsDouble(),
                        Guidance.BLOCKINESS),
                "The picture shows no blocks.",
                "The picture falls into small blocks: it is compressed too strongly.",
                "The picture falls into small blocks: it is compressed too strongly.",
                "Plug the camera straight into the computer, without a hub, or choose a higher quality in its settings.");
    }
}
