package app.greenroom.ui.mock;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.memory.Memory;
import app.greenroom.memory.RunMemory;
import app.greenroom.mock.Browser;
import app.greenroom.mock.Decks;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.Round;
import app.greenroom.mock.SavedSession;
import app.greenroom.mock.SessionFolder;
import app.greenroom.mock.link.MentorHost;
import app.greenroom.mock.link.MentorLink;
import app.greenroom.model.Settings;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.friend.FriendHost;
import app.greenroom.session.friend.FriendSession;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.Driver;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.live.LiveFeed;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.Texts;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;

/** The window at the candidate's and at the mentor's end. Run by {@link MentorWindowTest}. */
public final class MentorWindowCases implements CameraRoom.Cases {
    /** The environment variable that holds the language. */
    static final String LANGUAGE = "GREENROOM_SCREENS";

    private static final Path SCREENS = Path.of("target", "screens");

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        cases.put("a mentor in a browser is invited, lost and invited again", MentorWindowCases::invited);
        cases.put("a mentor joins a candidate from the window", MentorWindowCases::joined);
        return cases;
    }

    /** The screen in a window of its own, whose user has no devices. */
    private static final class Open implements AutoCloseable {
        final Driver driver = new Driver(SCREENS);
        final Texts texts;
        final Path home;
        final List<String> said = new CopyOnWriteArrayList<>();
        private final JFrame frame;
        private final LiveFeed feed;

        Open(CameraRoom room) throws Exception {
            Path folder = Files.createTempDirectory(room.folder(), "mock");
            Memory memory = new Memory(folder.resolve("data"), folder.resolve("config"));
            Settings usual = Settings.DEFAULTS;
            memory.settings()
                    .save(new Settings(
                            new Settings.Look(
                                    Optional.of(Locale.forLanguageTag(
                                            System.getenv().getOrDefault(LANGUAGE, "en"))),
                                    usual.units(),
                                    Settings.Theme.LIGHT,
                                    1),
                            new Settings.Appointment(usual.platform(), usual.zone(), Optional.<LocalDateTime>empty()),
                            Optional.empty(),
                            true));
            home = memory.mocks().path();
            WindowEnvironment desk = new WindowEnvironment(
                    FakeDevices.none(),
                    Clock.systemUTC(),
                    System::nanoTime,
                    Optional.of(memory),
                    Optional.of(Path.of(FriendHost.nobody())),
                    Optional.empty(),
                    "Linux");
            RunMemory keeper = new RunMemory(Optional.of(memory), Clock.systemUTC(), said -> {});
            keeper.load();
            texts = Look.texts(keeper.settings()).read();
            feed = new LiveFeed(FakeDevices.none());
            frame = Driver.on(() -> {
                Look.use(Settings.Theme.LIGHT, Settings.Theme.LIGHT, 1);
                JFrame made = new JFrame("Greenroom");
                made.setName("greenroom");
                MockScreen screen = new MockScreen(desk, keeper, texts, feed, said::add, List.of(page -> true));
                made.setContentPane(new JPanel(new BorderLayout()));
                made.getContentPane().add(screen.content());
                made.applyComponentOrientation(texts.direction());
                made.setSize(new Dimension(1024, 880));
                made.setVisible(true);
                return made;
            });
        }

        String say(Text text) {
            return texts.say(text);
        }

        String read(String name) {
            return driver.there(name)
                    .map(part -> Driver.on(
                            () -> part instanceof JLabel label ? label.getText() : ((JTextComponent) part).getText()))
                    .orElse("");
        }

        void until(String name, Text text) throws InterruptedException {
            until(name, say(text));
        }

        void until(String name, String words) throws InterruptedException {
            driver.until(name + " says " + words, () -> read(name).contains(words));
        }

        void type(String name, String text) {
            Component field = driver.find(name).orElseThrow();
            Driver.on(() -> {
                ((JTextComponent) field).setText(text);
                return true;
            });
        }

        void choose(String name, int place) {
            Component combo = driver.find(name).orElseThrow();
            Driver.on(() -> {
                ((JComboBox<?>) combo).setSelectedIndex(place);
                return true;
            });
        }

        /** A screen without a window manager gives no window the keys after a dialog: so they are handed over. */
        void key(Component to, int code) {
            Driver.on(() -> {
                to.dispatchEvent(new KeyEvent(to, KeyEvent.KEY_PRESSED, 0, 0, code, KeyEvent.CHAR_UNDEFINED));
                return true;
            });
        }

        void focus(Component part) throws InterruptedException {
            Driver.on(part::requestFocusInWindow);
            driver.until(part.getName() + " has the focus", () -> Driver.on(part::isFocusOwner));
        }

        void shoot(String window, String name) throws Exception {
            driver.screenshot(
                    window,
                    "mentor-" + name + "-" + texts.locale().getLanguage() + "-"
                            + System.getProperty("sun.java2d.uiScale", "1"));
        }

        /** Nothing of an interview goes on. */
        static boolean quiet() {
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(Thread::isAlive)
                    .map(Thread::getName)
                    .noneMatch(name -> name.startsWith("mentor")
                            || name.startsWith("mock")
                            || name.startsWith("join")
                            || name.startsWith("candidate")
                            || name.startsWith("call-"));
        }

        @Override
        public void close() {
            Driver.on(() -> {
                frame.dispose();
                return true;
            });
            feed.close();
            try {
                driver.until("no thread is left", Open::quiet);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String answer(Browser browser) throws Exception {
        browser.evaluate("document.getElementById('by').value = 'Ruth'");
        browser.evaluate("document.getElementById('answer').click()");
        browser.await("document.getElementById('code').value.length > 100");
        return browser.evaluate("document.getElementById('code').value");
    }

    private static Browser browser(CameraRoom room, Path page) throws Exception {
        return new Browser(Browser.Kind.CHROMIUM, Files.createTempDirectory(room.folder(), "profile"), page);
    }

    private static void invited(CameraRoom room) throws Exception {
        if (Browser.Kind.CHROMIUM.program().isEmpty()) {
            System.out.println("SKIPPED: Chromium is not installed");
            return;
        }
        Path page = room.folder().resolve("mentor.html");
        Text waiting = Text.of("Waiting for your mentor's code.");
        try (Open open = new Open(room)) {
            Driver driver = open.driver;
            driver.await("mock.company");
            open.choose("mock.company", 2);
            open.choose("mentor.depth", 1);
            Component begin = driver.await("mock.begin");
            assertThat(Driver.on(begin::isEnabled))
                    .as("before the mentor is there")
                    .isFalse();
            open.until("mentor.stands", Text.of("No mentor is invited yet."));
            driver.press("mentor.invite");
            Component chooser = driver.await("mock.chooser");
            Driver.on(() -> {
                ((JFileChooser) chooser).setSelectedFile(page.toFile());
                ((JFileChooser) chooser).approveSelection();
                return true;
            });
            open.until("mentor.stands", waiting);
            driver.until("the page is written", () -> !open.read("mentor.how").isEmpty());
            driver.await("mentor.code");
            open.type("mentor.code", "hello");
            open.until(
                    "mentor.code.wrong",
                    Text.of("This is not a code of Greenroom: paste what the other computer shows."));
            open.type("mentor.code", "2A3BC-4");
            open.until(
                    "mentor.code.wrong",
                    Text.of("The code is too short: copy all of it, from the first group of letters to the last."));
            open.shoot("greenroom", "invited");
            Browser first = browser(room, page);
            try {
                String code = answer(first);
                open.type("mentor.code", code.substring(0, code.length() - 2));
                open.until(
                        "mentor.code.wrong",
                        Text.of("The code is damaged or not whole: copy it again, from the first group of letters to"
                                + " the last."));
                open.type("mentor.code", code);
                open.until("mentor.stands", Text.of("{0} is here.", Argument.name("Ruth")));
                driver.until("it can begin", () -> Driver.on(begin::isEnabled));
                driver.press("mock.begin");
                driver.await("mock.frame");
                first.await("document.getElementById('now').textContent.length > 10");
                first.evaluate("document.querySelector('[data-mark=\"good\"]').click()");
                driver.until("the mark is kept", () -> marks(open.home).contains("GOOD Ruth"));
                open.shoot("mock.frame", "question");
            } finally {
                first.close();
            }
            open.until("mentor.here", Text.of("The mentor's page was closed, or the connection to it was lost."));
            Component question = driver.await("mock.question");
            open.key(question, KeyEvent.VK_I);
            open.until("mentor.here", waiting);
            driver.await("mentor.code");
            driver.until("it says beside the question where the page is", () -> driver.find("mock.frame", "mentor.how")
                    .filter(how -> Driver.on(() -> said(how, page)))
                    .isPresent());
            open.shoot("mock.frame", "again");
            try (Browser second = browser(room, page)) {
                open.type("mentor.code", answer(second));
                open.until("mentor.here", Text.of("{0} is here again.", Argument.name("Ruth")));
                driver.until(
                        "the field is gone", () -> driver.find("mentor.code").isEmpty());
                second.await("document.getElementById('now').textContent.length > 10");
                second.evaluate("document.querySelector('[data-mark=\"filler\"]').click()");
                driver.until("the mark is kept", () -> marks(open.home).contains("FILLER Ruth"));
                open.key(question, KeyEvent.VK_ESCAPE);
                second.await("document.getElementById('desk').hidden");
                second.await("document.getElementById('status').textContent"
                        + " === document.getElementById('status').dataset.ended");
            }
            driver.until("it is reviewed", () -> open.said.stream().anyMatch(words -> words.contains("review.html")));
            assertThat(marks(open.home)).containsExactly("GOOD Ruth", "FILLER Ruth");
        }
    }

    /** Whether words name a file and have all the room that they need. */
    private static boolean said(Component words, Path file) {
        return ((JTextComponent) words).getText().contains(file.getFileName().toString())
                && words.getWidth() > 0
                && words.getHeight() >= words.getPreferredSize().height;
    }

    private static List<String> marks(Path home) throws Exception {
        List<MockSession> all = SavedSession.all(home);
        return all.isEmpty()
                ? List.of()
                : all.get(0).events().stream()
                        .filter(MockEvent.Marked.class::isInstance)
                        .map(event -> ((MockEvent.Marked) event).mark() + " " + ((MockEvent.Marked) event).by())
                        .toList();
    }

    private static void joined(CameraRoom room) throws Exception {
        Path home = Files.createTempDirectory(room.folder(), "candidate");
        Round round = Round.of(Decks.own("common"), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
        MockSession.About about = new MockSession.About(
                ZonedDateTime.now(Clock.systemUTC()),
                "Common questions",
                Company.MENTOR,
                MockSession.Recorded.NOTHING,
                OptionalDouble.empty());
        MentorLink.Way way = new MentorLink.Way(
                new FriendSession.Request(
                        false,
                        "zoom",
                        Optional.empty(),
                        Optional.of(Path.of(FriendHost.nobody())),
                        Optional.empty(),
                        Optional.empty()),
                false);
        try (Open open = new Open(room);
                SessionFolder into = SessionFolder.begin(home, about, round.deck());
                MentorHost candidate = new MentorHost(way, Clock.systemUTC(), System::nanoTime, now -> {});
                HeldInterview held = new HeldInterview(
                        FakeDevices.none(),
                        into,
                        new HeldInterview.Wish(round, about, false, Optional.empty(), Optional.empty()),
                        System::nanoTime,
                        () -> Long.MAX_VALUE,
                        new HeldInterview.Listener() {
                            @Override
                            public void happened(MockEvent event) {
                                // kept in the folder
                            }

                            @Override
                            public void told(Text what) {
                                // nothing to tell
                            }

                            @Override
                            public Optional<HeldInterview.Companion> companion() {
                                return candidate.companion();
                            }
                        })) {
            Driver driver = open.driver;
            driver.await("join.pane");
            Component field = driver.there("join.code").orElseThrow();
            open.focus(field);
            Component make = driver.there("join.make").orElseThrow();
            Driver.on(() -> {
                ((JComponent) make).scrollRectToVisible(new Rectangle(0, 0, 1, make.getHeight()));
                return true;
            });
            driver.press("join.make");
            open.until("join.stands", open.texts.text("join.none"));
            String code = candidate.invite("Common questions", false).code();
            open.type("join.code", code.substring(0, 60));
            driver.until("it is told", () -> !open.read("join.code.wrong").isEmpty());
            open.type("join.code", code);
            open.until("join.stands", open.texts.text("join.taken"));
            open.type("join.by", "Ruth");
            driver.press("join.make"); // without devices nobody speaks
            open.until(
                    "join.stands",
                    Text.of("This computer's sound could not be opened for a call: connect a microphone and speakers,"
                            + " or talk elsewhere."));
            driver.press("join.speaks");
            driver.press("join.make");
            driver.until("the code is there", () -> open.read("join.answered").length() > 100);
            open.shoot("greenroom", "join");
            candidate.accept(open.read("join.answered"));
            driver.await("join.frame");
            open.until("join.question", open.texts.text("join.before"));
            held.begin();
            candidate.attach(held);
            open.until("join.question", Text.name(round.text(round.items().get(0))));
            open.focus(driver.await("join.desk"));
            driver.keys(KeyEvent.VK_G);
            driver.keys(KeyEvent.VK_N);
            open.until("join.question", Text.name(round.text(round.items().get(1))));
            driver.keys(KeyEvent.VK_ENTER);
            Component note = driver.await("join.note");
            driver.until("a note can be written", () -> Driver.on(note::isFocusOwner));
            driver.keys(KeyEvent.VK_G);
            driver.keys(KeyEvent.VK_N);
            driver.keys(KeyEvent.VK_ENTER);
            driver.until("the note has gone", () -> open.read("join.note").isEmpty());
            driver.until("numbers are there", () -> open.read("join.numbers").length() > 5);
            open.shoot("join.frame", "desk");
            driver.until("the note is kept", () -> SavedSession.all(home).get(0).events().stream()
                    .anyMatch(event ->
                            event instanceof MockEvent.Noted one && one.text().equals("gn")));
            assertThat(marks(home)).as("letters of a note are no marks").containsExactly("GOOD Ruth");
            assertThat(held.practice().asked()).as("nor the next question").isEqualTo(2);
            held.practice().stop();
            open.until(
                    "join.question", Text.of("The interview has ended. Your marks and notes are with the candidate."));
            open.until("join.stands", Text.of("The interview has ended. Your marks and notes are with the candidate."));
        }
    }
}
