package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.fillers.FillerRate;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;

/**
 * Ums and uhs a minute of speech. What is heard is a range: missed when even its lower end is, met when the likely number is
 * and the upper end is not missed. It decides nothing: of a stranger's ums only about half are found.
 */
public final class FilledPausesCheck extends SoundCheck {
    public FilledPausesCheck() {
        super(
                "speech-fillers",
                Area.SPEECH,
                Importance.ADVICE,
                Text.of("Um and uh"),
                Text.of("Reckons how many ums and uhs a minute of your speech holds, from 30 s of speech on. It hears"
                        + " some of them and takes some drawn-out words for them, so it tells a range."),
                Guidance.FILLED_PAUSES);
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
        if (facts.fillers().doubt().isPresent()) {
            return doubtful(facts.fillers().doubt().get());
        }
        if (facts.fillerRate().isEmpty()) {
            return tooShort(facts);
        }
        FillerRate rate = facts.fillerRate().get();
        Text heard = Text.of(
                "Um or uh about {0} times a minute ({1} to {2}).",
                rounded(rate.perMinute()), rounded(rate.low()), rounded(rate.high()));
        Measure likely = new Measure(rate.perMinute(), Guidance.FILLED_PAUSES);
        Text fix =
                Text.of("Pause in silence instead: breathe in, then go on. Practise one answer aloud and check again.");
        if (new Measure(rate.low(), Guidance.FILLED_PAUSES).grade() == Measure.Grade.MISSED) {
            return Judgement.missed(heard, fix, Math.min(49, likely.score()), likely.evidence());
        }
        boolean fine = likely.grade() == Measure.Grade.MET
                && new Measure(rate.high(), Guidance.FILLED_PAUSES).grade() != Measure.Grade.MISSED;
        return fine
                ? Judgement.met(heard, 100, likely.evidence())
                : Judgement.near(heard, fix, Math.max(50, Math.min(99, likely.score())), likely.evidence());
    }

    private static Argument rounded(double rate) {
        return Argument.number(rate, rate > 0 && rate < 2 ? 1 : 0);
    }

    private static Judgement tooShort(SpeechFacts facts) {
        int clear = facts.fillers().clear().size();
        Argument spoken = Argument.amount(facts.activity().seconds(), Unit.SECONDS, 0);
        return Judgement.couldNotCheck(
                clear == 0
                        ? Text.of("{0} of speech is too little to tell how often you say um or uh.", spoken)
                        : Text.of(
                                "{0, plural, one {At least one um or uh} other {At least # ums or uhs}} in {1} of"
                                        + " speech: too little to tell how often.",
                                Argument.count(clear), spoken),
                Text.of("Speak for a minute and check again, or record an answer and review it."));
    }
}
