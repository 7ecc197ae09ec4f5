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

/** A lamp whose pulses show as bands or as a beating picture. */
public final class FlickerCheck extends PictureCheck {
    public FlickerCheck() {
        super("light-flicker", Area.LIGHTING, Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.FLICKER);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.camera().flicker().isEmpty()) {
            if (facts.camera().source() == SourceKind.RECORDING) {
                return Judgement.notAsked(new Outcome.NotAsked(
                        "The recording holds too few pictures to tell whether the light flickers."));
            }
            return Judgement.couldNotCheck(
                    "Too few pictures a second were seen to tell whether the light flickers.",
                    "Check live, with a camera that gives at least 10 pictures a second.");
        }
        return Judgement.of(
                new Measure("Flicker of the light", facts.camera().flicker().getAsDouble(), Guidance.FLICKER),
                "The light does not flicker.",
                "The light flickers in the picture.",
                "The light flickers in the picture.",
                "Set the camera's anti-flicker to your mains (50 Hz in Europe, 60 Hz in North America), or use another"
                        + " lamp.");
    }
}
