package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Quantity;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.Trouble;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.quality.Loss;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Packets that do not arrive. The limits are meant for one direction, as a call's receiver counts its loss and as Microsoft
 * and Daily publish theirs. Of packets that went there and back nobody knows on which way they were lost: all of them may
 * have been lost on one, so that all of them count.
 *
 * <p>Few are sent in a few seconds, so chance is reckoned with by the 95 % interval (Wilson 1927). Loss is missed when it lies
 * beyond the limit and its interval beyond half the limit, which is more than enough to hear: of 400 packets that is what
 * one in ten lost shows in 999 of 1000 runs, and one in fifty in one of 1000. Of tries to connect, which are fewer, the
 * whole interval must lie beyond the limit. Where packets pass nearby, they may be lost alone, because a server guards itself:
 * then a packet of data must have been lost as well. Where one is lost, many more follow, and each is closed again, which no
 * server guards itself against: then both together are judged as packets are, if closings were lost too. Short of that it
 * cannot be told.
 *
 * <p>A second in which nothing comes back is missed whatever the share: whole words are gone.
 */
public final class LossCheck extends NetworkCheck {
    private static final Text FIX =
            Text.of("Use a network cable or sit next to the router; if that does not help, try your phone's hotspot.");

    /** A whole word, s. */
    private static final double LONG_SILENCE = 1;

