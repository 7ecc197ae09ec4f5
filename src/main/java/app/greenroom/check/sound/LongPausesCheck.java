package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;

/** Long silences inside an answer. It advises only: a pause to think is no fault. */
public final class LongPausesCheck extends SoundCheck {
    public LongPausesCheck() {
        super(
                "speech-pauses",
                Area.SPEECH,
                Importance.ADVICE,
                Text.of("Long pauses"),
                Text.of("Counts silences of a second and more inside an answer. A pause to think is no fault."),
                Guidance.LONG_PAUSES);
    }

    @Override
    public boolean quick() {
        return false; // nobody mends a habit on the morning of the interview
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        if (facts.level().speech().isEmpty()) {
            return nobodySpoke();
        }
        if (facts.activity().seconds() < LEAST_SPEECH) {
            return tooLittleSpeech();
        }
        int count = facts.manner().longPauses().size();
        double talk = facts.manner().talk();
        Text heard = Text.of(
                "{0, plural, =0 {No long pause} one {One long pause} other {# long pauses}} in {1} of talk.",
                Argument.count(count), Argument.amount(talk, Unit.SECONDS, 0));
        return new EventRate(count, talk, Guidance.LONG_PAUSES)
                .judge(
                        heard,
                        Text.of("Plan the three points of your answer before you begin, then say them one after the"
                                + " other."));
    }
}
