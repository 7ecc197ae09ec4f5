package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;

/** Ums and uhs a minute of speech; {@link EventRate} reckons with chance. */
public final class FilledPausesCheck extends SoundCheck {
    public FilledPausesCheck() {
        super(
                "speech-fillers",
                Area.SPEECH,
                Importance.DECISIVE,
                Text.of("Um and uh"),
                Text.of("Counts the ums and uhs in a minute of speech, and reckons with chance where you spoke for"
                        + " a short time."),
                Guidance.FILLED_PAUSES);
    }

    @Override
    public boolean quick() {
        return false; // nobody mends a habit on the morning of the interview
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        if (facts.speechLevel().isEmpty()) {
            return nobodySpoke();
        }
        if (facts.speechDuration() < LEAST_SPEECH) {
            return tooLittleSpeech();
        }
        int count = facts.filledPauses().size();
        Text heard = Text.of(
                "{0, plural, =0 {No um or uh} one {One um or uh} other {# um or uh}} in {1} of speech.",
                Argument.count(count), Argument.amount(facts.speechDuration(), Unit.SECONDS, 0));
        return new EventRate(count, facts.speechDuration(), Guidance.FILLED_PAUSES)
                .judge(
                        heard,
                        Text.of(
                                "Pause in silence instead: breathe in, then go on. Practise one answer aloud and check again."));
    }
}
