package app.greenroom.session.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.LabelledData;
import app.greenroom.capture.file.media.TestMedia;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.scene.RoomNoise;
import app.greenroom.scene.VoiceScene;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.check.MeasureSession;
import app.greenroom.session.review.ReviewRequest.Channel;
import app.greenroom.session.review.ReviewRequest.Mark;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A conversation of which each voice is recorded apart: two questions of four seconds, an answer of 14 s with a thinking pause of
 * four and a half in it, and one of 9 s, a second after the questions.
 */
@Tag("slow")
class VoicesApartTest {
    static final int RATE = 16_000;
    private static final double LENGTH = 44;
    private static final double MARGIN = 1; // seconds of silence around a generated voice
    static final float[] ANSWERS = line(3, 7, voice(5, 5, 120), 16.5, voice(6, 5, 120), 28, voice(7, 9, 120));
    static final float[] QUESTIONS = line(4, 2, voice(8, 4, 210), 23, voice(9, 4, 210));
    private static final List<Interval> TRUE = List.of(new Interval(7, 21.5), new Interval(28, 37));

    private static @Nullable Review alone;

    @TempDir
    Path folder;

    private static float[] voice(int seed, double seconds, double pitch) {
        return new VoiceScene(seed, seconds + 2 * MARGIN, RATE, pitch, 0, -24, RoomNoise.PINK, 50)
                .sound()
                .samples();
    }

    /** Times, and the voice that begins at each, in a quiet room. */
    private static float[] line(int seed, Object... timed) {
        float[] line = noise(seed, 0.0004);
        for (int i = 0; i < timed.length; i += 2) {
            mix(line, (float[]) timed[i + 1], ((Number) timed[i]).doubleValue() - MARGIN, 1);
        }
        return line;
    }

