package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.model.Importance;
import app.greenroom.network.Nat;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.Trouble;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.quality.CallEstimate;
import app.greenroom.network.quality.CallEstimate.Answer;
import app.greenroom.network.quality.CallQuality;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;

/**
 * UDP, by which calls prefer to send. Where it is kept out calls fall back to TCP, which is a warning; only where the line
 * is too slow for that as well, or loses too much, the call is in danger.
 */
public final class UdpCheck extends NetworkCheck {
    private static final int WARNING = 60;

    public UdpCheck() {
        super(
                "network-udp",
                Importance.DECISIVE,
                Text.of("UDP"),
                Text.of("Tries whether UDP gets out, by which calls prefer to send. Where it does not, calls go by"
                        + " TCP. It has no number."));
    }

    private static Judgement open(NetworkFacts facts, UdpFacts stream, Text nat) {
        Argument platform = Argument.of(facts.link().name());
        if (stream.ports().isEmpty()) {
            return Judgement.met(
                    Text.sentences(
                            Text.of(
                                    "UDP, by which calls prefer to send, gets out; whether also on the ports of {0} could not be told, since nobody answers strangers there.",
                                    platform),
                            nat),
                    100);
        }
        return stream.ports().get()
                ? Judgement.met(Text.sentences(Text.of("UDP, by which calls prefer to send, gets out."), nat), 100)
                : Judgement.near(
                        Text.of(
                                "UDP gets out, but something says that there is no way to the ports of {0}; calls may go by TCP, which stutters sooner.",
                                platform),
                        Trouble.FIREWALL.fix().text(),
                        WARNING);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        if (facts.stream().isEmpty()) {
            return notTold(facts, Text.of("UDP was not tried."));
        }
        UdpFacts stream = facts.stream().get();
        boolean nobody = facts.link().median().isEmpty() || facts.link().signInPage();
        if (stream.reach() != UdpFacts.Reach.OPEN && nobody) {
            // Where nothing at all answers, or a sign-in page alone, silence by UDP says nothing of UDP.
            return unmeasured(facts);
        }
        // The estimate says no to a line that carries too little, and to one that loses too much, whatever it carries.
        boolean lossy = CallEstimate.losesTooMuchForPictures(facts.numbers());
        Text nat = stream.nat().map(Nat::sentence).orElse(Text.EMPTY);
        return switch (stream.reach()) {
            case OPEN -> open(facts, stream, nat);
            case STOPS ->
                Judgement.missed(
                        Text.of(
                                "UDP, by which calls prefer to send, got out at first, and then nothing came back any more:"
                                        + " a call will break off."),
                        Trouble.UDP_HELD.fix().text(),
                        20);
            case NOT_TOLD -> notTold(facts, Text.of("Whether UDP gets out could not be told."));
            case BLOCKED ->
                facts.estimate().carries(CallQuality.VIDEO_360) == Answer.NO
                        ? Judgement.missed(
                                lossy
                                        ? Text.of(
                                                "UDP does not get out, and the line loses too much for the detour by TCP.")
                                        : Text.of(
                                                "UDP does not get out, and the line is too slow for the detour by TCP."),
                                Trouble.FIREWALL.fix().text(),
                                20)
                        : Judgement.near(
                                Text.of("UDP does not get out; calls go by TCP, which stutters sooner."),
                                Trouble.FIREWALL.fix().text(),
                                WARNING);
        };
    }
}
