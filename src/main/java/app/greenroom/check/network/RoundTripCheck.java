package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.PeerWay;
import app.greenroom.network.Trouble;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;

/** The way to the platform and back. Never missed: living far away is no fault. */
public final class RoundTripCheck extends NetworkCheck {
    public RoundTripCheck() {
        super(
                "network-round-trip",
                Importance.ADVICE,
                Text.of("Round trip"),
                Text.of("Measures the way to the platform and back. Living far away is no fault, so it never fails"
                        + " anybody."),
                Guidance.ROUND_TRIP);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        if (facts.link().median().isEmpty()) {
            return unmeasured(facts);
        }
        Argument name = Argument.of(facts.link().name());
        boolean peer = PeerWay.are(facts); // of a platform, only its web server was reached
        boolean busy = facts.path().troubles().contains(Trouble.LINE_IN_USE);
        Text far = busy
                ? Text.of("Answers come late because somebody is using your line: people will hear you a moment later.")
                : peer
                        ? Text.of("The way to {0} is long: people will hear you a moment later.", name)
                        : Text.of("The way to the door of {0} is long: people will hear you a moment later.", name);
        return Judgement.of(
                new Measure(
                        facts.numbers().roundTrip().orElse(facts.link().median().getAsDouble()), Guidance.ROUND_TRIP),
                peer
                        ? Text.of("The way to {0} is short.", name)
                        : Text.of("The way to the door of {0} is short.", name),
                far,
                far,
                busy
                        ? Trouble.LINE_IN_USE.fix().text()
                        : Text.of(
                                "Leave a short pause before you answer; if it was shorter before, turn off your VPN."));
    }
}
