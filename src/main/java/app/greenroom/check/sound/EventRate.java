package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Limit;
import app.greenroom.text.Text;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Things counted for a while, held against a limit of so many a minute. A short while holds few of them, so chance is
 * reckoned with: the rate is missed only when even the lower end of its 95 % interval (exact for a Poisson
 * count: Garwood 1936) lies beyond the limit, and a single one says nothing.
 *
 * @param count how many
 * @param seconds how long, more than 0
 * @param limit per minute
 */
record EventRate(int count, double seconds, Limit limit) {
    private static final int FEW = 2;
    private static final double DOUBT = 0.025; // on either side

    /** The judgement, with one sentence for every outcome. */
    Judgement judge(Text sentence, Text fix) {
        double minutes = seconds / 60;
        Measure rate = new Measure(count / minutes, limit);
        if (rate.grade() == Measure.Grade.MET || count < FEW) {
            return Judgement.met(sentence, 100, rate.evidence());
        }
        double atLeast = new ChiSquaredDistribution(2.0 * count).inverseCumulativeProbability(DOUBT) / 2 / minutes;
        if (new Measure(atLeast, limit).grade() == Measure.Grade.MISSED) {
            return Judgement.missed(sentence, fix, Math.min(49, rate.score()), rate.evidence());
        }
        return Judgement.near(sentence, fix, Math.max(50, rate.score()), rate.evidence());
    }
}
