package app.greenroom.check.network;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Limit;
import app.greenroom.network.LoadFacts;
import app.greenroom.network.NetworkFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A line that becomes slow to answer when it is busy (bufferbloat): somebody's upload at home makes the call stutter. */
public final class LoadDelayCheck extends NetworkCheck {
    public LoadDelayCheck() {
        super("network-load-delay", Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.LOAD_DELAY);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        OptionalDouble added = facts.load().map(LoadFacts::added).orElse(OptionalDouble.empty());
        Optional<Outcome.CouldNotCheck> unmeasured = facts.load().flatMap(LoadFacts::unmeasured);
        if (added.isEmpty() && unmeasured.isEmpty()) {
            boolean fast = facts.load().flatMap(LoadFacts::download).isPresent();
            return notTold(
                    facts,
                    fast
                            ? "The line was too fast for this short test to keep it busy."
                            : "How the line answers while it is busy was not measured.");
        }
        Optional<Measure> measure = added.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measure("Delay added by load", added.getAsDouble(), Guidance.LOAD_DELAY));
        if (unmeasured.isPresent()
                && measure.filter(one -> one.grade() == Measure.Grade.MISSED).isEmpty()) {
            // One way alone is no reason for a green light.
            return Judgement.unknown(unmeasured.get());
        }
        return Judgement.of(
                measure.orElseThrow(),
                "The line stays quick while it is busy.",
                "The line becomes slow while it is busy: another download may make the call stutter.",
                "The line becomes very slow while it is busy: another upload or download will break the call up.",
                "During the interview, stop downloads, uploads, streaming and backups on every device at home; some routers"
                        + " mend it by a setting called SQM or QoS.");
    }
}
