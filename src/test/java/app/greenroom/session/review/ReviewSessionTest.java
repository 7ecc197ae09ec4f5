package app.greenroom.session.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.file.media.TestMedia;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.session.Interview;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.review.ReviewRequest.Channel;
import app.greenroom.session.review.ReviewRequest.Mark;
import app.greenroom.speech.fillers.FilledPauses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class ReviewSessionTest {
    private static final Interview THREE = interview();
    private static final Interview TWO =
            new Interview().silence(2).answer(20, 3, -24).silence(5).answer(14, 1, -24);

    private final Path folder;

    ReviewSessionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Answers of 62, 14 and 28 seconds, the second one soft, the third full of fillers. */
    private static Interview interview() {
        return new Interview()
                .silence(3)
                .answer(64, 2, -26)
                .silence(5)
                .answer(16, 0, -46)
                .silence(4)
                .answer(30, 10, -26)
                .silence(2);
    }

    @Test
    void answersAreSplitAtLongSilencesAndTimed() throws Exception {
        Interview interview = THREE;
        Review review = review(interview.wav(folder.resolve("interview.wav")), List.of());

        assertThat(review.answers()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            Interval expected = interview.answers().get(i);
            Interval time = review.answers().get(i).time();
            assertThat(time.start()).isCloseTo(expected.start(), within(0.25));
            assertThat(time.end()).isCloseTo(expected.end(), within(0.25));
            assertThat(review.answers().get(i).number()).isEqualTo(i + 1);
        }
        assertThat(outcome(review.answers().get(0), "answer-length")).isInstanceOf(Outcome.Met.class);
        assertThat(outcome(review.answers().get(1), "answer-length")).isInstanceOf(Outcome.Missed.class);
        assertThat(outcome(review.answers().get(2), "answer-length")).isInstanceOf(Outcome.Near.class);
        assertThat(outcome(review.answers().get(0), "sound-level")).isInstanceOf(Outcome.Met.class);
        assertThat(outcome(review.answers().get(1), "sound-level")).isNotInstanceOf(Outcome.Met.class);
        assertThat(number(review.answers().get(0), "speech.level")).isCloseTo(-26, within(2.0));
        assertThat(number(review.answers().get(1), "speech.level")).isCloseTo(-46, within(2.5));
        assertThat(review.source().seconds()).isCloseTo(124, within(0.1));
        assertThat(review.notes()).anyMatch(note -> note.toString().startsWith("All voices"));
    }

    @Test
    void fillersAreCountedWithTheirUncertainty() throws Exception {
        Interview interview = THREE;
        Review review = review(interview.wav(folder.resolve("interview.wav")), List.of());
        Answer full = review.answers().get(2);

        assertThat(interview.fillers()).isGreaterThan(7);
        assertThat(fillers(review)).isBetween(interview.fillers() - 3L, interview.fillers() + 2L);
        assertThat(review.moments())
                .filteredOn(m -> m.kind() == Moment.Kind.FILLER)
                .allMatch(m -> m.confidence().orElseThrow() >= FilledPauses.CLEAR
                        && m.label().toString().equals("um, uh or a drawn-out word"));
        Answer longest = review.answers().get(0);
        double rate = number(longest, "pauses.filled.rate");
        assertThat(longest.fillerRate().orElseThrow().holds(rate)).isTrue();
        assertThat(longest.fillerRate().orElseThrow().low()).isLessThan(0.8 * rate);
        assertThat(full.fillerRate()).as("of under half a minute of speech").isEmpty();
        assertThat(outcome(full, "speech-fillers")).isInstanceOf(Outcome.CouldNotCheck.class);
    }

    @Test
    void noisesAreNamedByWhatTheySoundLike() throws Exception {
        float[] samples =
                new Interview().silence(3).answer(8, 0, -26).silence(6).samples();
        for (int key = 0; key < 8; key++) {
            for (int i = 0; i < Interview.RATE / 100; i++) {
                samples[(int) ((13 + 0.2 * key) * Interview.RATE) + i] +=
                        (float) (0.3 * Math.exp(-i / 30.0) * Math.sin(i * 0.9));
            }
        }
        Path file = folder.resolve("keys.m4a");
        TestMedia.sound(file, "aac", samples, 1, Interview.RATE);

        assertThat(review(file, List.of()).moments())
                .filteredOn(m -> m.kind() == Moment.Kind.NOISE)
                .hasSizeGreaterThan(5)
                .allMatch(m -> m.label().toString().equals("keys"));
    }

    @Test
    void aReviewOnlyAdvises() throws Exception {
        Review review = review(THREE.wav(folder.resolve("interview.wav")), List.of());
        List<Finding> all = new ArrayList<>(review.findings());
        review.answers().forEach(answer -> all.addAll(answer.findings()));

        assertThat(all).isNotEmpty().allMatch(finding -> finding.importance() == Importance.ADVICE);
    }

    @Test
    void marksSplitInsteadAndTellHowLongTheFirstWordTook() throws Exception {
        Interview interview = THREE;
        Path file = interview.wav(folder.resolve("interview.wav"));

        List<Mark> marks = List.of(
                new Mark(1, Optional.of("Why medicine?")),
                new Mark(40, Optional.empty()),
                new Mark(86, Optional.empty()),
                new Mark(500, Optional.empty()));
        Review review = review(file, marks);

        assertThat(review.answers()).hasSize(3);
        Answer first = review.answers().get(0);
        assertThat(first.question()).contains("Why medicine?");
        assertThat(number(first, "answer.start")).isCloseTo(3, within(0.5));
        assertThat(first.time().end()).isCloseTo(40, within(1.0));
        assertThat(review.answers().get(1).time().end()).isCloseTo(85, within(5.0));
        assertThat(review.answers().get(2).time().start()).isGreaterThanOrEqualTo(86);
    }

    @ParameterizedTest
    @CsvSource({"interview.m4a, aac", "interview.webm, libopus", "interview.mp3, libmp3lame", "interview.mp4, aac"})
    void theSameRecordingIsReviewedTheSameInEveryContainer(String name, String codec) throws Exception {
        Review plain = review(TWO.wav(folder.resolve("interview.wav")), List.of());
        boolean opus = codec.equals("libopus");
        float[] samples = opus ? tripled(TWO.samples()) : TWO.samples();
        TestMedia.sound(folder.resolve(name), codec, samples, 1, opus ? 48_000 : Interview.RATE);

        Review coded = review(folder.resolve(name), List.of());

        assertThat(coded.answers()).hasSameSizeAs(plain.answers());
        for (int i = 0; i < plain.answers().size(); i++) {
            Answer one = plain.answers().get(i);
            Answer other = coded.answers().get(i);
            assertThat(other.time().start()).isCloseTo(one.time().start(), within(0.15));
            assertThat(other.time().end()).isCloseTo(one.time().end(), within(0.15));
            assertThat(number(other, "speech.level")).isCloseTo(number(one, "speech.level"), within(1.3));
            assertThat(number(other, "speech.syllables"))
                    .isCloseTo(number(one, "speech.syllables"), within(0.06 * number(one, "speech.syllables")));
            assertThat(outcome(other, "answer-length")).isEqualTo(outcome(one, "answer-length"));
        }
        assertThat(fillers(coded)).isCloseTo(fillers(plain), within(1L));
    }

    @Test
    void oneOfTwoChannelsCanBeChosen() throws Exception {
        float[] left = new Interview().silence(1).answer(8, 0, -26).silence(9).samples();
        float[] right = new Interview().silence(10).answer(8, 0, -20).samples();
        float[] both = new float[2 * left.length];
        for (int i = 0; i < left.length; i++) {
            both[2 * i] = left[i];
            both[2 * i + 1] = i < right.length ? right[i] : 0;
        }
        Path file = folder.resolve("two.m4a");
        TestMedia.sound(file, "aac", both, 2, Interview.RATE);

        assertThat(review(file, Channel.LEFT).answers())
                .hasSize(1)
                .allMatch(a -> a.time().start() < 5);
        assertThat(review(file, Channel.RIGHT).answers())
                .hasSize(1)
                .allMatch(a -> a.time().start() > 9);
        Path mono = new Interview().answer(10, 0, -26).wav(folder.resolve("mono.wav"));
        assertThatThrownBy(() -> review(mono, Channel.LEFT))
                .isInstanceOf(RequestException.class)
                .hasMessage("“mono.wav” cannot be read: it has no left and right channel. Leave --channel out.");
    }

    @Test
    void aSilentOrSpeechlessRecordingIsNobodysFault() throws Exception {
        Path silent = folder.resolve("silent.m4a");
        TestMedia.sound(silent, "aac", new float[5 * 16_000], 1, 16_000);
        assertThatThrownBy(() -> review(silent, List.of()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("silent from beginning to end. Choose another recording");

        Review speechless = review(new Interview().silence(20).wav(folder.resolve("room.wav")), List.of());
        assertThat(speechless.answers()).isEmpty();
        assertThat(speechless.findings())
                .noneMatch(f ->
                        f.outcome() instanceof Outcome.Missed && !f.area().id().equals("sound"));
    }

    @Test
    void whatCannotBeReadIsSaidInOneSentence() throws Exception {
        Path text = Files.writeString(folder.resolve("film.mp4"), "no film");
        assertThatThrownBy(() -> review(text, List.of()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("film.mp4")
                .hasMessageContaining("Choose another file");
        assertThatThrownBy(() -> review(folder.resolve("gone.mp4"), List.of())).isInstanceOf(RequestException.class);
    }

    @Test
    void progressOnlyGrows() throws Exception {
        List<Double> shares = new ArrayList<>();
        new ReviewSession()
                .run(
                        new ReviewRequest(
                                new Interview().answer(10, 0, -26).wav(folder.resolve("a.wav")),
                                List.of(),
                                Optional.empty(),
                                false),
                        (what, share) -> shares.add(share));

        assertThat(shares).isSorted().allMatch(share -> share >= 0 && share <= 1);
        assertThat(shares.get(shares.size() - 1)).isGreaterThan(0.9);
    }

    private static Review review(Path file, List<Mark> marks) throws Exception {
        return new ReviewSession().run(new ReviewRequest(file, marks, Optional.empty(), false), Progress.NONE);
    }

    private static Review review(Path file, Channel channel) throws Exception {
        return new ReviewSession().run(new ReviewRequest(file, List.of(), Optional.of(channel), false), Progress.NONE);
    }

    private static float[] tripled(float[] samples) {
        float[] tripled = new float[3 * samples.length];
        for (int i = 0; i < tripled.length; i++) {
            float here = samples[i / 3];
            float next = samples[Math.min(samples.length - 1, i / 3 + 1)];
            tripled[i] = here + (next - here) * (i % 3) / 3;
        }
        return tripled;
    }

    private static long fillers(Review review) {
        return review.moments().stream()
                .filter(m -> m.kind() == Moment.Kind.FILLER)
                .count();
    }

    private static Outcome outcome(Answer answer, String check) {
        return answer.findings().stream()
                .filter(f -> f.check().equals(check))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static double number(Answer answer, String id) {
        return answer.measurements().stream()
                .filter(m -> m.id().equals(id))
                .mapToDouble(m -> ((Measured.Scalar) m.value()).value())
                .findFirst()
                .orElseThrow();
    }
}
