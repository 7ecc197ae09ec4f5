package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import java.util.List;

/**
 * A bright patch, mostly a window, blown out behind or beside the head. The ratio of background to face alone would be
 * unfair to dark skin, so a picture counts as backlit only when patches around the head are clipped, and as badly backlit
 * when the background outshines even the brightest parts of the person, clothing included.
 */
public final class BacklightCheck extends LightCheck {
    public BacklightCheck() {
        super("light-backlight", Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.BLOWN_BEHIND_HEAD, Guidance.BACKGROUND_TO_PERSON);
    }

    @Override
    public Judgement judge(FaceFacts face, LightFacts light) {
        Measure blown =
                new Measure("Blown-out area around the head", light.blownBehindHead(), Guidance.BLOWN_BEHIND_HEAD);
        if (blown.grade() == Measure.Grade.MET) {
            return Judgement.met("No bright window or lamp behind you.", 100, blown.evidence());
        }
        Measure contrast = new Measure(
                "Background against you, clothes included", light.backgroundToPerson(), Guidance.BACKGROUND_TO_PERSON);
        String fix = "Turn so that the window or lamp is in front of you, or close the curtain.";
        if (contrast.grade() == Measure.Grade.MISSED) {
            return Judgement.missed(
                    "A bright window or lamp behind you leaves your face in the dark.",
                    fix,
                    contrast.score(),
                    blown.evidence(),
                    contrast.evidence());
        }
        return Judgement.near(
                "A bright window or lamp behind you draws the eye.", fix, 65, blown.evidence(), contrast.evidence());
    }
}
