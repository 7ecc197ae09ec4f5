package app.greenroom.check.network;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.UdpFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers that come evenly: packets like a call's where they could be sent, connections where not. */
public final class JitterCheck extends NetworkCheck {
    public JitterCheck() {
        super("network-jitter", Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.JITTER);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        if (facts.numbers().jitter().isEmpty()) {
            return unmeasured(facts);
        }
        Judgement judgement = Judgement.of(
                new Measure("Jitter", facts.numbers().jitter().getAsDouble(), Guidance.JITTER),
                "The connection is even.",
                "The connection is a little uneven; sound may stutter now and then.",
                "The connection is very uneven; sound will stutter.",
                "Use a network cable or sit next to the router, and stop downloads on this network.");
        List<Evidence> evidence = new ArrayList<>(judgement.evidence());
        Optional<UdpFacts> stream = facts.stream();
        stream.ifPresent(one -> one.reordered()
                .ifPresent(share ->
                        evidence.add(Measure.shown("Packets out of order", "net.udp.reordered", share, "fraction"))));
        return new Judgement(judgement.outcome(), judgement.sentence(), judgement.score(), evidence);
    }
}
