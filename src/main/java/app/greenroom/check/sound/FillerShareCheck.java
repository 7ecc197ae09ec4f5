package app.greenroom.check.sound;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.manner.MannerFacts;
import java.util.List;

/** Pauses that hold an um or uh, of all pauses: whoever pauses in silence seems to think, not to search. */
public final class FillerShareCheck extends SoundCheck {
    private static final int LEAST_PAUSES = 5; // of fewer, a share says nothing

    public FillerShareCheck() {
        super("speech-filled-pauses", Area.SPEECH, Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.FILLED_SHARE);
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
        MannerFacts manner = facts.manner();
        if (manner.pauses() < LEAST_PAUSES || manner.fillerShare().isEmpty()) {
            return Judgement.couldNotCheck(
                    "There were too few pauses to tell.", "Check again and talk freely until the time is up.");
        }
        String heard = manner.fillerPauses() == 0
                ? "None of your " + manner.pauses() + " pauses holds an um or uh."
                : manner.fillerPauses() + " of your " + manner.pauses() + " pauses hold an um or uh.";
        return Judgement.of(
                new Measure("Pauses with an um or uh", manner.fillerShare().getAsDouble(), Guidance.FILLED_SHARE),
                heard,
                heard,
                heard,
                "Close your mouth while you look for the next word: a silent pause sounds calm.");
    }
}
