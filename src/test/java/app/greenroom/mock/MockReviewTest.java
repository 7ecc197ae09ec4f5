package app.greenroom.mock;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.mock.MockSession.About;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.model.mock.MockSheet;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import app.greenroom.session.Progress;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews of sessions of which nothing was recorded: everything that needs no sound. */
class MockReviewTest {
    @TempDir
    Path home;

    /** Answers of so many seconds, each marked. */
    private MockSession held(int day, String deck, Company company, OptionalDouble target, int[] seconds, Mark... marks)
            throws MockException {
        AtomicLong nanos = new AtomicLong();
        Round round = Round.of(
                Decks.own(deck),
                new Round.Wish(Optional.empty(), false, OptionalInt.of(seconds.length), 0),
                Decks.own(Decks.REFUSALS));
        About about = new About(
                ZonedDateTime.of(2026, 11, day, 18, 0, 0, 0, ZoneOffset.UTC), deck, company, Recorded.NOTHING, target);
        try (SessionFolder folder = SessionFolder.begin(home, about, round.deck())) {
            Practice practice = new Practice(round, nanos::get, false, folder::keep);
            practice.begin();
            for (int each : seconds) {
                nanos.addAndGet(1_000_000_000L * (each / 2));
                for (Mark mark : marks) {
                    practice.mark(mark, "");
                }
                nanos.addAndGet(1_000_000_000L * (each - each / 2));
                practice.next();
            }
            assertThat(practice.ended()).isTrue();
            return SavedSession.open(folder.folder());
        }
    }

    private Review review(MockSession session) throws Exception {
        return new MockReview(session, SavedSession.all(home)).run(false, false, Progress.NONE);
    }

    @Test
    void nothingIsSaidToBeDoneWhereOnlyHalfOfItIs() {
        List<String> said = new ArrayList<>();
        Progress half = MockReview.firstHalf((what, share) -> said.add(share + " " + what));
        half.at(Text.of("Listening"), 0.5);
        half.at(Text.of("Done"), 1);
        assertThat(said).containsExactly("0.25 Listening");
    }

    private static MockSheet sheet(Review review) {
        return review.mock().orElseThrow();
    }

    @Test
    void pointsComeFromMarksAndNumbersAndAreThreeAtMost() throws Exception {
        Review review = review(held(
                3,
                "behavioural",
                Company.MENTOR,
                OptionalDouble.empty(),
                new int[] {200, 150, 30, 90},
                Mark.RAMBLING,
                Mark.UNCLEAR,
                Mark.SITUATION,
                Mark.TASK,
                Mark.ACTION,
                Mark.GOOD));
        assertThat(review.answers()).hasSize(4);
        assertThat(review.answers().get(0).time().length()).isEqualTo(200);
        assertThat(sheet(review).points()).hasSize(3);
        assertThat(sheet(review).points().toString())
                .contains("Marked “rambling” 4 times.")
                .contains("Marked “unclear” 4 times.")
                .contains("“R: result” was not heard in 4 of 4 stories");
        assertThat(sheet(review).well().orElseThrow().toString()).startsWith("Marked “good” 4 times");
        assertThat(review.moments()).hasSize(24).allMatch(each -> each.kind() == Moment.Kind.REMARK);
        assertThat(review.moments().get(0).time().start()).isEqualTo(100);
    }

    @Test
    void withoutMarksTheTimesSpeak() throws Exception {
        MockSheet sheet =
                sheet(review(held(3, "common", Company.ALONE, OptionalDouble.empty(), new int[] {200, 90, 90, 70})));
        assertThat(sheet.points())
                .singleElement()
                .hasToString("One of 4 answers was longer than two minutes: keep to three points and one example,"
                        + " and end there.");
        assertThat(sheet.well().orElseThrow()).hasToString("3 of 4 answers were one to two minutes long.");
    }

    @Test
    void aShortCalmAnswerIsRightWhereNoneIsOwed() throws Exception {
        Review review = review(held(3, "refusals", Company.FRIEND, OptionalDouble.empty(), new int[] {12, 15, 100}));
        assertThat(sheet(review).points()).isEmpty();
        assertThat(review.answers().get(0).findings().get(0).sentence()).hasToString("Short, as it should be here.");
        assertThat(sheet(review).asked())
                .allMatch(each -> each.question().calm().isPresent());
    }

