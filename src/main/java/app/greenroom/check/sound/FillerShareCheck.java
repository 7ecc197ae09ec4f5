package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.manner.MannerFacts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;

/** Pauses that hold an um or uh, of all pauses: whoever pauses in silence seems to think, not to search. */
public final class FillerShareCheck extends SoundCheck {
    private static final int LEAST_PAUSES = 5; // of fewer, a share says nothing

    public FillerShareCheck() {
        super(
                "speech-filled-pauses",
                Area.SPEECH,
                Importance.ADVICE,
                Text.of("Silent pauses"),
                Text.of("Counts how many of your pauses hold an um or uh: whoever pauses in silence seems to think,"
                        + " not to search."),
                Guidance.FILLED_SHARE);
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
        if (facts.fillers().doubt().isPresent()) {
            return doubtful(facts.fillers().doubt().get());
        }
        MannerFacts manner = facts.manner();
        if (manner.pauses().all() < LEAST_PAUSES
                || manner.pauses().filledShare().isEmpty()) {
            return Judgement.couldNotCheck(
                    Text.of("There were too few pauses to tell."),
                    Text.of("Check again and talk freely until the time is up."));
        }
        Argument pauses = Argument.count(manner.pauses().all());
        Text heard = manner.pauses().filled() == 0
                ? Text.of(
                        "No um or uh heard in your {0, plural, one {# pause} other {# pauses}}; short ones are missed.",
                        pauses)
                : Text.of(
                        "Um or uh in at least {0} of your {1, plural, one {# pause} other {# pauses}}.",
                        Argument.count(manner.pauses().filled()), pauses);
        return Judgement.of(
                new Measure(manner.pauses().filledShare().getAsDouble(), Guidance.FILLED_SHARE),
                heard,
                heard,
                heard,
                Text.of("Pause in silence while you look for the next word: it sounds calm."));
    }
}
