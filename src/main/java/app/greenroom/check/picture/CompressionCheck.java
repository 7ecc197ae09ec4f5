package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;

/** A picture so strongly compressed that it falls into blocks. */
public final class CompressionCheck extends PictureCheck {
    private static final int LEAST_SIDE = 240; // pixels; in smaller ones every detail is a step

    public CompressionCheck() {
        super(
                "picture-compression",
                Area.PICTURE,
                Importance.ADVICE,
                Text.of("Compression"),
                Text.of("Looks for the borders of blocks that strong compression leaves."),
                Guidance.BLOCKINESS);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.camera().quality().blockiness().isEmpty()) {
            return Judgement.couldNotCheck(
                    Text.of("The picture's compression was not measured."), Text.of("Check again."));
        }
        if (Math.min(facts.video().width(), facts.video().height()) < LEAST_SIDE) {
            return Judgement.couldNotCheck(
                    Text.of("The picture is too small to tell how strongly it is compressed."),
                    Text.of("Choose a larger picture in the camera's settings."));
        }
        return Judgement.of(
                new Measure(facts.camera().quality().blockiness().getAsDouble(), Guidance.BLOCKINESS),
                Text.of("The picture shows no blocks."),
                Text.of("The picture falls into small blocks: it is compressed too strongly."),
                Text.of("The picture falls into small blocks: it is compressed too strongly."),
                Text.of("Plug the camera straight into the computer, without a hub, or choose a higher quality in its"
                        + " settings."));
    }
}
