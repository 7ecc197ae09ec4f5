package app.greenroom.mock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.io.JsonFault;
import app.greenroom.io.StrictJson;
import app.greenroom.mock.MockSession.About;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.model.live.PictureEvent;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Hint;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.session.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a session: written, killed, moved, damaged, and marked by mentors. */
class SessionTest {
    private static final ZonedDateTime MADE = ZonedDateTime.of(2026, 11, 30, 13, 19, 0, 0, ZoneOffset.UTC);
    private static final About ABOUT =
            new About(MADE, "Behaviour", Company.MENTOR, Recorded.NOTHING, OptionalDouble.empty());

    @TempDir
    Path home;

    private Path held(String note) throws MockException {
        AtomicLong nanos = new AtomicLong();
        Round round = Round.of(Decks.own("behavioural"), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
        try (SessionFolder folder = SessionFolder.begin(home, ABOUT, round.deck())) {
            Practice practice = new Practice(round, nanos::get, false, folder::keep);
            practice.begin();
            nanos.addAndGet(10_000_000_000L);
            practice.mark(Mark.SITUATION, "");
            practice.note(note, "");
            practice.pauseOrResume();
            nanos.addAndGet(600_000_000_000L);
            assertThat(practice.now()).isEmpty();
            practice.pauseOrResume();
            nanos.addAndGet(70_000_000_000L);
            practice.next();
            nanos.addAndGet(30_000_000_000L);
            practice.hinted(Hint.LAND);
            practice.repeat();
            nanos.addAndGet(20_000_000_000L);
            practice.stop();
            practice.mark(Mark.GOOD, "too late");
            return folder.folder();
        }
    }

    @Test
    void everythingThatHappenedIsThereAgainAndPausesDoNotCount() throws Exception {
        MockSession session = SavedSession.open(held("well\nsaid"));
        assertThat(session.about()).isEqualTo(ABOUT);
        assertThat(session.whole()).isTrue();
        assertThat(session.notes()).isEmpty();
        assertThat(session.seconds()).isEqualTo(130);
        assertThat(session.events())
                .contains(
                        new MockEvent.Marked(10, Mark.SITUATION, ""),
                        new MockEvent.Noted(10, "well said", ""),
                        new MockEvent.Paused(10, 600),
                        new MockEvent.AnswerEnded(80),
                        new MockEvent.Hinted(110, Hint.LAND),
                        new MockEvent.Ended(130))
                .hasSize(14);
        assertThat(Timeline.asked(session)).hasSize(3).allMatch(each -> each.answered()
                .isPresent());
    }

    @Test
    void whatIsSaidWhileTheQuestionIsAskedAgainBelongsToTheAnswerAfterIt() {
        AtomicLong nanos = new AtomicLong();
        List<MockEvent> events = new ArrayList<>();
        Round round = Round.of(Decks.own("behavioural"), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
        Practice practice = new Practice(round, nanos::get, true, events::add);
        practice.begin();
        nanos.set(4_000_000_000L);
        practice.heard(0.2);
        practice.repeat();
        nanos.addAndGet(100_000_000L);
        practice.heard(0.2); // half of it before the question was there again
        assertThat(events).extracting(MockEvent::at).isSorted().hasSize(5).endsWith(4.0);
        assertThat(events.get(4)).isEqualTo(new MockEvent.AnswerBegan(4));
    }

    /** Whoever asks lets the last word sink in, and marks meanwhile, before they go on. */
    @Test
    void anAnswerEndsWithItsLastWordAndWhatIsToldLateIsInItsPlace() throws Exception {
        AtomicLong nanos = new AtomicLong();
        Round round = Round.of(Decks.own("behavioural"), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
        Path kept;
        try (SessionFolder folder = SessionFolder.begin(home, ABOUT, round.deck())) {
            kept = folder.folder();
            Practice practice = new Practice(round, nanos::get, true, folder::keep);
            practice.begin();
            for (int second = 2; second <= 60; second++) {
                nanos.set(second * 1_000_000_000L);
                practice.heard(0);
            }
            nanos.set(66_000_000_000L);
            practice.mark(Mark.GOOD, "Ruth");
            practice.seen(41.5, PictureEvent.Kind.ROCKING, 12.25);
            nanos.set(69_000_000_000L);
            practice.next();
        }
        MockSession session = SavedSession.open(kept);
        assertThat(Timeline.asked(session).get(0).answered()).contains(new Interval(2, 60));
        assertThat(session.events())
                .contains(new MockEvent.Seen(41.5, PictureEvent.Kind.ROCKING, 12.25))
                .isSortedAccordingTo(Comparator.comparingDouble(MockEvent::at));
        Review review = new MockReview(session, List.of()).run(false, false, Progress.NONE);
        assertThat(review.moments())
                .as("nothing was recorded to be looked at again")
                .contains(
                        new Moment(Moment.Kind.MOVEMENT, new Interval(41.5, 53.75), PictureEvent.Kind.ROCKING.word()));
        assertThat(review.mock().orElseThrow().points().toString()).contains("You rocked in your chair for 12 s");
    }

    @Test
    void aSessionThatWasCutShortOpensAgainAndSaysSo() throws Exception {
        Path folder = held("x");
        Path events = folder.resolve(SessionFolder.EVENTS);
        byte[] all = Files.readAllBytes(events);
        int kept = 0;
        for (int length = 0; length <= all.length; length += 7) {
            Files.write(events, Arrays.copyOf(all, length));
            MockSession session = SavedSession.open(folder);
            long lines = new String(all, 0, length, UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            assertThat(session.events()).hasSize((int) lines);
            assertThat(session.notes().toString()).contains("was not ended");
            kept++;
        }
        assertThat(kept).isGreaterThan(50);
    }

    @Test
    void aFolderThatWasMovedOpens() throws Exception {
        Path folder = held("x");
        Path moved = home.resolve("elsewhere");
        Files.move(folder, moved);
        assertThat(SavedSession.open(moved).about()).isEqualTo(ABOUT);
        assertThat(SavedSession.all(home)).hasSize(1);
    }

    @Test
    void whatIsNoSessionIsRefusedWithTheFileAndLine() throws Exception {
        Path folder = held("x");
        Path events = folder.resolve(SessionFolder.EVENTS);
        String all = Files.readString(events);
        Files.writeString(events, all.replace("\"number\":2", "\"number\":77"));
        assertThatThrownBy(() -> SavedSession.open(folder))
                .hasMessage("The session is damaged: in events.jsonl:7, the deck has no such question.");
        Files.writeString(events, all.replace("\"at\":80.0,\"what\":\"shown\"", "\"at\":8.0,\"what\":\"shown\""));
        assertThatThrownBy(() -> SavedSession.open(folder))
                .hasMessage("The session is damaged: in events.jsonl:7, it lies before the line above it.");
        Files.writeString(events, "x".repeat(30_000) + "\n");
        assertThatThrownBy(() -> SavedSession.open(folder))
                .hasMessage("The session is damaged: in events.jsonl:1, it is too long.");
        Files.writeString(events, all);
        Files.writeString(folder.resolve(SessionFolder.ABOUT), "{\"schema\": \"greenroom.mock/2\"}");
        assertThatThrownBy(() -> SavedSession.open(folder)).hasMessageContaining("in session.json");
        Files.delete(folder.resolve(SessionFolder.ABOUT));
        Files.createSymbolicLink(folder.resolve(SessionFolder.ABOUT), home.resolve("other"));
        assertThatThrownBy(() -> SavedSession.open(folder)).hasMessageContaining("is no mock interview");
    }

    private static Path marks(Path folder, String by, String more) throws Exception {
        return Files.writeString(
                folder,
                "{\"schema\":\"greenroom.marks/1\",\"session\":\"2026-11-30T13:19:00Z\",\"by\":\"" + by
                        + "\",\"marks\":[{\"at\":12.5,\"what\":\"mark\",\"mark\":\"good\",\"by\":\"Somebody else\"}"
                        + more
                        + "]}");
    }

    @Test
    void twoMentorsMarksLandOnTheTimelineApart() throws Exception {
        Path folder = held("x");
        String note = ",{\"at\":13,\"what\":\"note\",\"text\":\"<script>alert(1)</script>\",\"by\":\"\"}";
        ReturnedMarks.read(marks(home.resolve("a"), "Ruth", note)).addTo(SavedSession.open(folder));
        ReturnedMarks.read(marks(home.resolve("b"), "Ruth ", "")).addTo(SavedSession.open(folder));
        ReturnedMarks.read(marks(home.resolve("c"), "Omar", "")).addTo(SavedSession.open(folder));
        ReturnedMarks.read(marks(home.resolve("d"), "عمر", "")).addTo(SavedSession.open(folder));
        List<MockEvent> events = SavedSession.open(folder).events();
        assertThat(events)
                .contains(
                        new MockEvent.Marked(12.5, Mark.GOOD, "Ruth"),
                        new MockEvent.Marked(12.5, Mark.GOOD, "Omar"),
                        new MockEvent.Marked(12.5, Mark.GOOD, "عمر"))
                .noneMatch(each ->
                        each instanceof MockEvent.Noted noted && !noted.by().isEmpty());
        ReturnedMarks.read(home.resolve("a")).addTo(SavedSession.open(folder));
        assertThat(SavedSession.open(folder).events())
                .contains(new MockEvent.Noted(13, "<script>alert(1)</script>", "Ruth"))
                .hasSize(14 + 4);
    }

    @Test
    void marksOfAnotherSessionOrBehindItsEndAreRefused() throws Exception {
        MockSession session = SavedSession.open(held("x"));
        ReturnedMarks stranger = new ReturnedMarks("2025-01-01T00:00:00Z", "Ruth", List.of());
        assertThatThrownBy(() -> stranger.addTo(session)).hasMessageContaining("belong to another session");
        ReturnedMarks late = new ReturnedMarks(
                "2026-11-30T13:19:00Z", "Ruth", List.of(new MockEvent.Marked(4_000, Mark.GOOD, "Ruth")));
        assertThatThrownBy(() -> late.addTo(session)).hasMessageContaining("behind the end");
        assertThat(Files.exists(session.folder().resolve(SessionFolder.MARKS))).isFalse();
    }

    @Test
    void aNoteOfAMegabyteAndTenThousandDamagedFilesLoseNothing() throws Exception {
        Path folder = held("x");
        Path huge = marks(
                home.resolve("huge"),
                "Ruth",
                ",{\"at\":13,\"what\":\"note\",\"text\":\"" + "x".repeat(1_000_000) + "\",\"by\":\"\"}");
        assertThatThrownBy(() -> ReturnedMarks.read(huge)).hasMessageContaining("more than 10000 characters");
        String whole = new ReturnedMarks(
                        "2026-11-30T13:19:00Z",
                        "Ruth",
                        List.of(
                                new MockEvent.Marked(3, Mark.RESULT, "Ruth"),
                                new MockEvent.Noted(5, "“fine” \\ ok", "Ruth")))
                .json();
        Random random = new Random(20);
        List<String> odd = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            char[] letters = whole.toCharArray();
            for (int k = 0; k < 1 + i % 4; k++) {
                letters[random.nextInt(letters.length)] = (char) (32 + random.nextInt(95));
            }
            String damaged = new String(letters).substring(0, letters.length - random.nextInt(i % 2 == 0 ? 1 : 40));
            try {
                ReturnedMarks read = ReturnedMarks.of(StrictJson.of(damaged));
                if (read.events().stream().anyMatch(each -> each.at() < 0 || each.at() > 43_200)
                        || read.by().length() > 60) {
                    odd.add(damaged);
                }
            } catch (JsonFault e) {
                refused++;
            }
        }
        assertThat(odd).isEmpty();
        assertThat(refused).isBetween(5_000, 10_000);
        assertThat(SavedSession.open(folder).events()).hasSize(14);
    }

    @Test
    void whoHasRecordedNothingHasNothingToSend() throws Exception {
        MockSession session = SavedSession.open(held("x"));
        assertThatThrownBy(() -> Packs.of(session, false)).hasMessageContaining("was not recorded");
    }
}
