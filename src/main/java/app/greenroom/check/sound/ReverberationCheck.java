package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Text;

/** A room that does not ring: dry, lively or echoing. It advises only, for the estimate is coarse. */
public final class ReverberationCheck extends SoundCheck {
    public ReverberationCheck() {
        super(
                "sound-reverberation",
                Area.SOUND,
                Importance.ADVICE,
                Text.of("Echo of the room"),
                Text.of("Estimates from your speech how long the room rings after each word."),
                Guidance.RT60);
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        if (facts.level().speech().isEmpty()) {
            return nobodySpoke();
        }
        if (facts.activity().seconds() < LEAST_SPEECH) {
            return tooLittleSpeech();
        }
        if (facts.room().rt60().isEmpty()) {
            return Judgement.couldNotCheck(
                    Text.of("The echo of the room could not be heard through the noise."),
                    Text.of("Reduce the noise first, then check again."));
        }
        return Judgement.of(
                new Measure(facts.room().rt60().getAsDouble(), Guidance.RT60),
                Text.of("The room is dry: your voice does not echo."),
                Text.of("The room is lively: your voice echoes a little."),
                Text.of("The room echoes: your words run into each other."),
                Text.of("Draw the curtains, add a rug, a bed or a full shelf, or move closer to the microphone."));
    }
}
