package app.greenroom.session.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.file.media.TestMedia;
import app.greenroom.model.review.Review;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.review.ReviewRequest.Voice;
import app.greenroom.session.review.ReviewRequest.Which;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conversation of {@link VoicesApartTest} on one line of sound, where the user says which voice answers. */
@Tag("slow")
class ChosenVoiceTest {
    @TempDir
    Path folder;

    /** The voice that the user names answers, also where it speaks for the shorter time; whoever names none that is there is told. */
    @Test
    void theVoiceThatIsChosenAnswers() throws Exception {
        float[] both = VoicesApartTest.ANSWERS.clone();
        VoicesApartTest.mix(both, VoicesApartTest.QUESTIONS, 0, 0.8);
        Path file = folder.resolve("chosen.m4a");
        TestMedia.sound(file, "aac", both, 1, VoicesApartTest.RATE);
        VoicesApartTest.assertAnswers(review(file, new Voice(Which.NUMBER, 2)));
        VoicesApartTest.assertAnswers(review(file, new Voice(Which.LONGEST, 0)));
        for (Voice voice : List.of(new Voice(Which.NUMBER, 1), new Voice(Which.SHORTEST, 0))) {
            Review asks = review(file, voice);
            assertThat(VoicesApartTest.notes(asks)).contains("The answers are those of voice 1, chosen with --voice");
            assertThat(asks.answers()).hasSize(2);
            assertThat(asks.answers().get(0).time().start()).isCloseTo(2, within(0.7));
            assertThat(asks.answers().get(1).time().end()).isCloseTo(27, within(0.7));
        }
        assertThatThrownBy(() -> review(file, new Voice(Which.NUMBER, 5)))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("There is no voice 5: 2 voices can be told apart here.");
        Review apart = new ReviewSession()
                .run(
                        new ReviewRequest(
                                sides(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Voice(Which.NUMBER, 1)),
                                false),
                        Progress.NONE);
        VoicesApartTest.assertAnswers(apart);
        assertThat(VoicesApartTest.notes(apart)).contains("--voice does nothing here", "choose with --channel");
    }

    private static Review review(Path file, Voice voice) throws Exception {
        return new ReviewSession()
                .run(
                        new ReviewRequest(
                                file, List.of(), Optional.empty(), Optional.empty(), Optional.of(voice), false),
                        Progress.NONE);
    }

    private Path sides() {
        float[] both = new float[2 * VoicesApartTest.ANSWERS.length];
        for (int i = 0; i < VoicesApartTest.ANSWERS.length; i++) {
            both[2 * i] = VoicesApartTest.ANSWERS[i];
            both[2 * i + 1] = VoicesApartTest.QUESTIONS[i];
        }
        Path file = folder.resolve("sides.m4a");
        TestMedia.sound(file, "aac", both, 2, VoicesApartTest.RATE);
        return file;
    }
}
