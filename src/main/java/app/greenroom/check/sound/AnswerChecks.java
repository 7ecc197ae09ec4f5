package app.greenroom.check.sound;

import app.greenroom.check.Check;
import app.greenroom.check.Facts;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.check.Observed;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.fillers.FillerRate;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges one answer of a longer recording. Nothing here decides anything: all of it is advice. */
public final class AnswerChecks {
    private static final String LEVEL = "sound-level";

    private AnswerChecks() {}

    /**
     * What there is to say about an answer: its length first, then its speech and its level.
     *
     * @param answer facts about the answer alone
     * @param seconds from its first word to its last
     */
    public static List<Finding> judge(SpeechFacts answer, double seconds) {
        List<Finding> findings = new ArrayList<>();
        findings.add(length(seconds));
        Facts facts = new Facts(skipped(), new Observed.Seen<>(answer), skipped());
        for (Check check : StandardChecks.all()) {
            if (check.area() == Area.SPEECH || check.id().equals(LEVEL)) {
                findings.add(advice(check.judge(facts)));
            }
        }
        return findings;
    }

    private static <T> Observed<T> skipped() {
        return new Observed.Skipped<>(new Outcome.NotAsked(Text.of("Not part of an answer.")));
    }

    private static Finding length(double seconds) {
        boolean low = seconds < Guidance.ANSWER_LENGTH.met().low();
        Judgement judgement = Judgement.of(
                new Measure(seconds, Guidance.ANSWER_LENGTH),
                Text.of("A good length."),
                low ? Text.of("Rather short.") : Text.of("Rather long."),
                low ? Text.of("Very short.") : Text.of("Very long."),
                low
                        ? Text.of("Add one example: what you did, and what came of it.")
                        : Text.of("Keep to three points and one example, and end there."));
        return new Finding(
                "answer-length",
                Area.SPEECH,
                Importance.ADVICE,
                judgement.outcome(),
                judgement.sentence(),
                judgement.score(),
                judgement.evidence());
    }

    /** What there is to say about an answer that was not recorded: its length. */
    public static List<Finding> judge(double seconds) {
        return List.of(length(seconds));
    }

    /** The same conclusion as advice, which is all that a review gives. */
    public static Finding advice(Finding finding) {
        return new Finding(
                finding.check(),
                finding.area(),
                Importance.ADVICE,
                finding.outcome(),
                finding.sentence(),
                finding.score(),
                finding.evidence());
    }

    /**
     * The range in which the true rate of fillers lies in nine of ten recordings; see {@link FillerRate}.
     *
     * @return fillers a minute of speech; empty where it cannot be told
     */
    public static Optional<Band> fillerRate(SpeechFacts answer) {
        return answer.fillerRate().map(rate -> Band.between(rate.low(), rate.high()));
    }

    /** Whether an answer holds enough speech to be one; less is a word thrown in, or a cough. */
    public static boolean enough(SpeechFacts facts) {
        return facts.activity().seconds() >= SoundCheck.LEAST_SPEECH;
    }
}
