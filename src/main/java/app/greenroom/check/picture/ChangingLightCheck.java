package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.SourceKind;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;

/** Light that goes up and down: clouds, a screen's glow, a camera that cannot settle. */
public final class ChangingLightCheck extends PictureCheck {
    public ChangingLightCheck() {
        super(
                "light-change",
                Area.LIGHTING,
                Importance.ADVICE,
                Text.of("Steady light"),
                Text.of("Looks whether the light goes up and down: clouds, a screen's glow, a camera that cannot"
                        + " settle."),
                Guidance.LIGHT_CHANGE);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.camera().change().isEmpty()) {
            if (facts.camera().source() == SourceKind.RECORDING) {
                return Judgement.notAsked(
                        Text.of("The recording holds too few pictures to tell whether the light changes."));
            }
            return Judgement.couldNotCheck(
                    Text.of("The picture was seen too briefly to tell whether the light changes."),
                    Text.of("Check live, or a recording of some seconds."));
        }
        return Judgement.of(
                new Measure(facts.camera().change().getAsDouble(), Guidance.LIGHT_CHANGE),
                Text.of("The light stays the same."),
                Text.of("The light in the picture goes up and down."),
                Text.of("The light in the picture goes up and down."),
                Text.of(
                        "Switch on a steady lamp in front of you, and keep bright windows and changing screens out of the light."));
    }
}
