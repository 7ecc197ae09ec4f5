package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.speech.SpeechFacts;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Ums and uhs a minute of speech. A few seconds hold few of them, so chance is reckoned with: the rate is missed only
 * when even the lower end of its one-sided 95 % interval (exact for a Poisson count: Garwood 1936) lies beyond the limit.
 */
final class FilledPausesCheck extends SoundCheck {
    private static final double LEAST_SPEECH = 3; // seconds of speech under which nothing is said
    private static final int FEW = 2; // a single one says nothing about a habit

    FilledPausesCheck() {
        super("speech-fillers", Area.SPEECH, Importance.DECISIVE);
    }

    @Override
    public boolean quick() {
        return false; // nobody mends a habit on the morning of the interview
    }

    @Override
    Judgement judge(SpeechFacts facts) {
        if (facts.speechLevel().isEmpty()) {
            return nobodySpoke();
        }
        if (facts.speechDuration() < LEAST_SPEECH) {
            return Judgement.couldNotCheck(
                    "There was too little speech to count pauses in.", "Check again and speak until the time is up.");
        }
        int count = facts.filledPauses().size();
        double minutes = facts.speechDuration() / 60;
        Measure rate = new Measure("Um and uh", count / minutes, Guidance.FILLED_PAUSES);
        String heard = (count == 0 ? "No um or uh" : count == 1 ? "One um or uh" : count + " um or uh") + " in "
                + Words.whole(facts.speechDuration()) + " s of speech.";
        if (rate.grade() == Measure.Grade.MET || count < FEW) {
            return Judgement.met(heard, 100, rate.evidence());
        }
        String fix = "Pause in silence instead: breathe in, then go on. Practise one answer aloud and check again.";
        double atLeast = new ChiSquaredDistribution(2.0 * count).inverseCumulativeProbability(0.05) / 2 / minutes;
        Measure surely = new Measure("Um and uh", atLeast, Guidance.FILLED_PAUSES);
        if (surely.grade() == Measure.Grade.MISSED) {
            return Judgement.missed(heard, fix, Math.min(49, rate.score()), rate.evidence());
        }
        return Judgement.near(heard, fix, Math.max(50, rate.score()), rate.evidence());
    }
}