    @Test
    void shortAnswersWhereNoneIsOwedDoNotShortenTheMean() throws Exception {
        held(2, "common", Company.ALONE, OptionalDouble.empty(), new int[] {90, 90});
        review(SavedSession.all(home).get(0));
        MockSession mixed = held(3, "refusals", Company.ALONE, OptionalDouble.empty(), new int[] {12, 15});
        assertThat(sheet(review(mixed)).trends())
                .as("there is no answer of a length to compare")
                .isEmpty();
    }

    @Test
    void aQuestionThatIsShownAgainBeforeItsAnswerKeepsWhatWasTicked() throws Exception {
        AtomicLong nanos = new AtomicLong();
        Round round = Round.of(
                Decks.own("behavioural"),
                new Round.Wish(Optional.empty(), false, OptionalInt.of(1), 0),
                Decks.own(Decks.REFUSALS));
        About about = new About(
                ZonedDateTime.of(2026, 11, 3, 18, 0, 0, 0, ZoneOffset.UTC),
                "again",
                Company.MENTOR,
                Recorded.NOTHING,
                OptionalDouble.empty());
        MockSession session;
        try (SessionFolder folder = SessionFolder.begin(home, about, round.deck())) {
            Practice practice = new Practice(round, nanos::get, true, folder::keep);
            practice.begin();
            nanos.addAndGet(4_000_000_000L);
            practice.mark(Mark.SITUATION, "");
            practice.note("It was not loud enough.", "");
            practice.repeat();
            nanos.addAndGet(3_000_000_000L);
            practice.heard(0);
            nanos.addAndGet(80_000_000_000L);
            practice.mark(Mark.RESULT, "");
            practice.next();
            session = SavedSession.open(folder.folder());
        }
        assertThat(Timeline.asked(session)).singleElement().satisfies(asked -> {
            assertThat(asked.shown()).isEqualTo(new Interval(0, 87));
            assertThat(asked.answered()).contains(new Interval(7, 87));
            assertThat(asked.ticked()).containsExactlyInAnyOrder(Mark.SITUATION, Mark.RESULT);
        });
    }

    @Test
    void marksThatComeBackMakeASessionNoLonger() throws Exception {
        MockSession session = held(3, "common", Company.MENTOR, OptionalDouble.empty(), new int[] {90, 90});
        assertThat(session.seconds()).isEqualTo(180);
        new ReturnedMarks(
                        ReturnedMarks.instant(session.about().made()),
                        "Ruth",
                        List.of(new MockEvent.Marked(239, Mark.GOOD, "Ruth")))
                .addTo(session);
        MockSession again = SavedSession.open(session.folder());
        assertThat(again.seconds()).isEqualTo(180);
        assertThat(review(again).source().seconds()).isEqualTo(180);
    }

    @Test
    void ofASessionThatWasCutShortMarksMayLieBehindWhatHappenedLast() throws Exception {
        MockSession session = held(3, "common", Company.MENTOR, OptionalDouble.empty(), new int[] {90, 90});
        Path events = session.folder().resolve(SessionFolder.EVENTS);
        List<String> lines = Files.readAllLines(events);
        Files.write(events, lines.subList(0, 2));
        MockSession cut = SavedSession.open(session.folder());
        assertThat(cut.whole()).isFalse();
        new ReturnedMarks(
                        ReturnedMarks.instant(cut.about().made()),
                        "Ruth",
                        List.of(new MockEvent.Marked(170, Mark.GOOD, "Ruth")))
                .addTo(cut);
        assertThat(Timeline.remarks(SavedSession.open(cut.folder()))).hasSize(1);
    }

    @Test
    void aRecordingThatCannotBeReadCostsNoMoreThanWhatItWouldHaveTold() throws Exception {
        MockSession session = held(3, "common", Company.MENTOR, OptionalDouble.empty(), new int[] {90, 90}, Mark.GOOD);
        review(session);
        byte[] numbers = Files.readAllBytes(session.folder().resolve("numbers.json"));
        Files.write(session.folder().resolve(SessionFolder.RECORDING), new byte[100]);
        Review review = review(SavedSession.open(session.folder()));
        assertThat(review.answers()).hasSize(2);
        assertThat(sheet(review).remarks()).hasSize(2);
        assertThat(review.notes().toString())
                .contains("recording.mp4")
                .contains("So this review has the times, the marks and the notes alone.");
        assertThat(session.folder().resolve("numbers.json"))
                .as("what an earlier review heard stays")
                .hasBinaryContent(numbers);
    }

