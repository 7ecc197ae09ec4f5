package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;

/** Coloured light on everything: a warm bulb, a cold screen. */
public final class ColourCastCheck extends LightCheck {
    public ColourCastCheck() {
        super(
                "light-cast",
                Importance.ADVICE,
                Text.of("Colour of the light"),
                Text.of("Looks whether coloured light lies over everything, as from a warm bulb or a cold screen."),
                Guidance.COLOUR_CAST);
    }

    @Override
    public Judgement judge(FaceFacts face, LightFacts light) {
        Text cast = light.cast().warm()
                ? Text.of("The light is very yellow or red, as from a warm bulb.")
                : Text.of("The light is very blue, as from a screen.");
        return Judgement.of(
                new Measure(light.cast().distance(), Guidance.COLOUR_CAST),
                Text.of("The colours look natural."),
                cast,
                cast,
                light.cast().warm()
                        ? Text.of("Use daylight or a neutral white lamp, or set the camera's white balance.")
                        : Text.of("Put a neutral white lamp in front of you, so that the screen is not your only"
                                + " light."));
    }
}
