package app.greenroom.check;

import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.network.Loss;
import app.greenroom.network.NetworkFacts;

/**
 * Packets that do not arrive. Few are sent in a few seconds, so chance is reckoned with: loss is missed only when even the
 * lower end of its 95 % interval (Wilson 1927) lies beyond the limit, and the sentence says how many were sent.
 */
final class LossCheck extends NetworkCheck {
    LossCheck() {
        super("network-loss", Importance.DECISIVE);
    }

    @Override
    Judgement judge(NetworkFacts facts) {
        if (facts.link().loss().isEmpty()) {
            return unmeasured(facts);
        }
        Loss loss = facts.link().loss().get();
        Measure share = new Measure("Lost", loss.fraction(), Guidance.LOSS);
        Evidence sent = Measure.shown("Tries", "net.sent", loss.sent(), "count");
        if (loss.lost() == 0) {
            return Judgement.met("Nothing was lost in " + loss.sent() + " tries.", 100, share.evidence(), sent);
        }
        String lost = loss.lost() + " of " + loss.sent() + " tries were lost";
        String fix = "Use a network cable or sit next to the router; if that does not help, try your phone's hotspot.";
        boolean surely = new Measure("Lost", loss.low(), Guidance.LOSS).grade() == Measure.Grade.MISSED;
        return surely
                ? Judgement.missed(
                        lost + "; words will be missing.", fix, Math.min(49, share.score()), share.evidence(), sent)
                : Judgement.near(
                        lost + "; too few to tell whether that goes on.",
                        fix,
                        Math.max(50, share.score()),
                        share.evidence(),
                        sent);
    }
}
