package app.greenroom.ui.mock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.call.Call;
import app.greenroom.call.CallCandidate;
import app.greenroom.call.CallCode;
import app.greenroom.call.CallPicture;
import app.greenroom.call.CallServers;
import app.greenroom.call.CallSound;
import app.greenroom.capture.device.CameraRoom;
import app.greenroom.mock.Browser;
import app.greenroom.mock.Companion;
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
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.DeviceMemory;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.friend.FriendHost;
import app.greenroom.session.friend.FriendSession;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.Driver;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.text.JTextComponent;

/** The window at the candidate's and at the mentor's end. Run by {@link MentorWindowTest}. */
public final class MentorWindowCases implements CameraRoom.Cases {
    /** The environment variable that holds the language. */
    static final String LANGUAGE = "GREENROOM_SCREENS";

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        cases.put("a mentor in a browser is invited, lost and invited again", MentorWindowCases::invited);
        cases.put("a mentor joins a candidate from the window", MentorWindowCases::joined);
        cases.put("whoever invites by a relay that is no help is warned", MentorWindowCases::warned);
        cases.put("a mentor is told what may be in the way", MentorWindowCases::hindered);
        cases.put("a mentor's camera is shown to the candidate", MentorWindowCases::shown);
        return cases;
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
        try (MockWindow open = new MockWindow(room)) {
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
            open.until(
                    "mentor.here",
                    Text.of(
                            "Nothing has come from {0} for six seconds: the connection is lost.",
                            Argument.name("Ruth")));
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

    private static void warned(CameraRoom room) throws Exception {
        String nobody = "127.0.0.1:9";
        Path page = room.folder().resolve("warned.html");
        try (MockWindow open = new MockWindow(
                room, FakeDevices.none(), Optional.of(new Settings.Relay("turn:ann:secret@" + nobody)))) {
            Driver driver = open.driver;
            driver.await("mock.company");
            open.choose("mock.company", 2);
            open.choose("mentor.depth", 1);
            driver.press("mentor.invite");
            Component chooser = driver.await("mock.chooser");
            Driver.on(() -> {
                ((JFileChooser) chooser).setSelectedFile(page.toFile());
                ((JFileChooser) chooser).approveSelection();
                return true;
            });
            open.until(
                    "mentor.foreseen",
                    Text.of(
                            "The TURN server {0} is no help: it did not answer, or refused the user and password.",
                            Argument.name(nobody)));
            driver.await("mentor.foreseen");
            assertThat(Files.readString(page)).doesNotContain("secret").doesNotContain(nobody);
            open.shoot("greenroom", "warned");
        }
    }

    /** Behind a router that uses another port for each other side. */
    private static void hindered(CameraRoom room) throws Exception {
        CallCode offer = new CallCode(
                CallCode.Kind.OFFER,
                Clock.systemUTC().instant(),
                0,
                "abcd",
                "a".repeat(22),
                ByteBuffer.wrap(new byte[32]),
                List.of(
                        new CallCandidate(CallCandidate.Kind.HOST, "192.0.2.2", 5_000),
                        new CallCandidate(CallCandidate.Kind.REFLEXIVE, "203.0.113.1", 40_000),
                        new CallCandidate(CallCandidate.Kind.REFLEXIVE, "203.0.113.1", 40_001)));
        Text symmetric = Text.of("The two computers may find no way to each other: a router uses another port for each"
                + " computer that is called (symmetric NAT).");
        try (MockWindow open = new MockWindow(room)) {
            Driver driver = open.driver;
            driver.await("join.pane");
            open.type("join.code", offer.text());
            open.until("join.stands", open.texts.text("join.taken"));
            open.type("join.by", "Ruth");
            open.press("join.speaks"); // there is no sound here
            open.press("join.make");
            open.until("join.way", symmetric);
            String waiting = open.say(
                    Text.of("You two have not met yet, and Greenroom goes on waiting. Ask the candidate whether your"
                            + " code came, and was pasted."));
            driver.until("it is told", () -> {
                open.passed.addAndGet(
                        TimeUnit.SECONDS.toNanos(1)); // with each look, as the wait begins on its own thread
                return open.read("join.way").contains(waiting);
            });
            open.until("join.way", symmetric);
            open.until("join.stands", open.texts.text("join.send"));
            JComponent way = (JComponent) driver.there("join.way").orElseThrow();
            Driver.on(() -> {
                way.scrollRectToVisible(new Rectangle(0, 0, 1, way.getHeight() + 40));
                return true;
            });
            open.shoot("greenroom", "hindered");
            open.press("join.leave");
            assertThat(open.read("join.way")).isEmpty();
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

    /** The camera that the first screen looks through goes to the candidate and comes back; without it a voice stays. */
    @SuppressWarnings("try") // closed before its end, on purpose
    private static void shown(CameraRoom room) throws Exception {
        room.put(0, "name=Front", "formats=YUYV", "sizes=1280x720");
        BlockingQueue<CallPicture> seen = new LinkedBlockingQueue<>();
        Devices devices = Devices.system(System::nanoTime, new DeviceMemory(Optional.empty()), ComputerMeter.NONE);
        try (MockWindow open = new MockWindow(room, devices);
                Call candidate = new Call(CallServers.NONE, CallSound.SILENT, Clock.systemUTC(), System::nanoTime)) {
            candidate.onPicture(seen::add);
            open.feed.start();
            Driver driver = open.driver;
            AtomicBoolean first = new AtomicBoolean();
            open.feed.tap(picture -> first.set(true));
            driver.until("the first screen has the camera", first::get);
            driver.await("join.pane");
            CallCode offer = candidate.offer();
            open.type("join.code", offer.text());
            open.until("join.stands", open.texts.text("join.taken"));
            open.type("join.by", "Ruth");
            open.press("join.speaks"); // there is no sound here
            open.press("join.shows");
            open.press("join.make");
            driver.until("the code is there", () -> open.read("join.answered").length() > 100);
            open.shoot("greenroom", "shows");
            assertThat(seen).as("nobody is filmed who waits").isEmpty();
            candidate.accept(offer.answer(open.read("join.answered")));
            driver.await("join.frame");
            open.until("join.filmed", open.texts.text("join.seen"));
            driver.until("the candidate sees the mentor", () -> seen.stream()
                    .anyMatch(picture -> picture.width() == 640 && varied(picture)));
            candidate.line().send("{\"is\":\"asked\",\"text\":\"Tell us about yourself.\"}".getBytes(UTF_8));
            open.until("join.question", "Tell us about yourself.");
            open.shoot("join.frame", "seen");
            assertThat(open.feed.runner().lent())
                    .as("the first screen says where its camera is")
                    .isTrue();

            room.remove(0);
            open.until("join.filmed", Text.of("The candidate hears you, and does not see you."));
            open.shoot("join.frame", "unseen");
            open.focus(driver.await("join.desk"));
            driver.keys(KeyEvent.VK_G);
            driver.until("the mark has come", () -> candidate
                    .line()
                    .receive(Duration.ofSeconds(1))
                    .filter(message -> new String(message, UTF_8).contains("good"))
                    .isPresent());
            room.put(0, "name=Front", "formats=YUYV", "sizes=1280x720");
            first.set(false);
            candidate.close();
            driver.until("the first screen has the camera again", first::get);
        }
    }

    /** Whether something can be seen on it. */
    private static boolean varied(CallPicture picture) {
        int darkest = 255;
        int brightest = 0;
        for (int x = 0; x < picture.width(); x += 8) {
            int here = picture.brightness(x, picture.height() / 2);
            darkest = Math.min(darkest, here);
            brightest = Math.max(brightest, here);
        }
        return brightest - darkest > 30;
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
        try (MockWindow open = new MockWindow(room);
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
                            public Optional<Companion> companion() {
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
