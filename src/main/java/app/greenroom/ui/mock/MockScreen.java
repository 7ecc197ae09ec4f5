package app.greenroom.ui.mock;

import app.greenroom.io.LeanHeap;
import app.greenroom.memory.Memory;
import app.greenroom.memory.RunMemory;
import app.greenroom.mock.MockException;
import app.greenroom.mock.MockReview;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.Packs;
import app.greenroom.mock.RecordingGuard;
import app.greenroom.mock.ReturnedMarks;
import app.greenroom.mock.SavedSession;
import app.greenroom.model.Settings;
import app.greenroom.report.ReportException;
import app.greenroom.report.ReportFile;
import app.greenroom.report.Reports;
import app.greenroom.report.page.MentorPage;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.UserException;
import app.greenroom.ui.Screen;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.live.LiveFeed;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.FileChoice;
import app.greenroom.ui.look.Heading;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.WebBrowser;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.event.HierarchyEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/**
 * Where a mock interview is chosen and begun, and where earlier ones are reviewed, packed for a mentor, and given the marks that
 * came back. Whatever reads, writes or waits does so on a thread of its own.
 */
public final class MockScreen implements Screen {
    private static final String KEY = "tab.mock";

    private final WindowEnvironment desk;
    private final RunMemory keeper;
    private final Texts texts;
    private final Consumer<String> say;
    private final List<WebBrowser> browsers;
    private final JPanel content = new JPanel(new BorderLayout());
    private final JComboBox<Kept> sessions = Controls.choice();
    private final JButton begin;
    private final List<JButton> later;
    private final MockForm form;
    private final Tasks work = new Tasks("mock");
    private final MentorDesk mentor;
    private final Holding holding;
    private final FileChoice files;
    private final JoinPane join;
    private final ReviewProgress progress;

