package app.greenroom.check;

import app.greenroom.model.Importance;
import app.greenroom.network.NetworkFacts;

/** How long it takes to find a host by its name, which every start of a call waits for. */
final class DnsCheck extends NetworkCheck {
    DnsCheck() {
        super("network-dns", Importance.ADVICE);
    }

    @Override
    Judgement judge(NetworkFacts facts) {
        if (facts.link().dns().isEmpty()) {
            return notTold(facts, "No name needed to be looked up.");
        }
        String slow = "Names are found slowly; joining the call takes longer.";
        return Judgement.of(
                new Measure("Name lookup", facts.link().dns().getAsDouble(), Guidance.NAME_LOOKUP),
                "Names are found quickly.",
                slow,
                slow,
                "Open the platform a few minutes early; if it stays slow, restart your router.");
    }
}
