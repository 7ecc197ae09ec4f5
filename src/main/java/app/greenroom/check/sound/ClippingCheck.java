package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Text;

/** A voice that does not overdrive the microphone. */
public final class ClippingCheck extends SoundCheck {
    public ClippingCheck() {
        super(
                "sound-clipping",
                Area.SOUND,
                Importance.DECISIVE,
                Text.of("Distortion"),
                Text.of("Looks for speech that overdrives the microphone and is cut off at its loudest."),
                Guidance.CLIP_SHARE);
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        if (facts.level().speech().isEmpty() || facts.signal().clipShare().isEmpty()) {
            return nobodySpoke();
        }
        return Judgement.of(
                new Measure(facts.signal().clipShare().getAsDouble(), Guidance.CLIP_SHARE),
                Text.of("Your voice is not distorted."),
                Text.of("Your voice is distorted now and then."),
                Text.of("Your voice is distorted: the microphone is set too loud."),
                Text.of("Turn down the microphone's level in the system's sound settings."));
    }
}
