package app.greenroom.mock;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.live.PictureEvent;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockSheet.Remark;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.session.review.SilentReview;
import app.greenroom.text.Text;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What is said of numbers, as the candidate reads it. */
class PointsTest {
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private Review.Sound sound = Review.Sound.NONE;

    private Points points(double facing, double... seconds) {
        List<SilentReview.Timed> timed = new ArrayList<>();
        double at = 0;
        for (double each : seconds) {
            timed.add(new SilentReview.Timed("Tell us of " + timed.size(), new Interval(at + 2, at + 2 + each)));
            at += each + 5;
        }
        Review plain =
                SilentReview.of(ZonedDateTime.of(2026, 11, 3, 18, 0, 0, 0, ZoneOffset.UTC), "Generated", at, timed);
        List<Answer> answers = plain.answers().stream()
                .map(each -> each.and(List.of(Measurement.of(Quantity.POSTURE_FACING, facing))))
                .toList();
        Review review =
                new Review(plain.source(), sound, plain.pictures(), answers, moments, plain.findings(), plain.notes());
        return new Points(review, List.of(), remarks, OptionalDouble.empty());
    }

    @Test
    void whoLooksAsideIsToldWithWhatToDo() {
        assertThat(points(0.45, 90, 100).points())
                .singleElement()
                .hasToString("Your head was turned away from the camera for 55% of the time. Put the window you look at"
                        + " right below the camera, and notes beside it.");
        assertThat(points(0.75, 90, 100).points()).as("thinking is no fault").isEmpty();
    }

    @Test
    void whoRocksIsToldOnceItIsWhatIsSeen() {
        Text rocking = PictureEvent.Kind.ROCKING.word();
        moments.add(new Moment(Moment.Kind.MOVEMENT, new Interval(10, 22), rocking));
        moments.add(new Moment(Moment.Kind.MOVEMENT, new Interval(30, 30), PictureEvent.Kind.DARKER.word()));
        assertThat(points(1, 90, 100).points()).as("12 of 190 s").isEmpty();

        moments.add(new Moment(Moment.Kind.MOVEMENT, new Interval(120, 140), rocking));
        assertThat(points(1, 90, 100).points())
                .singleElement()
                .hasToString("You rocked in your chair for 32 s in all: put both feet on the floor, or take a chair"
                        + " that does not turn.");
    }

    @Test
    void aMarkAndANumberOfTheSameAreOnePoint() {
        for (int i = 0; i < 2; i++) {
            remarks.add(new Remark(20 + i, Optional.of(Mark.RAMBLING), "", "Ruth"));
            remarks.add(new Remark(30 + i, Optional.of(Mark.EYES), "", "Ruth"));
        }
        assertThat(points(0.5, 150, 160).points()).hasSize(2).allMatch(each -> each.toString()
                .startsWith("Marked"));
    }

    @Test
    void oneAnswerIsNotCounted() {
        assertThat(points(1, 150).points().toString()).startsWith("[The answer was longer than two minutes:");
        assertThat(points(1, 30).points().toString()).startsWith("[The answer was shorter than a minute:");
        assertThat(points(1, 90).well().orElseThrow()).hasToString("The answer was one to two minutes long.");
    }

    /** Not every um is found, so that none is never said. */
    @Test
    void whereNoUmWasHeardNoneIsNotSaid() {
        sound = new Review.Sound(
                Optional.empty(),
                Optional.empty(),
                List.of(Measurement.of(Quantity.PAUSES_FILLED_RATE, 0)),
                Optional.empty());
        assertThat(points(1, 30, 150).well().orElseThrow()).hasToString("Hardly an um or uh was heard.");
    }
}
