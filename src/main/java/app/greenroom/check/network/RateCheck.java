package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Evidence;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Limit;
import app.greenroom.network.LoadFacts;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkWords;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.quality.Rate;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the line carries, up and down. Missed only when it surely carries less than a picture takes. */
public final class RateCheck extends NetworkCheck {
    public RateCheck() {
        super(
                "network-rate",
                Importance.DECISIVE,
                Text.of("Speed of the line"),
                Text.of("Tells what the line carries, up and down. It is measured only with a friend's computer."),
                Guidance.UPLOAD,
                Guidance.DOWNLOAD);
    }

    private static final int HINT = 55;

    @Override
    public Judgement judge(NetworkFacts facts) {
        Optional<Rate> up = facts.load().flatMap(LoadFacts::upload);
        Optional<Rate> down = facts.load().flatMap(LoadFacts::download);
        Optional<Outcome.CouldNotCheck> unmeasured = facts.load().flatMap(LoadFacts::unmeasured);
        if (up.isEmpty() && down.isEmpty()) {
            if (unmeasured.isPresent()) {
                return Judgement.unknown(unmeasured.get());
            }
            OptionalDouble narrow = facts.stream().map(UdpFacts::narrow).orElse(OptionalDouble.empty());
            return narrow.isPresent()
                    ? Judgement.near(
                            Text.of(
                                    "A few packets sent at once came through at {0} only, which is too little for a"
                                            + " picture; whether the line is always that slow was not measured.",
                                    Argument.megabits(narrow.getAsDouble())),
                            Text.of("Stop uploads and backups on every device at home, and do the test with a friend."),
                            HINT)
                    : notTold(facts, Text.of("The line's speed was not measured."));
        }
        List<Evidence> evidence = new ArrayList<>();
        Measure.Grade worst = Measure.Grade.MET;
        int score = 100;
        for (Side side : List.of(
                new Side(Text.of("Upload"), up, Guidance.UPLOAD),
                new Side(Text.of("Download"), down, Guidance.DOWNLOAD))) {
            if (side.rate().isPresent()) {
                Measure measure = new Measure(side.label(), side.rate().get().value(), side.limit());
                Measure.Grade grade = grade(measure, side.rate().get());
                evidence.add(measure.evidence());
                worst = grade.compareTo(worst) > 0 ? grade : worst;
                score = Math.min(score, bounded(measure.score(), grade));
            }
        }
        if (worst != Measure.Grade.MISSED && unmeasured.isPresent()) {
            // One way alone is no reason for a green light.
            return Judgement.unknown(unmeasured.get());
        }
        if (worst != Measure.Grade.MISSED && (up.isEmpty() || down.isEmpty())) {
            return Judgement.couldNotCheck(
                    Text.of("The line's speed was measured one way only: {0}.", Argument.of(rates(up, down))),
                    Text.of("Do the test with a friend again."));
        }
        Argument rates = Argument.of(rates(up, down));
        Text quality = NetworkWords.quality(facts.estimate()).orElse(Text.EMPTY);
        Text fix = Text.of(
                "Stop other traffic at home, such as streaming and backups; if that does not help, turn off your own"
                        + " camera's high definition, or use your phone's hotspot.");
        OptionalInt points = OptionalInt.of(score);
        return switch (worst) {
            case MET ->
                new Judgement(
                        new Outcome.Met(),
                        Text.sentences(Text.of("The line is fast enough: {0}.", rates), quality),
                        points,
                        evidence);
            case NEAR ->
                new Judgement(
                        new Outcome.Near(new Fix(fix)),
                        Text.sentences(Text.of("The line is only just fast enough: {0}.", rates), quality),
                        points,
                        evidence);
            case MISSED ->
                new Judgement(
                        new Outcome.Missed(new Fix(fix)),
                        Text.sentences(Text.of("The line is too slow: {0}.", rates), quality),
                        points,
                        evidence);
        };
    }

    private static Text rates(Optional<Rate> up, Optional<Rate> down) {
        Optional<Argument> carriedUp = up.map(RateCheck::words);
        Optional<Argument> carriedDown = down.map(RateCheck::words);
        if (carriedUp.isPresent() && carriedDown.isPresent()) {
            return Text.of("{0} up, {1} down", carriedUp.get(), carriedDown.get());
        }
        return carriedUp
                .map(rate -> Text.of("{0} up", rate))
                .or(() -> carriedDown.map(rate -> Text.of("{0} down", rate)))
                .orElse(Text.EMPTY);
    }

    /** Of a line that was too fast for the test's bytes only the lower end is known. */
    private static Argument words(Rate rate) {
        return Double.isInfinite(rate.high())
                ? Argument.of(Text.of("at least {0}", Argument.megabits(rate.low())))
                : Argument.megabits(rate.value());
    }

    /** What may still reach the limit is not missed. */
    private static Measure.Grade grade(Measure measure, Rate rate) {
        return measure.grade() == Measure.Grade.MISSED && measure.limit().near().holds(rate.high())
                ? Measure.Grade.NEAR
                : measure.grade();
    }

    private static int bounded(int score, Measure.Grade grade) {
        return grade == Measure.Grade.NEAR ? Math.max(50, score) : score;
    }

    private record Side(Text label, Optional<Rate> rate, Limit limit) {}
}
