package app.greenroom.check;

import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.text.Text;
import java.util.List;
import java.util.OptionalInt;

/**
 * A conclusion before it is signed by its check.
 *
 * @param outcome how it ended
 * @param sentence the conclusion in one plain sentence
 * @param score 0–100, empty when nothing was measured
 * @param evidence the numbers behind it
 */
public record Judgement(Outcome outcome, Text sentence, OptionalInt score, List<Evidence> evidence) {
    public Judgement {
        evidence = List.copyOf(evidence);
    }

    public static Judgement met(Text sentence, int score, Evidence... evidence) {
        return new Judgement(new Outcome.Met(), sentence, OptionalInt.of(score), List.of(evidence));
    }

    public static Judgement near(Text sentence, Text fix, int score, Evidence... evidence) {
        return new Judgement(new Outcome.Near(new Fix(fix)), sentence, OptionalInt.of(score), List.of(evidence));
    }

    public static Judgement missed(Text sentence, Text fix, int score, Evidence... evidence) {
        return new Judgement(new Outcome.Missed(new Fix(fix)), sentence, OptionalInt.of(score), List.of(evidence));
    }

    public static Judgement couldNotCheck(Text reason, Text fix) {
        return unknown(new Outcome.CouldNotCheck(reason, new Fix(fix)));
    }

    public static Judgement unknown(Outcome.CouldNotCheck why) {
        return new Judgement(why, why.reason(), OptionalInt.empty(), List.of());
    }

    public static Judgement notAsked(Outcome.NotAsked why) {
        return new Judgement(why, why.reason(), OptionalInt.empty(), List.of());
    }

    /** Left out on purpose, with one plain sentence that says why. */
    public static Judgement notAsked(Text reason) {
        return notAsked(new Outcome.NotAsked(reason));
    }

    /** A value held against its limit, with the words for each outcome. */
    public static Judgement of(Measure measure, Text whenMet, Text whenNear, Text whenMissed, Text fix) {
        return switch (measure.grade()) {
            case MET -> met(whenMet, measure.score(), measure.evidence());
            case NEAR -> near(whenNear, fix, measure.score(), measure.evidence());
            case MISSED -> missed(whenMissed, fix, measure.score(), measure.evidence());
        };
    }

    Finding sign(Check check) {
        return new Finding(check.id(), check.area(), check.importance(), outcome, sentence, score, evidence);
    }
}
