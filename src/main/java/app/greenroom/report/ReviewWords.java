package app.greenroom.report;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The words and numbers of a review, the same in all its forms. */
public final class ReviewWords {
    private ReviewWords() {}

    /** Such as "1 min 25 s". */
    public static String length(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        if (whole >= 3600) {
            return whole / 3600 + " h " + whole % 3600 / 60 + " min";
        }
        return whole / 60 + " min" + (whole % 60 == 0 ? "" : " " + whole % 60 + " s");
    }

    /** Such as "4:05" or "1:04:05". */
    public static String clock(double seconds) {
        long whole = (long) Math.floor(seconds + 1e-6);
        String rest = String.format(Locale.ROOT, "%02d", whole % 60);
        return whole >= 3600
                ? whole / 3600 + ":" + String.format(Locale.ROOT, "%02d", whole % 3600 / 60) + ":" + rest
                : whole / 60 + ":" + rest;
    }

    /** The whole review in one sentence. */
    public static String headline(Review review) {
        List<Answer> answers = review.answers();
        if (review.sound().isEmpty()) {
            return "Only the pictures could be looked at.";
        }
        if (answers.isEmpty()) {
            return "Hardly anybody was heard speaking.";
        }
        long good = answers.stream()
                .filter(a -> outcome(a, "answer-length") instanceof Outcome.Met)
                .count();
        double talk = answers.stream().mapToDouble(a -> a.time().length()).sum();
        if (answers.size() == 1) {
            return "One answer of " + length(talk) + ".";
        }
        return Wording.words(answers.size()) + " answers, " + length(talk / answers.size()) + " long on average; "
                + (good == answers.size() ? "all" : Long.toString(good))
                + " within one to two minutes.";
    }

    /** How a check ended in an answer; not asked where it was not made. */
    public static Outcome outcome(Answer answer, String check) {
        return finding(answer, check).map(Finding::outcome).orElse(new Outcome.NotAsked("Not measured."));
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

    /** Such as "3 um or uh, 2.6 a minute (0.9 to 5.8)". */
    public static String fillers(Answer answer) {
        int count = count(answer, "pauses.filled");
        String heard = count == 0 ? "no um or uh" : count + " um or uh";
        return answer.fillerRate()
                .map(range -> heard + ", " + fillerRate(answer) + " a minute (" + range(range) + ")")
                .orElse(heard);
    }

    /** Fillers a minute, such as "2.6"; a dash where there is too little speech. */
    public static String fillerRate(Answer answer) {
        OptionalDouble rate = number(answer, "pauses.filled.rate");
        return rate.isPresent() && answer.fillerRate().isPresent() ? oneDecimal(rate.getAsDouble()) : "–";
    }

    public static String range(Band range) {
        return oneDecimal(range.low()) + " to " + oneDecimal(range.high());
    }

    private static String oneDecimal(double value) {
        return value >= 9.95 ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** How many stretches a measurement lists. */
    static int count(Answer answer, String id) {
        return answer.measurements().stream()
                .filter(m -> m.id().equals(id) && m.value() instanceof Measured.Intervals)
                .mapToInt(m -> ((Measured.Intervals) m.value()).list().size())
                .findFirst()
                .orElse(0);
    }

    /** Moments of one kind inside an answer. */
    public static List<Moment> within(Review review, Answer answer, Moment.Kind kind) {
        return review.moments().stream()
                .filter(m -> m.kind() == kind)
                .filter(m -> m.time().start() >= answer.time().start() - 0.5
                        && m.time().start() < answer.time().end())
                .toList();
    }

    /** Whether a filled pause only just sounds like one. */
    public static boolean unsure(Moment moment) {
        return moment.confidence().isPresent() && moment.confidence().getAsDouble() < Moment.SURE;
    }

    /** What a list of times says of a moment after its time, such as " keys" or " perhaps"; often nothing. */
    public static String described(Moment moment) {
        return switch (moment.kind()) {
            case NOISE -> " " + moment.label();
            case FILLER -> unsure(moment) ? " perhaps" : "";
            case LONG_PAUSE, PICTURE -> "";
        };
    }

    /** About how many words a minute, such as "about 150"; rounded, because it is an estimate. */
    public static String words(Answer answer) {
        OptionalDouble words = number(answer, "speech.words.rate");
        return words.isPresent() ? "about " + 5 * Math.round(words.getAsDouble() / 5) : "–";
    }

    /** Whether the voice is loud enough, in words. */
    public static String loudness(Answer answer) {
        Outcome outcome = outcome(answer, "sound-level");
        OptionalDouble level = number(answer, "speech.level");
        if (outcome instanceof Outcome.Met) {
            return "loud enough";
        } else if (level.isEmpty() || !(outcome instanceof Outcome.Near || outcome instanceof Outcome.Missed)) {
            return "not known";
        }
        return level.getAsDouble() < -25 ? "quiet" : "very loud";
    }

    /** Seconds from the question to the first word, in words. */
    public static Optional<String> start(Answer answer) {
        OptionalDouble start = number(answer, "answer.start");
        return start.isPresent()
                ? Optional.of("First word " + Numbers.seconds(start.getAsDouble()) + " after the mark.")
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
