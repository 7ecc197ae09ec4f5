package app.greenroom.report;

import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.text.Language;
import app.greenroom.text.Text;

/**
 * How a finding is shown: a symbol and words, never colour alone.
 *
 * <p>Advice never decides the verdict, so a missed piece of advice reads "could be better": "not ready" beside a green
 * verdict would contradict it. What its user accepted is none of these: it stays as it is.
 */
public enum Grade {
    OK("✓", Text.of("OK"), "ok"),
    BETTER("!", Text.of("Could be better"), "better"),
    NOT_READY("✗", Text.of("Not ready"), "bad"),
    UNKNOWN("?", Text.of("Could not check"), "unknown"),
    NOT_ASKED("–", Text.of("Not asked"), "skipped"),
    ACCEPTED("=", Text.of("Accepted"), "accepted");

    private final String symbol;
    @SuppressWarnings("ImmutableEnumChecker") // a text cannot be changed
    private final Text word;
    private final String css;

    Grade(String symbol, Text word, String css) {
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

    /** The grade of something in an answer, where nothing decides. */
    public static Grade ofAnswer(Outcome outcome) {
        if (outcome instanceof Outcome.Met) {
            return OK;
        } else if (outcome instanceof Outcome.Near || outcome instanceof Outcome.Missed) {
            return BETTER;
        }
        return outcome instanceof Outcome.CouldNotCheck ? UNKNOWN : NOT_ASKED;
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
    public Text text() {
        return word;
    }

    /** Its word. */
    public String word(Language language) {
        return language.say(word);
    }

    /** To go. */
    public String word() {
        return word(Language.english());
    }

    /** The class name in the style sheets. */
    public String css() {
        return css;
    }
}
