package app.greenroom.check.sound;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Words;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.speech.SpeechFacts;
import java.util.List;

/** Long silences inside an answer. It advises only: a pause to think is no fault. */
public final class LongPausesCheck extends SoundCheck {
    public LongPausesCheck() {
        super("speech-pauses", Area.SPEECH, Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.LONG_PAUSES);
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
        int count = facts.manner().longPauses().size();
        double talk = facts.manner().talk();
        String heard = (count == 0 ? "No long pause" : count == 1 ? "One long pause" : count + " long pauses") + " in "
                + Words.whole(talk) + " s of talk.";
        return new EventRate("Pauses of a second and more", count, talk, Guidance.LONG_PAUSES)
                .judge(
                        heard,
                        "Plan the three points of your answer before you begin, then say them one after the other.");
    }
}
