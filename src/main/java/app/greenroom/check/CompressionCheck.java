package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.vision.PictureFacts;

/** A picture so strongly compressed that it falls into blocks. */
final class CompressionCheck extends PictureCheck {
    CompressionCheck() {
        super("picture-compression", Area.PICTURE, Importance.ADVICE);
    }

    @Override
    Judgement judge(PictureFacts facts) {
        if (facts.camera().blockiness().isEmpty()) {
            return Judgement.couldNotCheck("The picture's compression was not measured.", "Check again.");
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
