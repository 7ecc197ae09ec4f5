package app.greenroom.check.sound;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.speech.SpeechFacts;
import java.util.List;

/** A voice that does not overdrive the microphone. */
public final class ClippingCheck extends SoundCheck {
    public ClippingCheck() {
        super("sound-clipping", Area.SOUND, Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.CLIP_SHARE);
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        if (facts.speechLevel().isEmpty() || facts.clipShare().isEmpty()) {
            return nobodySpoke();
        }
        return Judgement.of(
                new Measure("Distorted part of your speech", facts.clipShare().getAsDouble(), Guidance.CLIP_SHARE),
                "Your voice is not distorted.",
                "Your voice is distorted now and then.",
                "Your voice is distorted: the microphone is set too loud.",
                "Turn down the microphone's level in the system's sound settings.");
    }
}
