package app.greenroom.report;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The words and numbers of a review, the same in all its forms. */
public final class ReviewWords {
    /** Where something was not measured. */
    private static final Text DASH = Text.verbatim("–");

    /** Seconds: who says less gives no answer. */
    private static final double LEAST_SPOKEN = 3;

    private ReviewWords() {}

    /** Whether anything was heard or seen; of a mock interview that was not recorded only its times are known. */
    public static boolean measured(Review review) {
        return review.sound().strip().isPresent()
                || !review.pictures().lanes().isEmpty()
                || !review.findings().isEmpty();
    }

    /** How many long pauses an answer has; a dash where nothing was heard. */
    public static Text longPauses(Review review, Answer answer) {
        return review.sound().strip().isEmpty()
                ? DASH
                : Text.of(Argument.count(
                        within(review, answer, Moment.Kind.LONG_PAUSE).size()));
    }

    /** Such as "1 min 25 s". */
    public static Argument length(double seconds) {
        return Argument.duration(Duration.ofSeconds(Math.round(seconds)));
    }

    /** The whole review in one sentence or two. */
    public static Text headline(Review review) {
        List<Answer> answers = review.answers();
        if (review.mock().isPresent() && !measured(review)) {
            return Text.of("Nothing was recorded: this review has the times, the marks and the notes.");
        }
        if (review.sound().strip().isEmpty()) {
            return Text.of("Only the pictures could be looked at.");
        }
        if (answers.isEmpty()) {
            double spoken = review.sound().strip().stream()
                    .flatMap(strip -> strip.speech().stream())
                    .mapToDouble(Interval::length)
                    .sum();
            return spoken < LEAST_SPOKEN
                    ? Text.of("Hardly anybody was heard speaking.")
                    : Text.of("Somebody speaks for {0}, but no answer could be told.", length(spoken));
        }
        long good = answers.stream()
                .filter(a -> outcome(a, "answer-length") instanceof Outcome.Met)
                .count();
        double talk = answers.stream().mapToDouble(a -> a.time().length()).sum();
        Text length = Text.of(
                "{0, plural, one {One answer of {1}.} other {# answers, {1} long on average.}}",
                Argument.count(answers.size()), length(talk / answers.size()));
        if (answers.size() == 1) {
            return length;
        }
        return Text.sentences(
                length,
                good == answers.size()
                        ? Text.of("All of them within one to two minutes.")
                        : Text.of("{0} of them within one to two minutes.", Argument.count(good)));
    }

    /** How a check ended in an answer; not asked where it was not made. */
    public static Outcome outcome(Answer answer, String check) {
        return finding(answer, check).map(Finding::outcome).orElse(new Outcome.NotAsked(Text.of("Not measured.")));
    }

    public static Optional<Finding> finding(Answer answer, String check) {
        return answer.findings().stream().filter(f -> f.check().equals(check)).findFirst();
    }

    /** A number that was measured in an answer. */
    public static OptionalDouble number(Answer answer, String id) {
        return number(answer.measurements(), id);
    }

    public static OptionalDouble number(List<Measurement> measurements, String id) {
        return measurements.stream()
                .filter(m -> m.id().equals(id) && m.value() instanceof Measured.Scalar)
                .mapToDouble(m -> ((Measured.Scalar) m.value()).value())
                .findFirst();
    }

    /** Such as "Um or uh about 2.6 times a minute (0.9 to 5.8).", or that it could not be told. */
    public static Text fillers(Answer answer) {
        return answer.fillerRate()
                .map(range -> Text.of(
                        "Um or uh about {0} times a minute ({1} to {2}).",
                        Argument.of(fillerRate(answer)), oneDecimal(range.low()), oneDecimal(range.high())))
                .orElse(Text.of("How often um or uh was said could not be told."));
    }

    /** Fillers a minute, such as "2.6"; a dash where it cannot be told. */
    public static Text fillerRate(Answer answer) {
        OptionalDouble rate = number(answer, "pauses.filled.rate");
        return rate.isPresent() && answer.fillerRate().isPresent() ? Text.of(oneDecimal(rate.getAsDouble())) : DASH;
    }

    /** Such as "0.9 to 5.8". */
    public static Text range(Band range) {
        return Text.of("{0} to {1}", oneDecimal(range.low()), oneDecimal(range.high()));
    }

