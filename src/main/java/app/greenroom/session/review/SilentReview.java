package app.greenroom.session.review;

import app.greenroom.check.sound.AnswerChecks;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Review;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The review of an interview of which only the times are known, because nothing was recorded. */
public final class SilentReview {
    private SilentReview() {}

    /**
     * An answer's time.
     *
     * @param question what was asked
     * @param time from when to when it was answered
     */
    public record Timed(String question, Interval time) {}

    /**
     * The review.
     *
     * @param seconds how long the interview was
     */
    public static Review of(ZonedDateTime at, String title, double seconds, List<Timed> answers) {
        List<Answer> all = new ArrayList<>();
        for (Timed each : answers) {
            double length = each.time().length();
            all.add(new Answer(
                    all.size() + 1,
                    Optional.of(each.question()),
                    each.time(),
                    AnswerChecks.judge(length),
                    Optional.empty(),
                    List.of(Measurement.of(Quantity.ANSWER_LENGTH, length))));
        }
        return new Review(
                new Review.Source(at, title, seconds),
                Review.Sound.NONE,
                Review.Pictures.NONE,
                all,
                List.of(),
                List.of(),
                List.of());
    }
}
