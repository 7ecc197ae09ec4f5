package app.greenroom.mock;

import app.greenroom.mock.MockSession.About;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.model.review.Review;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import app.greenroom.session.Progress;
import app.greenroom.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The mock interview among the samples: nobody held it, its times and marks are made up, and nothing is recorded in it. */
public final class MockSample {
    /** Its folder's name. */
    public static final String ID = "mock-interview";

    private static final ZonedDateTime MADE = ZonedDateTime.of(2026, 11, 29, 18, 0, 0, 0, ZoneOffset.UTC);
    private static final int[] SECONDS = {95, 150, 18, 74};

    private MockSample() {}

    /**
     * Writes it, the same every time, with its review as a page, as text, as JSON and as a table.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Path samples) throws IOException {
        Path target = samples.resolve(ID);
        Path home = Files.createTempDirectory("mock");
        try {
            Path made = held(home);
            MockSession session = SavedSession.open(made);
            new ReturnedMarks(
                            ReturnedMarks.instant(MADE),
                            "Ruth",
                            List.of(
                                    new MockEvent.Marked(131, Mark.RAMBLING, "Ruth"),
                                    new MockEvent.Noted(140, "The middle can go: come to what you did.", "Ruth"),
                                    new MockEvent.Marked(205, Mark.RAMBLING, "Ruth"),
                                    new MockEvent.Marked(255, Mark.GOOD, "Ruth")))
                    .addTo(session);
            Review review = new MockReview(SavedSession.open(made), List.of()).run(false, false, Progress.NONE);
            copy(made, target);
            for (ReportFormat format :
                    List.of(ReportFormat.HTML, ReportFormat.TEXT, ReportFormat.JSON, ReportFormat.CSV)) {
                Files.write(
                        target.resolve("review."
                                + (format == ReportFormat.TEXT
                                        ? "txt"
                                        : format.name().toLowerCase(Locale.ROOT))),
                        Reports.render(review, format, Language.english()));
            }
        } catch (MockException e) {
            throw new IllegalStateException("a sample of our own", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            delete(home);
        }
    }

    private static Path held(Path home) throws MockException {
        AtomicLong nanos = new AtomicLong();
        Round round = Round.of(
                Decks.own("behavioural"),
                new Round.Wish(Optional.of(4L), false, OptionalInt.of(3), 1),
                Decks.own(Decks.REFUSALS));
        About about =
                new About(MADE, "With Ruth, the first time", Company.MENTOR, Recorded.NOTHING, OptionalDouble.empty());
        try (SessionFolder folder = SessionFolder.begin(home, about, round.deck())) {
            Practice practice = new Practice(round, nanos::get, false, folder::keep);
            practice.begin();
            for (int i = 0; i < round.items().size(); i++) {
                boolean story = round.question(round.items().get(i)).star();
                for (Mark mark : List.of(Mark.SITUATION, Mark.TASK, Mark.ACTION, Mark.RESULT)) {
                    nanos.addAndGet(1_000_000_000L * SECONDS[i] / 5);
                    if (story && (mark != Mark.RESULT || i == 0)) {
                        practice.mark(mark, "");
                    }
                }
                nanos.addAndGet(1_000_000_000L * SECONDS[i] / 5);
                practice.next();
            }
            return folder.folder();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
