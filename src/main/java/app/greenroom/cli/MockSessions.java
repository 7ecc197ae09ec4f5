package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.terminal.RunOutput;
import app.greenroom.cli.terminal.TimedProgress;
import app.greenroom.cli.usage.SharedOptions;
import app.greenroom.io.LeanHeap;
import app.greenroom.mock.Decks;
import app.greenroom.mock.MockException;
import app.greenroom.mock.MockReview;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.Packs;
import app.greenroom.mock.ReturnedMarks;
import app.greenroom.mock.SavedSession;
import app.greenroom.model.mock.Deck;
import app.greenroom.report.ReportException;
import app.greenroom.report.ReportFile;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.page.MentorPage;
import app.greenroom.session.RequestException;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What can be done with sessions that were held. */
final class MockSessions {
    private final CommandEnvironment surroundings;
    private final SharedOptions.Output output;
    private final boolean pictures;
    private final boolean sound;

    /**
     * @param pictures whether reports and packs may show the candidate
     * @param sound whether a page carries the sound
     */
    MockSessions(CommandEnvironment surroundings, SharedOptions.Output output, boolean pictures, boolean sound) {
        this.surroundings = surroundings;
        this.output = output;
        this.pictures = pictures;
        this.sound = sound;
    }

    /** Prints the decks, and the sessions in a folder. */
    void list(Path home) {
        for (String id : Decks.ids()) {
            Deck deck = Decks.own(id);
            surroundings.print(Text.of(
                    "{0}  {1}, {2, plural, one {# question} other {# questions}}",
                    Argument.name(id),
                    Argument.name(deck.title()),
                    Argument.count(deck.questions().size())));
        }
        List<MockSession> sessions = SavedSession.all(home);
        surroundings.print(
                sessions.isEmpty()
                        ? Text.of("No session is kept yet in {0}.", Argument.name(home.toString()))
                        : Text.of("Sessions, the newest first:"));
        for (MockSession each : sessions) {
            surroundings.print(Text.of(
                    "{0}  {1}, {2}",
                    Argument.name(each.folder().toString()),
                    Argument.name(each.about().title()),
                    Argument.duration(Duration.ofSeconds(Math.round(each.seconds())))));
        }
        surroundings.terminal().out().flush();
    }

    /** Adds a mentor's marks to a session. */
    void add(Path file, MockSession session) throws MockException {
        ReturnedMarks marks = ReturnedMarks.read(file);
        marks.addTo(session);
        surroundings.tell(Text.of(
                "{0, plural, one {One mark} other {# marks}} of {1} added.",
                Argument.count(marks.events().size()), Argument.name(marks.by())));
    }

    /** Writes a mentor's page. */
    int pack(MockSession session, Path file) throws MockException, RequestException, InterruptedException {
        byte[] page = MentorPage.render(Packs.of(session, pictures), surroundings.language());
        try {
            ReportFile.write(file, page);
        } catch (ReportException e) {
            surroundings.tell(e.text());
            return ExitCode.COULD_NOT_CHECK;
        }
        surroundings.print(Text.of(
                "Written: {0}. It holds your voice: send it only to whom you trust.", Argument.name(file.toString())));
        surroundings.terminal().out().flush();
        return ExitCode.READY;
    }

    /** Reviews a session, beside the others in a folder. */
    int review(MockSession session, Path home) throws RequestException, InterruptedException {
        boolean html = output.formats().contains(ReportFormat.HTML);
        TimedProgress progress = new TimedProgress(surroundings);
        LeanHeap lean = LeanHeap.keep();
        try {
            return new RunOutput(surroundings, output)
                    .hand(new MockReview(session, SavedSession.all(home)).run(html && sound, pictures, progress));
        } finally {
            progress.done();
            lean.close();
        }
    }
}
