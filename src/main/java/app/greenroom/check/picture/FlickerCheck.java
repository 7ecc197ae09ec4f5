package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.SourceKind;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;

/** A lamp whose pulses show as bands or as a beating picture. */
public final class FlickerCheck extends PictureCheck {
    public FlickerCheck() {
        super(
                "light-flicker",
                Area.LIGHTING,
                Importance.ADVICE,
                Text.of("Flicker"),
                Text.of("Looks for the pulses of a lamp, which show as bands or as a beating picture."),
                Guidance.FLICKER);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.camera().flicker().isEmpty()) {
            if (facts.camera().source() == SourceKind.RECORDING) {
                return Judgement.notAsked(
                        Text.of("The recording holds too few pictures to tell whether the light flickers."));
            }
            return Judgement.couldNotCheck(
                    Text.of("Too few pictures a second were seen to tell whether the light flickers."),
                    Text.of("Check live, with a camera that gives at least 10 pictures a second."));
        }
        return Judgement.of(
                new Measure(facts.camera().flicker().getAsDouble(), Guidance.FLICKER),
                Text.of("The light does not flicker."),
                Text.of("The light flickers in the picture."),
                Text.of("The light flickers in the picture."),
                Text.of(
                        "Set the camera's anti-flicker to your mains (50 Hz in Europe, 60 Hz in North America), or use another"
                                + " lamp."));
    }
}
