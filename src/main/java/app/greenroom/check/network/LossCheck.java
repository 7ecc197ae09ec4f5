package app.greenroom.check.network;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.quality.CallNumbers;
import app.greenroom.network.quality.CallNumbers.LossShare;
import app.greenroom.network.quality.Loss;
import java.util.List;
import java.util.Optional;

/**
 * Packets that do not arrive. The limits are meant for one direction, as a call's receiver counts its loss and as Microsoft
 * and Daily publish theirs; packets that went there and back count with what each way loses ({@link
 * CallNumbers.LossShare}), which is also what the call's quality is estimated from. Few are sent in a few seconds, so chance
 * is reckoned with: loss is missed only when even the lower end of its 95 % interval (Wilson 1927) lies beyond the limit,
 * and the sentence says how many of how many were lost in all.
 */
public final class LossCheck extends NetworkCheck {
    private static final String FIX =
            "Use a network cable or sit next to the router; if that does not help, try your phone's hotspot.";

    public LossCheck() {
        super("network-loss", Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.LOSS);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        Optional<LossShare> oneWay = facts.numbers().loss();
        Optional<Loss> packets = facts.lostPackets();
        Optional<Loss> counted = packets.or(() -> facts.link().loss());
        return oneWay.isPresent() && counted.isPresent()
                ? judge(oneWay.get(), counted.get(), packets.isPresent() ? "packets" : "tries")
                : unmeasured(facts);
    }

    private static Judgement judge(LossShare oneWay, Loss loss, String what) {
        Measure share = new Measure("Lost each way", oneWay.value(), Guidance.LOSS);
        Evidence sent = Measure.shown("Sent", "net.sent", loss.sent(), "count");
        if (loss.lost() == 0) {
            return Judgement.met("Nothing was lost in " + loss.sent() + " " + what + ".", 100, share.evidence(), sent);
        }
        String lost = loss.lost() + " of " + loss.sent() + " " + what + " were lost";
        if (share.grade() == Measure.Grade.MET) {
            return Judgement.met(lost + ", too few to be heard.", 100, share.evidence(), sent);
        }
        Measure.Grade sure = loss.lost() < 2
                ? Measure.Grade.MET // a single one is chance, however few were sent
                : new Measure("Lost each way", oneWay.low(), Guidance.LOSS).grade();
        return switch (sure) {
            case MISSED ->
                Judgement.missed(
                        lost + "; words will be missing.", FIX, Math.min(49, share.score()), share.evidence(), sent);
            case NEAR ->
                Judgement.near(
                        lost + "; now and then a word may be missing.",
                        FIX,
                        Math.max(50, share.score()),
                        share.evidence(),
                        sent);
            case MET ->
                Judgement.near(
                        lost + "; too few to tell whether that goes on.",
                        "Measure longer, with 'greenroom network --watch --minutes 5'; if it goes on, use a network cable"
                                + " or sit next to the router.",
                        Math.max(50, share.score()),
                        share.evidence(),
                        sent);
        };
    }
}
