package app.greenroom.check;

import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
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
public record Judgement(Outcome outcome, String sentence, OptionalInt score, List<Evidence> evidence) {
    public static Judgement met(String sentence, int score, Evidence... evidence) {
        return new Judgement(new Outcome.Met(), sentence, OptionalInt.of(score), List.of(evidence));
    }

    public static Judgement near(String sentence, String fix, int score, Evidence... evidence) {
        return new Judgement(new Outcome.Near(new Fix(fix)), sentence, OptionalInt.of(score), List.of(evidence));
    }

    public static Judgement missed(String sentence, String fix, int score, Evidence... evidence) {
        return new Judgement(new Outcome.Missed(new Fix(fix)), sentence, OptionalInt.of(score), List.of(evidence));
    }

    public static Judgement couldNotCheck(String reason, String fix) {
        return unknown(new Outcome.CouldNotCheck(reason, new Fix(fix)));
    }

    public static Judgement unknown(Outcome.CouldNotCheck why) {
        return new Judgement(why, why.reason(), OptionalInt.empty(), List.of());
    }

    public static Judgement notAsked(Outcome.NotAsked why) {
        return new Judgement(why, why.reason(), OptionalInt.empty(), List.of());
    }

    /** A value held against its limit, with the words for each outcome. */
    public static Judgement of(Measure measure, String whenMet, String whenNear, String whenMissed, String fix) {
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
