package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.speech.SpeechFacts;

/** A voice that does not overdrive the microphone. */
final class ClippingCheck extends SoundCheck {
    ClippingCheck() {
        super("sound-clipping", Area.SOUND, Importance.DECISIVE);
    }

    @Override
    Judgement judge(SpeechFacts facts) {
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
