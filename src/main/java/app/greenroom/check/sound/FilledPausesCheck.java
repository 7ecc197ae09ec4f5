package app.greenroom.check.sound;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Words;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.speech.SpeechFacts;
import java.util.List;

/** Ums and uhs a minute of speech; {@link EventRate} reckons with chance. */
public final class FilledPausesCheck extends SoundCheck {
    public FilledPausesCheck() {
        super("speech-fillers", Area.SPEECH, Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.FILLED_PAUSES);
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
        String heard = (count == 0 ? "No um or uh" : count == 1 ? "One um or uh" : count + " um or uh") + " in "
                + Words.whole(facts.speechDuration()) + " s of speech.";
        return new EventRate("Um and uh", count, facts.speechDuration(), Guidance.FILLED_PAUSES)
                .judge(
                        heard,
                        "Pause in silence instead: breathe in, then go on. Practise one answer aloud and check again.");
    }
}
