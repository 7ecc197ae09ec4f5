package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Quantity;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.link.LinkFailure;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The platform can be reached: its name is found, it answers, and the connection is secure. */
public final class ReachCheck extends NetworkCheck {
    public ReachCheck() {
        super(
                "network-reach",
                Importance.DECISIVE,
                Text.of("The platform answers"),
                Text.of("Tries whether the platform's name is found, whether it answers, and whether the connection"
                        + " is secure. It has no number."));
    }

    /** What does not answer within its patience, or is refused, is told as such; no share of a second decides it. */
    @Override
    public boolean timed() {
        return false;
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        if (facts.link().failure().isPresent()) {
            LinkFailure failure = facts.link().failure().get();
            // A company's filter and a sign-in page look the same from here, and calls pass through one of them.
            boolean known = failure.kind().conclusive() && failure.kind() != LinkFailure.Kind.TLS_UNTRUSTED;
            return known ? Judgement.missed(failure.sentence(), failure.fix().text(), 0) : unknown(failure);
        }
        List<Evidence> evidence = new ArrayList<>();
        facts.link().dns().ifPresent(ms -> evidence.add(Measure.shown(Quantity.NET_DNS, ms)));
        facts.link().tls().ifPresent(ms -> evidence.add(Measure.shown(Quantity.NET_TLS, ms)));
        return new Judgement(
                new Outcome.Met(),
                Text.of(
                        "{0} answers.",
                        Argument.opening(Argument.of(facts.link().name()))),
                OptionalInt.of(100),
                evidence);
    }
}
