package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.SurroundingFacts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;

/** A wrong clock makes a candidate late, and secure connections fail. */
public final class ClockCheck extends NetworkCheck {
    public ClockCheck() {
        super(
                "network-clock",
                Importance.ADVICE,
                Text.of("Clock"),
                Text.of("Compares this computer's clock with another: a wrong one makes you late, and secure"
                        + " connections fail."),
                Guidance.CLOCK_OFFSET);
    }

    /** A clock that is minutes off is so on every computer. */
    @Override
    public boolean timed() {
        return false;
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        SurroundingFacts around = facts.around();
        if (around.clock().isEmpty()) {
            return notTold(facts, Text.of("The clock was not compared with another."));
        }
        double offset = around.clock().get().offset();
        // What the comparison itself may be off by is no fault of the clock's.
        double sure = Math.signum(offset)
                * Math.max(0, Math.abs(offset) - around.clock().get().error());
        Argument length = Argument.of(length(Math.abs(offset)));
        Text wrong = offset > 0
                ? Text.of("This computer's clock is {0} fast: you would come early.", length)
                : Text.of("This computer's clock is {0} slow: you would come late.", length);
        return Judgement.of(
                new Measure(sure, Guidance.CLOCK_OFFSET),
                Text.of("This computer's clock is right."),
                wrong,
                wrong,
                Text.of("Set this computer's date and time to automatic."));
    }

    private static Text length(double seconds) {
        return seconds < 120
                ? Text.of("{0, plural, one {# second} other {# seconds}}", Argument.count(Math.round(seconds)))
                : Text.of("{0, plural, one {# minute} other {# minutes}}", Argument.count(Math.round(seconds / 60)));
    }
}
