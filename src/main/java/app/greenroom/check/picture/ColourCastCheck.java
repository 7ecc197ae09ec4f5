package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.FrameFacts.Tint;

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
        Text cast =
                switch (light.cast().tint()) {
                    case WARM -> Text.of("The light is very yellow or red, as from a warm bulb.");
                    case COLD -> Text.of("The light is very blue, as from a screen.");
                    case GREENISH -> Text.of("The light is greenish, as from a fluorescent tube.");
                };
        return Judgement.of(
                new Measure(light.cast().distance(), Guidance.COLOUR_CAST),
                Text.of("The colours look natural."),
                cast,
                cast,
                light.cast().tint() == Tint.COLD
                        ? Text.of("Put a neutral white lamp in front of you, so that the screen is not your only"
                                + " light.")
                        : Text.of("Use daylight or a neutral white lamp, or set the camera's white balance."));
    }
}
