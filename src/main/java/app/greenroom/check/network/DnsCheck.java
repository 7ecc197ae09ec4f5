package app.greenroom.check.network;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.network.NetworkFacts;
import java.util.List;

/** How long it takes to find a host by its name, which every start of a call waits for. */
public final class DnsCheck extends NetworkCheck {
    public DnsCheck() {
        super("network-dns", Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.NAME_LOOKUP);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
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