    private static Argument oneDecimal(double value) {
        return Argument.number(value, value >= 9.95 ? 0 : 1);
    }

    /** Moments of one kind inside an answer. */
    public static List<Moment> within(Review review, Answer answer, Moment.Kind kind) {
        return review.moments().stream()
                .filter(m -> m.kind() == kind)
                .filter(m -> m.time().start() >= answer.time().start() - 0.5
                        && m.time().start() < answer.time().end())
                .toList();
    }

    /** What a list of times says of a moment, such as "4:05", "4:05 keys" or "4:05 to 4:20  Too dark". */
    public static Text listed(Moment moment) {
        Argument from = Argument.clock(moment.time().start());
        return switch (moment.kind()) {
            case NOISE, REMARK -> Text.of("{0} {1}", from, Argument.of(moment.label()));
            case MOVEMENT ->
                moment.time().length() < 1
                        ? Text.of("{0} {1}", from, Argument.of(moment.label()))
                        : Text.of(
                                "{0} to {1}  {2}",
                                from, Argument.clock(moment.time().end()), Argument.of(moment.label()));
            case FILLER, LONG_PAUSE -> Text.of(from);
            case OTHER_VOICE ->
                Text.of("{0} to {1}", from, Argument.clock(moment.time().end()));
            case PICTURE ->
                Text.of("{0} to {1}  {2}", from, Argument.clock(moment.time().end()), Argument.of(moment.label()));
        };
    }

    /** Who speaks on a line of their own beside the candidate: in a mock interview, the one who asks. */
    public static Text otherVoice(Review review) {
        return review.mock().isPresent() ? Text.of("The interviewer") : Text.of("The other voice");
    }

    /** About how many words a minute, such as "about 150"; rounded, because it is an estimate. */
    public static Text words(Answer answer) {
        OptionalDouble words = number(answer, "speech.words.rate");
        return words.isPresent() ? Text.of("about {0}", rounded(words.getAsDouble())) : DASH;
    }

    /** The same as a sentence; empty where it is not known. */
    public static Optional<Text> wordsAMinute(Answer answer) {
        OptionalDouble words = number(answer, "speech.words.rate");
        return words.isPresent()
                ? Optional.of(Text.of("About {0} words a minute.", rounded(words.getAsDouble())))
                : Optional.empty();
    }

    private static Argument rounded(double words) {
        return Argument.count(5 * Math.round(words / 5));
    }

    /** How loud a voice is. */
    private enum Loudness {
        ENOUGH,
        UNKNOWN,
        QUIET,
        LOUD
    }

    private static Loudness loud(Answer answer) {
        Outcome outcome = outcome(answer, "sound-level");
        OptionalDouble level = number(answer, "speech.level");
        if (outcome instanceof Outcome.Met) {
            return Loudness.ENOUGH;
        } else if (level.isEmpty() || !(outcome instanceof Outcome.Near || outcome instanceof Outcome.Missed)) {
            return Loudness.UNKNOWN;
        }
        return level.getAsDouble() < -25 ? Loudness.QUIET : Loudness.LOUD;
    }

    /** Whether the voice is loud enough, in words for a table. */
    public static Text loudness(Answer answer) {
        return Text.of(
                switch (loud(answer)) {
                    case ENOUGH -> "loud enough";
                    case UNKNOWN -> "not known";
                    case QUIET -> "quiet";
                    case LOUD -> "very loud";
                });
    }

    /** Whether the voice is loud enough, as a sentence. */
    public static Text voice(Answer answer) {
        return Text.of(
                switch (loud(answer)) {
                    case ENOUGH -> "The voice is loud enough.";
                    case UNKNOWN -> "How loud the voice is, is not known.";
                    case QUIET -> "The voice is quiet.";
                    case LOUD -> "The voice is very loud.";
                });
    }

    /** Seconds from the question to the first word, in words. */
    public static Optional<Text> start(Answer answer) {
        OptionalDouble start = number(answer, "answer.start");
        return start.isPresent()
                ? Optional.of(Text.of("First word {0} after the question.", Argument.seconds(start.getAsDouble())))
                : Optional.empty();
    }

    /** What could be better in the whole recording, worst first. */
    public static List<Finding> better(Review review) {
        return review.findings().stream()
                .filter(f -> Grade.of(f) == Grade.BETTER)
                .sorted(AreaSummary.WORST_FIRST)
                .toList();
    }
}
