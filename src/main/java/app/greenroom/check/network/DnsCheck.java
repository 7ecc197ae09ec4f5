package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.network.NetworkFacts;
import app.greenroom.text.Text;

/** How long it takes to find a host by its name, which every start of a call waits for. */
public final class DnsCheck extends NetworkCheck {
    public DnsCheck() {
        super(
                "network-dns",
                Importance.ADVICE,
                Text.of("Finding names"),
                Text.of("Measures how long it takes to find a host by its name, which every start of a call waits"
                        + " for."),
                Guidance.NAME_LOOKUP);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        if (facts.link().dns().isEmpty()) {
            return notTold(facts, Text.of("No name needed to be looked up."));
        }
        boolean silent = facts.around().silentServer().orElse(false);
        Text slow = silent
                ? Text.of("The first name server that this computer asks gives no answer, so that every name is found"
                        + " late; joining the call takes longer.")
                : Text.of("Names are found slowly; joining the call takes longer.");
        return Judgement.of(
                new Measure(facts.link().dns().getAsDouble(), Guidance.NAME_LOOKUP),
                Text.of("Names are found quickly."),
                slow,
                slow,
                silent
                        ? Text.of("Restart your router; if that does not help, set this computer's name server (DNS) to"
                                + " automatic.")
                        : Text.of("Open the platform a few minutes early; if it stays slow, restart your router."));
    }
}
