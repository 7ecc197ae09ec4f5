package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.speech.SpeechFacts;

/** Neither too quiet nor too loud. */
final class SpeechLevelCheck extends SoundCheck {
    SpeechLevelCheck() {
        super("sound-level", Area.SOUND, Importance.DECISIVE);
    }

    @Override
    Judgement judge(SpeechFacts facts) {
        if (facts.speechLevel().isEmpty()) {
            return nobodySpoke();
        }
        double level = facts.speechLevel().getAsDouble();
        boolean quiet = level < Guidance.SPEECH_LEVEL.met().low();
        return Judgement.of(
                new Measure("Level of your voice", level, Guidance.SPEECH_LEVEL),
                "Your voice has a good level.",
                quiet ? "Your voice is a little quiet." : "Your voice is a little loud.",
                quiet ? "Your voice is too quiet." : "Your voice is too loud.",
                quiet
                        ? "Move closer to the microphone, or turn up its level in the system's sound settings."
                        : "Move away from the microphone, or turn down its level in the system's sound settings.");
    }
}
