package app.greenroom.check;

import app.greenroom.model.Importance;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;

/** Too little light in the whole picture, by its brightest parts: walls and clothes, not skin. */
final class DimLightCheck extends LightCheck {
    DimLightCheck() {
        super("light-dim", Importance.DECISIVE);
    }

    @Override
    Judgement judge(FaceFacts face, LightFacts light) {
        return Judgement.of(
                new Measure("Brightest parts of the picture", light.picturePeak(), Guidance.PICTURE_PEAK),
                "There is enough light in the room.",
                "The room is rather dark.",
                "The room is too dark.",
                "Switch on a lamp in front of you, or sit facing a window.");
    }
}