    @Test
    void aStoryIsHeldAgainstItsTimeAndTheLastThree() throws Exception {
        int[] took = {180, 170, 160, 150, 135};
        for (int i = 0; i < took.length; i++) {
            MockSession each = held(1 + i, "story", Company.ALONE, OptionalDouble.of(120), new int[] {took[i]});
            Review review = review(each);
            MockSheet sheet = sheet(review);
            if (i == took.length - 1) {
                assertThat(review.answers().get(0).findings().get(0).sentence())
                        .as("one to two minutes are not what a drill asks for")
                        .hasToString("Your story took 2 min 15 s, which is 15 s over 2 min: leave one part out.");
                assertThat(sheet.points())
                        .singleElement()
                        .hasToString("Your story took 2 min 15 s, which is 15 s over 2 min: leave one part out.");
                assertThat(sheet.trends()).singleElement().satisfies(trend -> {
                    assertThat(trend.before()).extracting(day -> day.value()).containsExactly(170.0, 160.0, 150.0);
                    assertThat(trend.sentence())
                            .hasToString("Length of answers: 135 s now, 160 s on average in the 3 sessions before.");
                });
                assertThat(sheet.practised()).isEmpty();
            }
        }
    }

    @Test
    void interviewsAreCountedByKind() throws Exception {
        held(1, "common", Company.MENTOR, OptionalDouble.empty(), new int[] {90, 90});
        held(2, "sceptic", Company.FRIEND, OptionalDouble.empty(), new int[] {90, 90});
        held(3, "story", Company.ALONE, OptionalDouble.of(30), new int[] {200});
        held(4, "common", Company.ALONE, OptionalDouble.empty(), new int[] {10}); // too short to be one
        MockSheet sheet = sheet(review(held(5, "common", Company.ALONE, OptionalDouble.empty(), new int[] {90, 90})));
        assertThat(sheet.practised().toString())
                .contains("3 mock interviews so far: 1 by yourself, 1 with a friend who plays the sceptic and 1 with a"
                        + " mentor.");
    }

    @Test
    void everyFormOfTheReportHasWhatWasAskedAndMarked() throws Exception {
        MockSession session = held(
                3,
                "behavioural",
                Company.MENTOR,
                OptionalDouble.empty(),
                new int[] {70, 80},
                Mark.SITUATION,
                Mark.GOOD);
        ReturnedMarks ruth = new ReturnedMarks(
                "2026-11-03T18:00:00Z",
                "<b>Ruth</b>",
                List.of(new MockEvent.Noted(9, "<script>alert(1)</script>", "<b>Ruth</b>")));
        ruth.addTo(session);
        Review review = review(SavedSession.open(session.folder()));
        Language english = Language.english();
        String html = new String(Reports.render(review, ReportFormat.HTML, english), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("What to work on next")
                .contains("Tell us about a conflict with a colleague, and how it ended.")
                .contains("Heard: S: situation.")
                .doesNotContain("No long pauses")
                .doesNotContain("of recording.")
                .doesNotContain("Nothing stands out as something to mend.")
                .doesNotContain("<script>alert")
                .doesNotContain("<b>Ruth");
        String text = new String(Reports.render(review, ReportFormat.TEXT, english), StandardCharsets.UTF_8);
        assertThat(text).contains("What to work on next").contains("“<script>alert(1)</script>” (<b>Ruth</b>)");
        JsonObject json = JsonParser.parseString(
                        new String(Reports.render(review, ReportFormat.JSON, english), StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonObject("mock");
        assertThat(json.get("with").getAsString()).isEqualTo("mentor");
        assertThat(json.getAsJsonArray("asked")).hasSize(2);
        assertThat(json.getAsJsonArray("remarks")).hasSize(5);
        assertThat(Reports.render(review, ReportFormat.PDF, english)).startsWith('%', 'P', 'D', 'F');
    }
}
