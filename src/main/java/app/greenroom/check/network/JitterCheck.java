package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Quantity;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.UdpFacts;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers that come evenly: packets like a call's where they could be sent, connections where not. */
public final class JitterCheck extends NetworkCheck {
    public JitterCheck() {
        super(
                "network-jitter",
                Importance.DECISIVE,
                Text.of("Even connection"),
                Text.of("Measures how evenly answers come: packets like a call's where they can be sent,"
                        + " connections where not."),
                Guidance.JITTER);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        if (facts.numbers().jitter().isEmpty()) {
            return unmeasured(facts);
        }
        Judgement judgement = Judgement.of(
                new Measure(facts.numbers().jitter().getAsDouble(), Guidance.JITTER),
                Text.of("The connection is even."),
                Text.of("The connection is a little uneven; sound may stutter now and then."),
                Text.of("The connection is very uneven; sound will stutter."),
                fix(
                        facts,
                        Text.of("Use a network cable or sit next to the router, and stop downloads on this network.")));
        List<Evidence> evidence = new ArrayList<>(judgement.evidence());
        Optional<UdpFacts> stream = facts.stream();
        stream.ifPresent(one -> one.packets()
                .reordered()
                .ifPresent(share -> evidence.add(Measure.shown(Quantity.NET_UDP_REORDERED, share))));
        return new Judgement(judgement.outcome(), judgement.sentence(), judgement.score(), evidence);
    }
}
