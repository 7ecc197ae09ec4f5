package app.greenroom.session.network;

import app.greenroom.check.Check;
import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.CheckRun.Subject;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.quality.Loss;
import app.greenroom.session.network.NetworkSession.Probe;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.verdict.ReadinessRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a watch says in the end: each check as it fared worst, for one bad minute may be the interview's. Lost connections are
 * also counted over all probes together, because twenty are too few to tell whether a loss goes on: only a probe that by
 * itself surely lost too many stands beside them. What could not be checked in one probe and could in another was checked.
 *
 * <p>The numbers and the plots are those of the last of the worst probes.
 */
final class NetworkWatchSummary {
    private static final String LOSS = "network-loss";

    private NetworkWatchSummary() {}

    /**
     * Sums up.
     *
     * @param probes at least one, in order
     */
    static CheckRun of(List<Probe> probes) {
        CheckRun base = probes.stream()
                .map(probe -> probe.result().run())
                .reduce((worst, next) -> rank(next) >= rank(worst) ? next : worst)
                .orElseThrow();
        Optional<Finding> loss = together(probes);
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : base.findings()) {
            Finding worst = worst(probes, finding.check());
            boolean counted = finding.check().equals(LOSS) && !(worst.outcome() instanceof Outcome.Missed);
            findings.add(counted ? loss.orElse(worst) : worst);
        }
        List<Subject> subject = new ArrayList<>(base.subject());
        subject.add(new Subject(
                Text.of("Watch"),
                Text.of(
                        "{0, plural,"
                                + " one {One probe; each check as it fared worst, loss counted over all of them}"
                                + " other {# probes; each check as it fared worst, loss counted over all of them}}",
                        Argument.count(probes.size()))));
        return new CheckRun(
                base.at(), subject, ReadinessRules.judge(findings), findings, base.measurements(), base.shown());
    }

    private static int rank(CheckRun run) {
        return switch (run.readiness().status()) {
            case NOT_READY -> 2;
            case COULD_NOT_CHECK -> 1;
            case READY -> 0;
        };
    }

    private static Finding worst(List<Probe> probes, String check) {
        return probes.stream()
                .flatMap(probe -> probe.result().run().findings().stream())
                .filter(finding -> finding.check().equals(check))
                .max(Comparator.comparingInt((Finding finding) -> severity(finding.outcome()))
                        .thenComparingInt(finding -> -finding.score().orElse(100)))
                .orElseThrow();
    }

    private static int severity(Outcome outcome) {
        if (outcome instanceof Outcome.Missed) {
            return 4;
        } else if (outcome instanceof Outcome.Near) {
            return 3;
        } else if (outcome instanceof Outcome.Met) {
            return 2;
        }
        return outcome instanceof Outcome.CouldNotCheck ? 1 : 0;
    }

    /** The finding on all probes' connections; empty where none were counted, or where packets count in their place. */
    private static Optional<Finding> together(List<Probe> probes) {
        List<NetworkFacts> counted = probes.stream()
                .flatMap(probe -> probe.facts().stream())
                .filter(facts -> facts.link().loss().isPresent())
                .toList();
        if (counted.isEmpty()
                || counted.stream().anyMatch(facts -> facts.lostPackets().isPresent())) {
            return Optional.empty();
        }
        Loss all = Loss.together(
                counted.stream().flatMap(facts -> facts.link().loss().stream()).toList());
        NetworkFacts facts = counted.get(counted.size() - 1).withLoss(all);
        return StandardChecks.all().stream()
                .filter(check -> check.id().equals(LOSS))
                .map(check -> judge(check, facts))
                .findFirst();
    }

    private static Finding judge(Check check, NetworkFacts facts) {
        return check.judge(new Facts(
                new Observed.Skipped<>(NetworkSession.NETWORK_ONLY),
                new Observed.Skipped<>(NetworkSession.NETWORK_ONLY),
                new Observed.Seen<>(facts)));
    }
}
