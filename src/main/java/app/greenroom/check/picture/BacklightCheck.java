package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;

/**
 * A bright patch, mostly a window, blown out behind or beside the head. The ratio of background to face alone would be
 * unfair to dark skin, so a picture counts as backlit only when patches around the head are clipped, and as badly backlit
 * when the background outshines even the brightest parts of the person, clothing included.
 */
public final class BacklightCheck extends LightCheck {
    public BacklightCheck() {
        super(
                "light-backlight",
                Importance.DECISIVE,
                Text.of("Light behind you"),
                Text.of("Looks for a bright patch behind or beside your head, mostly a window, that is blown out or"
                        + " outshines you. It compares with the brightest parts of you, clothes included, so that"
                        + " dark skin is not at a disadvantage."),
                Guidance.BLOWN_BEHIND_HEAD,
                Guidance.BACKGROUND_TO_PERSON);
    }

    @Override
    public Judgement judge(FaceFacts face, LightFacts light) {
        Measure blown = new Measure(light.blownBehindHead(), Guidance.BLOWN_BEHIND_HEAD);
        if (blown.grade() == Measure.Grade.MET) {
            return Judgement.met(Text.of("No bright window or lamp behind you."), 100, blown.evidence());
        }
        Measure contrast = new Measure(light.backgroundToPerson(), Guidance.BACKGROUND_TO_PERSON);
        Text fix = Text.of("Turn so that the window or lamp is in front of you, or close the curtain.");
        if (contrast.grade() == Measure.Grade.MISSED) {
            return Judgement.missed(
                    Text.of("A bright window or lamp behind you leaves your face in the dark."),
                    fix,
                    contrast.score(),
                    blown.evidence(),
                    contrast.evidence());
        }
        return Judgement.near(
                Text.of("A bright window or lamp behind you draws the eye."),
                fix,
                65,
                blown.evidence(),
                contrast.evidence());
    }
}
