package app.greenroom.check.network;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.network.NetworkFacts;
import java.util.List;

/** The way to the platform and back. Never missed: living far away is no fault. */
public final class RoundTripCheck extends NetworkCheck {
    public RoundTripCheck() {
        super("network-round-trip", Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.ROUND_TRIP);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        if (facts.link().median().isEmpty()) {
            return unmeasured(facts);
        }
        String far = "The way to " + facts.link().name() + " is long: people will hear you a moment later.";
        return Judgement.of(
                new Measure(
                        "Round trip",
                        facts.numbers().roundTrip().orElse(facts.link().median().getAsDouble()),
                        Guidance.ROUND_TRIP),
                "The way to " + facts.link().name() + " is short.",
                far,
                far,
                "Leave a short pause before you answer; if it was shorter before, turn off your VPN.");
    }
}
