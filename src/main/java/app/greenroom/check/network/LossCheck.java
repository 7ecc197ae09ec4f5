package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Quantity;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.quality.CallNumbers;
import app.greenroom.network.quality.CallNumbers.LossShare;
import app.greenroom.network.quality.Loss;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.Optional;

/**
 * Packets that do not arrive. The limits are meant for one direction, as a call's receiver counts its loss and as Microsoft
 * and Daily publish theirs; packets that went there and back count with what each way loses ({@link
 * CallNumbers.LossShare}), which is also what the call's quality is estimated from. Few are sent in a few seconds, so chance
 * is reckoned with: loss is missed only when even the lower end of its 95 % interval (Wilson 1927) lies beyond the limit,
 * and the sentence says how many of how many were lost in all.
 */
public final class LossCheck extends NetworkCheck {
    private static final Text FIX =
            Text.of("Use a network cable or sit next to the router; if that does not help, try your phone's hotspot.");

    public LossCheck() {
        super(
                "network-loss",
                Importance.DECISIVE,
                Text.of("Lost packets"),
                Text.of("Counts packets that do not arrive. Few are sent in a few seconds, so chance is reckoned"
                        + " with."),
                Guidance.LOSS);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        Optional<LossShare> oneWay = facts.numbers().loss();
        Optional<Loss> packets = facts.lostPackets();
        Optional<Loss> counted = packets.or(() -> facts.link().loss());
        return oneWay.isPresent() && counted.isPresent()
                ? judge(oneWay.get(), counted.get(), packets.isPresent())
                : unmeasured(facts);
    }

    private static Judgement judge(LossShare oneWay, Loss loss, boolean packets) {
        Measure share = new Measure(oneWay.value(), Guidance.LOSS);
        Evidence sent = Measure.shown(Quantity.NET_SENT, loss.sent());
        if (loss.lost() == 0) {
            return Judgement.met(nothing(loss, packets), 100, share.evidence(), sent);
        }
        Argument lost = Argument.count(loss.lost());
        Argument all = Argument.count(loss.sent());
        if (share.grade() == Measure.Grade.MET) {
            return Judgement.met(
                    packets
                            ? Text.of(
                                    "{0, plural, one {# of {1} packets was lost} other {# of {1} packets were lost}}, too few to be heard.",
                                    lost, all)
                            : Text.of(
                                    "{0, plural, one {# of {1} tries was lost} other {# of {1} tries were lost}}, too few to be heard.",
                                    lost, all),
                    100,
                    share.evidence(),
                    sent);
        }
        Measure.Grade sure = loss.lost() < 2
                ? Measure.Grade.MET // a single one is chance, however few were sent
                : new Measure(oneWay.low(), Guidance.LOSS).grade();
        return switch (sure) {
            case MISSED ->
                Judgement.missed(
                        packets
                                ? Text.of(
                                        "{0, plural, one {# of {1} packets was lost} other {# of {1} packets were lost}}; words will be missing.",
                                        lost, all)
                                : Text.of(
                                        "{0, plural, one {# of {1} tries was lost} other {# of {1} tries were lost}}; words will be missing.",
                                        lost, all),
                        FIX,
                        Math.min(49, share.score()),
                        share.evidence(),
                        sent);
            case NEAR ->
                Judgement.near(
                        packets
                                ? Text.of(
                                        "{0, plural, one {# of {1} packets was lost} other {# of {1} packets were lost}}; now and then a word may be missing.",
                                        lost, all)
                                : Text.of(
                                        "{0, plural, one {# of {1} tries was lost} other {# of {1} tries were lost}}; now and then a word may be missing.",
                                        lost, all),
                        FIX,
                        Math.max(50, share.score()),
                        share.evidence(),
                        sent);
            case MET ->
                Judgement.near(
                        packets
                                ? Text.of(
                                        "{0, plural, one {# of {1} packets was lost} other {# of {1} packets were lost}}; too few to tell whether that goes on.",
                                        lost, all)
                                : Text.of(
                                        "{0, plural, one {# of {1} tries was lost} other {# of {1} tries were lost}}; too few to tell whether that goes on.",
                                        lost, all),
                        Text.of("Measure for longer; if it goes on, use a network cable or sit next to the router."),
                        Math.max(50, share.score()),
                        share.evidence(),
                        sent);
        };
    }

    private static Text nothing(Loss loss, boolean packets) {
        Argument sent = Argument.count(loss.sent());
        return packets
                ? Text.of("Nothing was lost in {0, plural, one {one packet} other {# packets}}.", sent)
                : Text.of("Nothing was lost in {0, plural, one {one try} other {# tries}}.", sent);
    }
}