    /** A session in the list. */
    private record Kept(MockSession session, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * @param feed gives the devices up while an interview is held
     * @param say says something for a while; on the Swing thread
     */
    public MockScreen(WindowEnvironment desk, RunMemory keeper, Texts texts, LiveFeed feed, Consumer<String> say) {
        this(desk, keeper, texts, feed, say, WebBrowser.ofThisComputer());
    }

    /**
     * @param browsers open reviews, and the folders that pages lie in
     */
    MockScreen(
            WindowEnvironment desk,
            RunMemory keeper,
            Texts texts,
            LiveFeed feed,
            Consumer<String> say,
            List<WebBrowser> browsers) {
        this.desk = desk;
        this.keeper = keeper;
        this.texts = texts;
        this.say = say;
        this.browsers = browsers;
        Controls controls = new Controls(texts);
        begin = controls.button("mock.begin", this::begin);
        Controls.primary(begin);
        files = new FileChoice(content, desk.system(), "mock.chooser", texts);
        mentor = new MentorDesk(desk, keeper, texts, browsers);
        form = new MockForm(texts, begin, mentor, files);
        holding = new Holding(desk, texts, feed, mentor, new Held());
        join = new JoinPane(desk, keeper, texts, feed, files);
        Rounded earlier = new Rounded(new BorderLayout(0, UIScale.scale(8)));
        JPanel head = new JPanel(new BorderLayout(UIScale.scale(12), UIScale.scale(8)));
        head.setOpaque(false);
        head.add(new Heading(texts.get("mock.earlier"), 1.15f), BorderLayout.NORTH);
        head.add(controls.label("mock.sessions", sessions), BorderLayout.LINE_START);
        head.add(sessions, BorderLayout.CENTER);
        progress = new ReviewProgress(texts);
        head.add(progress, BorderLayout.SOUTH);
        later = List.of(
                controls.button("mock.review", () -> chosen(this::review)),
                controls.button("mock.marks", () -> chosen(this::marks)),
                controls.button("mock.pack", () -> chosen(this::pack)));
        Row buttons = new Row(8);
        later.forEach(buttons::add);
        earlier.add(head, BorderLayout.NORTH);
        earlier.add(buttons, BorderLayout.CENTER);
        JPanel column = new JPanel(new BorderLayout(0, UIScale.scale(12)));
        column.setOpaque(false);
        column.setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(12), UIScale.scale(12), UIScale.scale(12), UIScale.scale(12)));
        column.add(form, BorderLayout.NORTH);
        JPanel under = new JPanel(new BorderLayout(0, UIScale.scale(12)));
        under.setOpaque(false);
        under.add(earlier, BorderLayout.NORTH);
        JPanel last = new JPanel(new BorderLayout());
        last.setOpaque(false);
        last.add(join, BorderLayout.NORTH);
        under.add(last, BorderLayout.CENTER);
        column.add(under, BorderLayout.CENTER);
        content.setOpaque(false);
        content.setName(KEY);
        content.add(new Scroll(column), BorderLayout.CENTER);
        content.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && content.isShowing()) {
                look();
            }
            if ((e.getChangeFlags() & HierarchyEvent.DISPLAYABILITY_CHANGED) != 0 && !content.isDisplayable()) {
                close();
            }
        });
        show(List.of());
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public JComponent content() {
        return content;
    }

    /** The window is closed: nobody is invited any more, nothing is held, and no thread is left. */
    private void close() {
        holding.close();
        join.close();
        mentor.close();
        work.close();
    }

    private Optional<Path> home() {
        return desk.memory().map(Memory::mocks).map(folder -> folder.path());
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(desk.clock());
    }

    /** Looks which sessions there are, and whether anything may be recorded now. */
    private void look() {
        form.free(home().isPresent() && !holding.holds());
        Settings settings = keeper.settings();
        ZonedDateTime now = now();
        form.bar(RecordingGuard.why(
                settings.interview().map(at -> at.atZone(settings.zone().orElse(now.getZone()))), now));
        home().ifPresent(folder -> run(() -> {
            List<MockSession> all = SavedSession.all(folder);
            SwingUtilities.invokeLater(() -> show(all));
        }));
    }

    private void show(List<MockSession> all) {
        sessions.removeAllItems();
        all.forEach(each -> sessions.addItem(new Kept(
                each,
                texts.say(Text.of(
                        "{0}  {1}, {2}",
                        Argument.moment(each.about().made()),
                        Argument.name(each.about().title()),
                        Argument.duration(Duration.ofSeconds(Math.round(each.seconds()))))))));
        sessions.setEnabled(!all.isEmpty());
        later.forEach(each -> each.setEnabled(!all.isEmpty()));
    }

    private void chosen(Consumer<MockSession> what) {
        if (sessions.getSelectedItem() instanceof Kept kept) {
            what.accept(kept.session());
        }
    }

    /** Does something elsewhere; what is wrong is said. */
    private void run(Tasks.Task task) {
        work.run(task, why -> say.accept(texts.say(why)));
    }

    private static void later(Runnable what) {
        SwingUtilities.invokeLater(what);
    }

    private void begin() {
        Optional<Path> home = home();
        if (home.isPresent()) {
            look();
            holding.begin(home.get(), form.wish(now()), form.accompanied(), content.getGraphicsConfiguration());
        }
    }

    private void review(MockSession session) {
        say.accept(texts.get("mock.working"));
        run(() -> reviewed(session));
    }

    /** Makes the review, keeps its page in the session's folder, and shows it. */
    private void reviewed(MockSession session) throws UserException, InterruptedException {
        LeanHeap lean = LeanHeap.keep();
        try {
            write(session);
        } finally {
            progress.done();
            lean.close();
        }
    }

    private void write(MockSession session) throws UserException, InterruptedException {
        Path page = session.folder().resolve("review.html");
        Reports.write(
                new MockReview(session, home().map(SavedSession::all).orElse(List.of()))
                        .run(session.recording().isPresent(), false, progress),
                page,
                texts.language());
        boolean opened = WebBrowser.open(browsers, page.toUri());
        later(() -> say.accept(texts.get(opened ? "mock.opened" : "mock.lies", Argument.name(page.toString()))));
    }

    private void marks(MockSession session) {
        files.open(texts.get("mock.marks"))
                .ifPresent(file -> run(() -> {
                    ReturnedMarks marks = ReturnedMarks.read(file);
                    marks.addTo(session);
                    later(() -> {
                        say.accept(texts.say(Text.of(
                                "{0, plural, one {One mark} other {# marks}} of {1} added.",
                                Argument.count(marks.events().size()), Argument.name(marks.by()))));
                        look();
                    });
                }));
    }

    private void pack(MockSession session) {
        files.save(texts.get("mock.pack"), "mentor.html").ifPresent(file -> run(() -> pack(session, file)));
    }

    private void pack(MockSession session, Path file) throws UserException, InterruptedException {
        byte[] page = MentorPage.render(Packs.of(session, false), texts.language());
        try {
            ReportFile.write(file, page);
        } catch (ReportException e) {
            throw new MockException(e.text(), e);
        }
        later(() -> say.accept(texts.say(Text.of(
                "Written: {0}. It holds your voice: send it only to whom you trust.",
                Argument.name(file.toString())))));
    }

    /** What an interview tells of its beginning and end. */
    private final class Held implements Holding.Screen {
        @Override
        public void say(Text what) {
            say.accept(texts.say(what));
        }

        @Override
        public void run(Tasks.Task task) {
            MockScreen.this.run(task);
        }

        @Override
        public void ended(Path folder) throws UserException, InterruptedException {
            reviewed(SavedSession.open(folder));
            later(MockScreen.this::look);
        }

        @Override
        public void free(boolean now) {
            form.free(now && home().isPresent());
        }
    }
}
