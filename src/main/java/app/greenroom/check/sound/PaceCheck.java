package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Text;

/** Neither hurried nor drawn out. It never fails anybody: pace is a habit, and the range of good ones is wide. */
public final class PaceCheck extends SoundCheck {
    public PaceCheck() {
        super(
                "speech-pace",
                Area.SPEECH,
                Importance.ADVICE,
                Text.of("Pace"),
                Text.of("Counts syllables a second. Pace is a habit, and the range of good ones is wide: it never"
                        + " fails anybody."),
                Guidance.PACE,
                Guidance.RT60);
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
        if (facts.manner().rate().articulation().isEmpty()) {
            return tooLittleSpeech();
        }
        boolean echoing = facts.room().rt60().isPresent()
                && facts.room().rt60().getAsDouble() > Guidance.RT60.near().high();
        if (echoing) {
            return Judgement.couldNotCheck(
                    Text.of("The room echoes too much to count syllables."),
                    Text.of("Reduce the echo first, then check again."));
        }
        double rate = facts.manner().rate().articulation().getAsDouble();
        boolean slow = rate < Guidance.PACE.met().low();
        Text heard = slow ? Text.of("You speak slowly.") : Text.of("You speak fast.");
        return Judgement.of(
                new Measure(rate, Guidance.PACE),
                Text.of("You speak at an easy pace."),
                heard,
                heard,
                slow
                        ? Text.of("Practise one answer aloud until you know its points, and the pace comes by itself.")
                        : Text.of("Leave a short silence after each sentence, so that people can follow."));
    }
}
