package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.model.Importance;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.SurroundingFacts;
import app.greenroom.text.Text;

/** An IPv6 that does not work makes every connection wait. To have none is no fault. */
public final class IpSixCheck extends NetworkCheck {
    private static final int WARNING = 65;

    public IpSixCheck() {
        super(
                "network-ipv6",
                Importance.ADVICE,
                Text.of("IPv6"),
                Text.of("Tries whether IPv6 works: one that does not makes every connection wait. To have none is"
                        + " no fault. It has no number."));
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        if (facts.around().six() == SurroundingFacts.Six.NONE
                && facts.link().median().isEmpty()) {
            // Where nothing answers by IPv4 either, that IPv6 is missing is no good news.
            return unmeasured(facts);
        }
        return switch (facts.around().six()) {
            case WORKS -> Judgement.met(Text.of("IPv6 works."), 100);
            case NONE -> Judgement.met(Text.of("There is no IPv6 here, which calls do not need."), 100);
            case IN_THE_WAY ->
                Judgement.near(
                        Text.of("IPv6 does not work well here: every connection first waits for it in vain."),
                        Text.of("Restart your router; if it stays, ask whoever runs this network about IPv6."),
                        WARNING);
            case NOT_TOLD -> notTold(facts, Text.of("Nothing could be told about IPv6."));
        };
    }
}