    private static final int SILENT = 20;
    private static final double MOST = Guidance.LOSS.near().high();

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
        Optional<Loss> packets = facts.lostPackets();
        if (packets.isPresent()) {
            return packets(facts, packets.get());
        }
        return facts.link().loss().map(tries -> tries(facts, tries)).orElseGet(() -> unmeasured(facts));
    }

    private static Judgement packets(NetworkFacts facts, Loss loss) {
        OptionalDouble silence = facts.stream().map(UdpFacts::silence).orElse(OptionalDouble.empty());
        Text fix = fix(facts, FIX);
        Argument lost = Argument.count(loss.lost());
        Argument all = Argument.count(loss.sent());
        if (silence.orElse(0) >= LONG_SILENCE) {
            return missed(
                    Text.of(
                            "For {0} nothing came back at all; whole words will be missing.",
                            Argument.amount(silence.getAsDouble(), Unit.SECONDS, 1)),
                    fix,
                    loss,
                    SILENT);
        } else if (beyond(loss)) {
            return missed(
                    Text.of(
                            "{0, plural, one {# of {1} packets was lost} other {# of {1} packets were lost}}; words"
                                    + " will be missing.",
                            lost, all),
                    fix,
                    loss,
                    49);
        } else if (silence.isPresent()) {
            return near(
                    Text.of(
                            "For {0} nothing came back at all; now and then a word may be missing.",
                            Argument.amount(silence.getAsDouble(), Unit.SECONDS, 1)),
                    fix,
                    loss);
        } else if (loss.lost() == 0) {
            return met(
                    loss.high() > MOST
                            ? Text.of(
                                    "Nothing was lost in {0, plural, one {one packet} other {# packets}}, which are"
                                            + " too few to tell whether one in twenty is.",
                                    all)
                            : Text.of("Nothing was lost in {0, plural, one {one packet} other {# packets}}.", all),
                    loss);
        } else if (share(loss).grade() == Measure.Grade.MET) {
            return met(
                    Text.of(
                            "{0, plural, one {# of {1} packets was lost} other {# of {1} packets were lost}}, too few"
                                    + " to be heard.",
                            lost, all),
                    loss);
        } else if (surelySome(loss)) {
            return near(
                    Text.of(
                            "{0, plural, one {# of {1} packets was lost} other {# of {1} packets were lost}}; now and"
                                    + " then a word may be missing.",
                            lost, all),
                    fix,
                    loss);
        }
        return near(
                Text.of(
                        "{0, plural, one {# of {1} packets was lost} other {# of {1} packets were lost}}; too few to"
                                + " tell whether that goes on.",
                        lost, all),
                longer(),
                loss);
    }

    private static Judgement tries(NetworkFacts facts, Loss loss) {
        Argument lost = Argument.count(loss.lost());
        Argument all = Argument.count(loss.sent());
        boolean packetsPass = facts.stream()
                .flatMap(UdpFacts::loss)
                .filter(near -> !beyond(near))
                .isPresent();
        Text place = packetsPass && facts.path().troubles().contains(Trouble.FAR)
                ? Text.of("Packets reach the nearest servers well; the loss is behind them.")
                : Text.EMPTY;
        boolean more = facts.link().dataLost();
        // Where openings fare far worse than closings, they are told alone, and the server's guard may have dropped
        // them.
        boolean surely = facts.link()
                .closings()
                .map(closings -> more && beyond(loss.low() <= closings.high() ? loss : closings))
                .orElseGet(() -> loss.lost() > 1 && loss.low() > MOST && (!packetsPass || more));
        if (surely) {
            return missed(
                    Text.sentences(
                            Text.of(
                                    "{0, plural, one {# of {1} tries was lost} other {# of {1} tries were lost}};"
                                            + " words will be missing.",
                                    lost, all),
                            place),
                    fix(facts, FIX),
                    loss,
                    49);
        } else if (facts.link().lapsed()
                || (surelySome(loss) && loss.fraction() >= MOST)
                || perhapsBeyond(facts, loss)) {
            return Judgement.couldNotCheck(
                    Text.sentences(
                            Text.of(
                                    "{0, plural, one {# of {1} tries to connect was lost} other {# of {1} tries to"
                                            + " connect were lost}}; whether a call would lose words could not be told.",
                                    lost, all),
                            place),
                    Text.of("Do the test with a friend, or check again for longer."));
        } else if (loss.lost() == 0) {
            return met(
                    loss.high() > MOST
                            ? Text.of(
                                    "Nothing was lost in {0, plural, one {one try} other {# tries}}, which are too few"
                                            + " to tell whether one in twenty is.",
                                    all)
                            : Text.of("Nothing was lost in {0, plural, one {one try} other {# tries}}.", all),
                    loss);
        } else if (share(loss).grade() == Measure.Grade.MET) {
            return met(
                    Text.of(
                            "{0, plural, one {# of {1} tries was lost} other {# of {1} tries were lost}}, too few to"
                                    + " be heard.",
                            lost, all),
                    loss);
        }
        return near(
                Text.sentences(
                        Text.of(
                                "{0, plural, one {# of {1} tries was lost} other {# of {1} tries were lost}}; too few"
                                        + " to tell whether that goes on.",
                                lost, all),
                        place),
                longer(),
                loss);
    }

    /** Beyond the limit, and surely beyond half of it. */
    private static boolean beyond(Loss loss) {
        return loss.lost() > 1 && loss.fraction() > MOST && loss.low() > MOST / 2;
    }

    /** Where many tries told: not beyond the limit, but so near to it that runs of losses may only have fallen well. */
    private static boolean perhapsBeyond(NetworkFacts facts, Loss loss) {
        return facts.link().closings().isPresent() && loss.low() > MOST / 2;
    }

    private static boolean surelySome(Loss loss) {
        return loss.lost() > 1 && loss.low() > Guidance.LOSS.met().high();
    }

    private static Measure share(Loss loss) {
        return new Measure(loss.fraction(), Guidance.LOSS);
    }

    private static Evidence sent(Loss loss) {
        return Measure.shown(Quantity.NET_SENT, loss.sent());
    }

    private static Judgement met(Text sentence, Loss loss) {
        return Judgement.met(sentence, 100, share(loss).evidence(), sent(loss));
    }

    private static Judgement near(Text sentence, Text fix, Loss loss) {
        return Judgement.near(
                sentence, fix, Math.max(50, share(loss).score()), share(loss).evidence(), sent(loss));
    }

    private static Judgement missed(Text sentence, Text fix, Loss loss, int most) {
        return Judgement.missed(
                sentence, fix, Math.min(most, share(loss).score()), share(loss).evidence(), sent(loss));
    }

    private static Text longer() {
        return Text.of("Measure for longer; if it goes on, use a network cable or sit next to the router.");
    }
}
