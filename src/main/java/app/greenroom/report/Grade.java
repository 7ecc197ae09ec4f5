package app.greenroom.report;

import app.greenroom.text.Language;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;

/**
 * How a finding is shown: a symbol and words, never colour alone.
 *
 * <p>Advice never decides the verdict, so a missed piece of advice reads "could be better": "not ready" beside a green
 * verdict would contradict it. What its user accepted is none of these: it stays as it is.
 */
public enum Grade {
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

    /** The grade of a finding. */
    public static Grade of(Finding finding) {
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

    /** The grade of a verdict. */
    public static Grade of(Readiness.Status status) {
        return switch (status) {
            case READY -> OK;
            case NOT_READY -> NOT_READY;
            case COULD_NOT_CHECK -> UNKNOWN;
        };
    }

    /** Its symbol as a letter, for where nothing can be drawn. */
    public String symbol() {
        return symbol;
    }

    /** Its word. */
    public String word() {
        return word;
    }

    /** The class name in the style sheets. */
    public String css() {
        return css;
    }

    /** word in a language. */
    public String word(Language language) {
        return word();
    }
}
