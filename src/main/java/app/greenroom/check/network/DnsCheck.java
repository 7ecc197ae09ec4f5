package app.greenroom.check.network;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.network.NetworkFacts;
import app.greenroom.text.Text;
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
            return notTold(facts, Text.of("No name needed to be looked up."));
        }
        Text slow = Text.of("Names are found slowly; joining the call takes longer.");
        return Judgement.of(
                new Measure(Text.of("Name lookup"), facts.link().dns().getAsDouble(), Guidance.NAME_LOOKUP),
                Text.of("Names are found quickly."),
                slow,
                slow,
                Text.of("Open the platform a few minutes early; if it stays slow, restart your router."));
    }
}
