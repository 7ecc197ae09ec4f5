package app.greenroom.report;

import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;

/**
 * How a finding is shown: a symbol and words, never colour alone.
 *
 * <p>Advice never decides the verdict, so a missed piece of advice reads "could be better": "not ready" beside a green
 * verdict would contradict it. What its user accepted is none of these: it stays as it is.
 */
enum Grade {
    OK("✓", "OK", "ok"),
    BETTER("!", "Could be better", "better"),
    NOT_READY("✗", "Not ready", "bad"),
    UNKNOWN("?", "Could not check", "unknown"),
    NOT_ASKED("–", "Not asked", "skipped"),
    ACCEPTED("=", "Accepted", "accepted");

    private final String symbol;
    private final String word;
    private final String css;

    Grade(String symbol, String word, String css) {
        this.symbol = symbol;
        this.word = word;
        this.css = css;
    }

    static Grade of(Finding finding) {
        Outcome outcome = finding.outcome();
        if (finding.accepted().isPresent()) {
            return ACCEPTED;
        } else if (outcome instanceof Outcome.Met) {
            return OK;
        } else if (outcome instanceof Outcome.Near) {
            return BETTER;
        } else if (outcome instanceof Outcome.Missed) {
            return finding.importance() == Importance.DECISIVE ? NOT_READY : BETTER;
        } else if (outcome instanceof Outcome.CouldNotCheck) {
            return UNKNOWN;
        }
        return NOT_ASKED;
    }

    String symbol() {
        return symbol;
    }

    String word() {
        return word;
    }

    /** The class name in the style sheets. */
    String css() {
        return css;
    }
}
