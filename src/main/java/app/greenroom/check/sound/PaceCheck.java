package app.greenroom.check.sound;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.speech.SpeechFacts;
import java.util.List;

/** Neither hurried nor drawn out. It never fails anybody: pace is a habit, and the range of good ones is wide. */
public final class PaceCheck extends SoundCheck {
    public PaceCheck() {
        super("speech-pace", Area.SPEECH, Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.PACE, Guidance.RT60);
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
        if (facts.manner().articulationRate().isEmpty()) {
            return tooLittleSpeech();
        }
        boolean echoing = facts.room().rt60().isPresent()
                && facts.room().rt60().getAsDouble() > Guidance.RT60.near().high();
        if (echoing) {
            return Judgement.couldNotCheck(
                    "The room echoes too much to count syllables.", "Mend the echo first, then check again.");
        }
        double rate = facts.manner().articulationRate().getAsDouble();
        boolean slow = rate < Guidance.PACE.met().low();
        String heard = slow ? "You speak slowly." : "You speak fast.";
        return Judgement.of(
                new Measure("Syllables a second", rate, Guidance.PACE),
                "You speak at an easy pace.",
                heard,
                heard,
                slow
                        ? "Practise one answer aloud until you know its points, and the pace comes by itself."
                        : "Leave a short silence after each sentence, so that people can follow.");
    }
}
