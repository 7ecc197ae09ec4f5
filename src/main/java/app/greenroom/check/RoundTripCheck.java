package app.greenroom.check;

import app.greenroom.model.Importance;
import app.greenroom.network.LinkFacts;

/** The way to the platform and back. Never missed: living far away is no fault. */
final class RoundTripCheck extends LinkCheck {
    RoundTripCheck() {
        super("network-round-trip", Importance.ADVICE);
    }

    @Override
    Judgement judge(LinkFacts facts) {
        if (facts.median().isEmpty()) {
            return unmeasured(facts);
        }
        String far = "The way to " + facts.name() + " is long: people will hear you a moment later.";
        return Judgement.of(
                new Measure("Round trip", facts.median().getAsDouble(), Guidance.ROUND_TRIP),
                "The way to " + facts.name() + " is short.",
                far,
                far,
                "Leave a short pause before you answer; if it was shorter before, turn off your VPN.");
    }
}
