package app.greenroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.MockSheet;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {
    private static final Review PLAIN = ExampleReview.of("talk.mp4", Optional.empty());

    private static String facts(Measurement... more) {
        Review mock = new Review(
                PLAIN.source(),
                PLAIN.sound(),
                PLAIN.pictures(),
                PLAIN.answers(),
                PLAIN.moments(),
                PLAIN.findings(),
                PLAIN.notes(),
                Optional.of(new MockSheet(
                        Company.ALONE, List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of())));
        Answer answer = PLAIN.answers().get(0).and(List.of(more)); // of 78.5 s
        List<String> said = new ArrayList<>();
        AnswerWords.facts(mock, answer).forEach(each -> said.add(each.toString()));
        return String.join(" ", said);
    }

    /** Where voices were heard, but nobody knows which of them answers. */
    @Test
    void speechWithoutAnswersIsNotCalledSilence() {
        Review heard =
                new Review(PLAIN.source(), PLAIN.sound(), PLAIN.pictures(), List.of(), List.of(), List.of(), List.of());
        assertThat(ReviewWords.headline(heard).toString()).contains("but no answer could be told");
    }

    @Test
    void whatWasNotMeasuredIsSaid() {
        assertThat(facts())
                .contains("Which pauses lie inside a run of speech could not be told.")
                .contains("Where the head was turned could not be told.")
                .doesNotContain("pitch")
                .doesNotContain("Nods");
    }

    @Test
    void whatWasMeasuredIsDescribed() {
        assertThat(facts(
                        Measurement.of(Quantity.PAUSES_ANEW, 7),
                        Measurement.of(Quantity.PAUSES_INSIDE, 3),
                        Measurement.of(Quantity.SPEECH_PITCH_RANGE, 6.8),
                        Measurement.of(Quantity.POSTURE_FACING, 0.8),
                        Measurement.of(Quantity.POSTURE_GLANCES_ASIDE, 2.3),
                        Measurement.of(Quantity.POSTURE_GLANCES_DOWN, 0.8),
                        Measurement.of(Quantity.POSTURE_NODS, 4)))
                .contains("Short and long pauses: 7 before the voice sets in anew, 3 inside a run of speech.")
                .contains("The pitch rises and falls over about 7 semitones: as from do to so.")
                .contains("The head was turned to the camera in 80")
                .contains("It turned to one side 2.3 and down 0.8 times a minute.")
                .contains("Nods: about 4 a minute.")
                .doesNotContain("reading");
    }

    @Test
    void looksThatRepeatCanSeemLikeReading() {
        assertThat(facts(
                        Measurement.of(Quantity.POSTURE_FACING, 0.7), Measurement.of(Quantity.POSTURE_GLANCES_DOWN, 5)))
                .contains("Looks that come again and again the same way can seem like reading.");
        assertThat(facts(
                        Measurement.of(Quantity.POSTURE_FACING, 0.7),
                        Measurement.of(Quantity.POSTURE_GLANCES_DOWN, 3),
                        Measurement.of(Quantity.POSTURE_GLANCES_ASIDE, 3)))
                .as("three each way are looks about")
                .doesNotContain("reading");
    }

    @Test
    void outsideAMockInterviewNothingIsSaidOfTheHead() {
        Answer answer = PLAIN.answers().get(0);
        assertThat(AnswerWords.facts(PLAIN, answer).toString()).doesNotContain("head");
    }
}
