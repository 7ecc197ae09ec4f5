package app.greenroom.check;

import app.greenroom.model.Importance;
import app.greenroom.network.NetworkFacts;

/** Answers that come evenly. */
final class JitterCheck extends NetworkCheck {
    JitterCheck() {
        super("network-jitter", Importance.DECISIVE);
    }

    @Override
    Judgement judge(NetworkFacts facts) {
        if (facts.link().jitter().isEmpty()) {
            return unmeasured(facts);
        }
        return Judgement.of(
                new Measure("Jitter", facts.link().jitter().getAsDouble(), Guidance.JITTER),
                "The connection is even.",
                "The connection is a little uneven; sound may stutter now and then.",
                "The connection is very uneven; sound will stutter.",
                "Use a network cable or sit next to the router, and stop downloads on this network.");
    }
}
