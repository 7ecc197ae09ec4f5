package app.greenroom.check.network;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.check.Words;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.SurroundingFacts;
import java.util.List;

/** A wrong clock makes a candidate late, and secure connections fail. */
public final class ClockCheck extends NetworkCheck {
    public ClockCheck() {
        super("network-clock", Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.CLOCK_OFFSET);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        SurroundingFacts around = facts.around();
        if (around.clockOffset().isEmpty()) {
            return notTold(facts, "The clock was not compared with another.");
        }
        double offset = around.clockOffset().getAsDouble();
        // What the comparison itself may be off by is no fault of the clock's.
        double sure = Math.signum(offset)
                * Math.max(0, Math.abs(offset) - around.clockError().orElse(0));
        String wrong = "This computer's clock is " + length(Math.abs(offset))
                + (offset > 0 ? " fast: you would come early." : " slow: you would come late.");
        return Judgement.of(
                new Measure("Clock ahead", sure, Guidance.CLOCK_OFFSET),
                "This computer's clock is right.",
                wrong,
                wrong,
                "Set this computer's date and time to automatic.");
    }

    private static String length(double seconds) {
        return seconds < 120 ? Words.whole(seconds) + " seconds" : Words.whole(seconds / 60) + " minutes";
    }
}