    private static float[] noise(int seed, double rms) {
        Random random = new Random(seed);
        float[] noise = new float[(int) (LENGTH * RATE)];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (rms * random.nextGaussian());
        }
        return noise;
    }

    static void mix(float[] into, float[] part, double time, double gain) {
        int at = (int) Math.round(time * RATE);
        for (int i = 0; i < part.length && at + i < into.length; i++) {
            into[at + i] += (float) (gain * part[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 0", "true, -15", "false, -12"})
    void answersAreTheLongerSidesAndTheOtherIsShown(boolean left, double leakage) throws Exception {
        float[] mine = ANSWERS.clone();
        float[] theirs = QUESTIONS.clone();
        if (leakage < 0) { // each lapel microphone hears the other's wearer
            mix(mine, QUESTIONS, 0.002, Math.pow(10, leakage / 20));
            mix(theirs, ANSWERS, 0.002, Math.pow(10, leakage / 20));
        }
        Review review = review(left ? stereo(mine, theirs) : stereo(theirs, mine), Optional.empty());
        assertAnswers(review);
        assertThat(notes(review))
                .contains("Two voices are recorded apart: the " + (left ? "left" : "right") + " side speaks for ")
                .contains("which speaks longer")
                .doesNotContain("All voices");
        List<Interval> others = review.moments().stream()
                .filter(m -> m.kind() == Moment.Kind.OTHER_VOICE)
                .map(Moment::time)
                .toList();
        assertThat(others.stream().mapToDouble(Interval::length).sum()).isBetween(5.5, 8.5);
        assertThat(others).allMatch(o -> (o.start() > 1.7 && o.end() < 6.5) || (o.start() > 22.7 && o.end() < 27.5));
        assertThat(number(review.answers().get(1), "answer.start")).isCloseTo(1, within(0.5));
    }

    @Test
    void theUserSaysWhichSideIsTheirs() throws Exception {
        Path file = stereo(ANSWERS, QUESTIONS);
        Review told = review(file, Optional.of(Channel.RIGHT));
        assertThat(notes(told)).contains("The answers are those on the right side; the other voice is shown as such.");
        assertThat(told.answers()).hasSize(2).allMatch(a -> a.time().length() < 5);
        assertAnswers(review(file, Optional.of(Channel.LEFT)));
        assertAnswers(review(file, Optional.of(Channel.BOTH)));
    }

    @Test
    void marksWin() throws Exception {
        Review review = new ReviewSession()
                .run(
                        new ReviewRequest(
                                stereo(ANSWERS, QUESTIONS),
                                List.of(
                                        new Mark(16, Optional.of("Why?")),
                                        new Mark(44.5, Optional.empty()),
                                        new Mark(90, Optional.empty())),
                                Optional.empty(),
                                false),
                        Progress.NONE);
        assertThat(review.answers()).hasSize(1);
        assertThat(review.answers().get(0).time().start()).isCloseTo(16.5, within(0.4));
        assertThat(notes(review))
                .contains("2 marks lie behind the end of the recording, which is 0:44 long: 0:44 and 1:30.");
    }

    /** The file of a mock interview: the candidate's microphone hears the one who asks, whose track it has beside it. */
    @Test
    void whoAsksOnATrackOfTheirOwnBeginsNobodysAnswer() throws Exception {
        float[] mine = ANSWERS.clone();
        mix(mine, QUESTIONS, 0.05, Math.pow(10, -12 / 20.0));
        Path file = tracks("Candidate", mine, "Interviewer", QUESTIONS);
        Review review = new ReviewSession()
                .run(
                        new ReviewRequest(
                                file,
                                List.of(new Mark(1, Optional.of("Why?")), new Mark(22.5, Optional.of("And?"))),
                                Optional.empty(),
                                false),
                        Progress.NONE);
        assertAnswers(review);
        assertThat(notes(review)).contains("The answers are those on track 1 “Candidate”");
        for (int i = 0; i < 2; i++) { // they are asked when the questions have been read, a second before
            assertThat(number(review.answers().get(i), "answer.start")).isCloseTo(1, within(0.6));
        }
        assertThat(review.moments().stream().filter(m -> m.kind() == Moment.Kind.OTHER_VOICE))
                .isNotEmpty()
                .allMatch(m -> m.time().end() < 6.8
                        || (m.time().start() > 22.5 && m.time().end() < 27.8));
    }

    @Test
    void aMarkAfterWhichNothingIsSaidIsNamed() throws Exception {
        Path file = mono();
        Review review = new ReviewSession()
                .run(
                        new ReviewRequest(
                                file,
                                List.of(
                                        new Mark(0, Optional.empty()),
                                        new Mark(5, Optional.empty()),
                                        new Mark(40, Optional.empty())),
                                Optional.empty(),
                                false),
                        Progress.NONE);
        assertThat(notes(review)).contains("Too little was said for an answer after 0:00 and 0:40.");
    }

    /** What is no voice of its own changes nothing: the answers are those of the one side by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"same", "opposite", "dead", "hiss", "loud noise", "echo", "late echo", "quiet copy"})
    void oneVoiceIsOneVoiceWhateverTheOtherSideCarries(String kind) throws Exception {
        float[] other =
                switch (kind) {
                    case "dead" -> new float[ANSWERS.length];
                    case "hiss" -> noise(77, 0.001);
                    case "loud noise" -> noise(77, 0.01);
                    default -> noise(78, 0.0002);
                };
        switch (kind) {
            case "same" -> other = ANSWERS.clone();
            case "opposite" -> mix(other, ANSWERS, 0, -1);
            case "echo" -> mix(other, ANSWERS, 0.12, 0.4);
            case "late echo" -> mix(other, ANSWERS, 0.45, 0.4);
            case "quiet copy" -> mix(other, ANSWERS, 0, 0.1);
            default -> {}
        }
        Review alone = alone();
        Review review = review(stereo(ANSWERS, other), Optional.empty());
        assertThat(notes(review))
                .contains("All voices in the recording are counted")
                .doesNotContain("Two voices");
        assertThat(review.moments()).noneMatch(m -> m.kind() == Moment.Kind.OTHER_VOICE);
        assertThat(review.answers()).hasSameSizeAs(alone.answers());
        for (int i = 0; i < alone.answers().size(); i++) {
            Interval expected = alone.answers().get(i).time();
            Interval time = review.answers().get(i).time();
            assertThat(time.start()).isCloseTo(expected.start(), within(0.25));
            assertThat(time.end()).isCloseTo(expected.end(), within(0.25));
        }
    }

    /** On one line both are told by how they sound: the answers, a pause for thought in one, lie between the questions. */
    @Test
    void voicesOnOneLineAreToldApartByTheirSound() throws Exception {
        float[] both = ANSWERS.clone();
        mix(both, QUESTIONS, 0, 0.8);
        Path file = folder.resolve("one-line.m4a");
        TestMedia.sound(file, "aac", both, 1, RATE);
        Review review = review(file, Optional.empty());
        assertAnswers(review);
        assertThat(notes(review))
                .contains(
                        "Voices were told apart by pitch and timbre",
                        "The answers are those of the voice that speaks longest")
                .doesNotContain("All voices");
        assertThat(review.moments().stream()
                        .filter(m -> m.kind() == Moment.Kind.OTHER_VOICE)
                        .mapToDouble(m -> m.time().length())
                        .sum())
                .isBetween(5.5, 8.5);
        List<Mark> marks = List.of(new Mark(3, Optional.of("Why?")), new Mark(23, Optional.empty()));
        Review marked = new ReviewSession().run(new ReviewRequest(file, marks, Optional.empty(), false), Progress.NONE);
        assertThat(marked.answers()).hasSize(2);
        assertThat(marked.answers().get(0).time().start()).isCloseTo(7, within(0.7));
    }

    /** Who asks as long as the other answers may be either: no table is told. */
    @Test
    void whoAnswersIsNotGuessed() throws Exception {
        float[] both = line(9, 2, voice(8, 8, 210), 12, voice(6, 8, 120), 22, voice(9, 8, 210), 32, voice(7, 8, 120));
        Path file = folder.resolve("alike.m4a");
        TestMedia.sound(file, "aac", both, 1, RATE);
        Review review = review(file, Optional.empty());
        assertThat(review.answers()).isEmpty();
        assertThat(notes(review))
                .contains("nobody knows which of them answers", "Give the times of the questions")
                .contains("The voices: 1 from 0:0", "Choose with --voice.");
    }

    @Test
    void aSilenceThatMayBeThoughtIsSaid() throws Exception {
        assertThat(notes(alone()))
                .contains("Answers are parted at 0:16 and 0:28 because of a silence of four to seven seconds.");
    }

    @Test
    void tracksWithTalkOfTheirOwnAreNamedAndToldApart() throws Exception {
        Path file = tracks("Desktop", QUESTIONS, "Microphone", ANSWERS);
        Review review = review(file, Optional.empty());
        assertAnswers(review);
        assertThat(notes(review))
                .contains(
                        "track 2 “Microphone” speaks for", "track 1 “Desktop” for", "The answers are those on track 2");
        for (String track : List.of("1", "desk")) {
            Review told = new ReviewSession()
                    .run(
                            new ReviewRequest(file, List.of(), Optional.empty(), Optional.of(track), false),
                            Progress.NONE);
            assertThat(told.answers()).hasSize(2);
            assertThat(notes(told)).contains("The answers are those on track 1 “Desktop”;");
        }
        assertThatThrownBy(() -> new ReviewSession()
                        .run(
                                new ReviewRequest(file, List.of(), Optional.empty(), Optional.of("3"), false),
                                Progress.NONE))
                .isInstanceOf(RequestException.class)
                .hasMessage(
                        "There is no track “3” that can be listened to; the recording has track 1 “Desktop” and track 2"
                                + " “Microphone”.");
    }

    /** As OBS writes it: everything on the first track, and then each by itself. */
    @Test
    void ofAMixAndItsPartsThePartsAreHeard() throws Exception {
        float[] mix = ANSWERS.clone();
        mix(mix, QUESTIONS, 0, 1);
        Review review = review(tracks("", mix, "Mic/Aux", ANSWERS, "Desktop Audio", QUESTIONS), Optional.empty());
        assertAnswers(review);
        assertThat(notes(review))
                .contains("The answers are those on track 2 “Mic/Aux”")
                .contains(
                        "The recording has 3 sound tracks; listened to: track 2 “Mic/Aux” and track 3 “Desktop Audio”;"
                                + " not listened to: track 1.");
    }

    @Test
    void aTrackWithoutTalkIsNamed() throws Exception {
        Review review = review(tracks("Call", ANSWERS, "Music", noise(5, 0.002)), Optional.empty());
        assertThat(notes(review))
                .contains("listened to: track 1 “Call”; not listened to: track 2 “Music”. Choose with --track.");
    }

    /** As a capture program writes it whose first track is a device that nobody used. */
    @Test
    void whereNobodySpeaksOnTheFirstTrackTheOneWithTheVoiceIsHeard() throws Exception {
        Path file = tracks("Line", noise(9, 0.0001), "Call", ANSWERS);
        Review review = review(file, Optional.empty());
        assertThat(review.answers()).isNotEmpty();
        assertThat(notes(review)).contains("listened to: track 2 “Call”; not listened to: track 1 “Line”.");
        try (MeasureSession session = new MeasureSession()) {
            assertThat(session.measure(file).findings())
                    .filteredOn(finding -> finding.check().equals("input"))
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.sentence().toString()).contains("listened to: track 2 “Call”"));
        }
        // A microphone that was muted is not somebody else's voice.
        assertThat(review(tracks("Microphone", noise(9, 0.0001), "Desktop", QUESTIONS), Optional.empty())
                        .answers())
                .isEmpty();
    }

    @Test
    void theLabelledRecordingsAreHeardWhole() throws Exception {
        Path files = LabelledData.folder("files");
        Review sides = review(files.resolve("two-people-one-on-each-side.ogg"), Optional.empty());
        double other = sides.moments().stream()
                .filter(m -> m.kind() == Moment.Kind.OTHER_VOICE)
                .mapToDouble(m -> m.time().length())
                .sum();
        double spoken = sides.sound().strip().orElseThrow().speech().stream()
                .mapToDouble(Interval::length)
                .sum();
        assertThat(other + spoken).isCloseTo(26.6, within(1.0));
        assertThat(sides.answers()).hasSize(2);
        Review tracks = review(files.resolve("two-tracks-desktop-and-microphone.mkv"), Optional.empty());
        assertThat(notes(tracks)).contains("track 2 “Microphone” speaks for", "track 1 “Desktop” for");
        assertThat(tracks.answers()).hasSize(1);
    }

    static void assertAnswers(Review review) {
        assertThat(review.answers()).hasSize(TRUE.size());
        for (int i = 0; i < TRUE.size(); i++) {
            Interval time = review.answers().get(i).time();
            assertThat(time.start()).isCloseTo(TRUE.get(i).start(), within(0.7));
            assertThat(time.end()).isCloseTo(TRUE.get(i).end(), within(0.7));
        }
    }

    static String notes(Review review) {
        return review.notes().toString();
    }

    private static double number(Answer answer, String id) {
        return answer.measurements().stream()
                .filter(m -> m.id().equals(id))
                .mapToDouble(m -> ((Measured.Scalar) m.value()).value())
                .findFirst()
                .orElseThrow();
    }

    private static Review review(Path file, Optional<Channel> channel) throws Exception {
        return new ReviewSession().run(new ReviewRequest(file, List.of(), channel, false), Progress.NONE);
    }

    /** Of the answers by themselves, which many compare with. */
    private Review alone() throws Exception {
        if (alone == null) {
            alone = review(mono(), Optional.empty());
        }
        return alone;
    }

    private Path mono() {
        Path file = folder.resolve("mono.m4a");
        TestMedia.sound(file, "aac", ANSWERS, 1, RATE);
        return file;
    }

    private Path stereo(float[] left, float[] right) {
        float[] both = new float[2 * left.length];
        for (int i = 0; i < left.length; i++) {
            both[2 * i] = left[i];
            both[2 * i + 1] = right[i];
        }
        Path file = folder.resolve("two.m4a");
        TestMedia.sound(file, "aac", both, 2, RATE);
        return file;
    }

    private Path tracks(Object... named) {
        Map<String, float[]> tracks = new LinkedHashMap<>();
        for (int i = 0; i < named.length; i += 2) {
            tracks.put((String) named[i], (float[]) named[i + 1]);
        }
        Path file = folder.resolve("tracks.mkv");
        TestMedia.tracks(file, tracks, RATE);
        return file;
    }
}
