package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import java.util.List;

/** Coloured light on everything: a warm bulb, a cold screen. */
public final class ColourCastCheck extends LightCheck {
    public ColourCastCheck() {
        super("light-cast", Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.COLOUR_CAST);
    }

    @Override
    public Judgement judge(FaceFacts face, LightFacts light) {
        String cast = light.warm()
                ? "The light is very yellow or red, as from a warm bulb."
                : "The light is very blue, as from a screen.";
        return Judgement.of(
                new Measure("Colour of the light", light.cast(), Guidance.COLOUR_CAST),
                "The colours look natural.",
                cast,
                cast,
                light.warm()
                        ? "Use daylight or a neutral white lamp, or set the camera's white balance."
                        : "Put a neutral white lamp in front of you, so that the screen is not your only light.");
    }
}
