package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Guidance;
import app.greenroom.network.LoadFacts;
import app.greenroom.network.NetworkFacts;
import app.greenroom.text.Text;
import java.util.Optional;
import java.util.OptionalDouble;

/** A line that becomes slow to answer when it is busy (bufferbloat): somebody's upload at home makes the call stutter. */
public final class LoadDelayCheck extends NetworkCheck {
    public LoadDelayCheck() {
        super(
                "network-load-delay",
                Importance.DECISIVE,
                Text.of("Busy line"),
                Text.of("Measures how much slower the line answers when it is busy: somebody's upload at home makes"
                        + " the call stutter."),
                Guidance.LOAD_DELAY);
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
                            ? Text.of("The line was too fast for this short test to keep it busy.")
                            : Text.of("How the line answers while it is busy was not measured."));
        }
        Optional<Measure> measure =
                added.isEmpty() ? Optional.empty() : Optional.of(new Measure(added.getAsDouble(), Guidance.LOAD_DELAY));
        if (unmeasured.isPresent()
                && measure.filter(one -> one.grade() == Measure.Grade.MISSED).isEmpty()) {
            // One way alone is no reason for a green light.
            return Judgement.unknown(unmeasured.get());
        }
        return Judgement.of(
                measure.orElseThrow(),
                Text.of("The line stays quick while it is busy."),
                Text.of("The line becomes slow while it is busy: another download may make the call stutter."),
                Text.of(
                        "The line becomes very slow while it is busy: another upload or download will break the call up."),
                Text.of(
                        "During the interview, stop downloads, uploads, streaming and backups on every device at home; on some routers a setting called SQM or QoS helps."));
    }
}
