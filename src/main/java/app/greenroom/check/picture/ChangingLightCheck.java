package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.SourceKind;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.PictureFacts;
import java.util.List;

/** Light that goes up and down: clouds, a screen's glow, a camera that cannot settle. */
public final class ChangingLightCheck extends PictureCheck {
    public ChangingLightCheck() {
        super("light-change", Area.LIGHTING, Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.LIGHT_CHANGE);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.camera().change().isEmpty()) {
            if (facts.camera().source() == SourceKind.RECORDING) {
                return Judgement.notAsked(new Outcome.NotAsked(
                        "The recording holds too few pictures to tell whether the light changes."));
            }
            return Judgement.couldNotCheck(
                    "The picture was seen too briefly to tell whether the light changes.",
                    "Check live, or a recording of some seconds.");
        }
        return Judgement.of(
                new Measure("Change of the light", facts.camera().change().getAsDouble(), Guidance.LIGHT_CHANGE),
                "The light stays the same.",
                "The light in the picture goes up and down.",
                "The light in the picture goes up and down.",
                "Switch on a steady lamp in front of you, and keep bright windows and changing screens out of the light.");
    }
}
