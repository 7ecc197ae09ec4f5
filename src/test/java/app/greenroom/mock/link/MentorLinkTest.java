package app.greenroom.mock.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.greenroom.call.CallServers;
import app.greenroom.capture.Frame;
import app.greenroom.io.JsonFault;
import app.greenroom.mock.Browser;
import app.greenroom.mock.Decks;
import app.greenroom.mock.MockException;
import app.greenroom.mock.Practice;
import app.greenroom.mock.Round;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.report.page.MentorLivePage;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(300)
class MentorLinkTest {
    private static final String SCRIPT = "<img src=x onerror=\"document.title='broken'\"><b>&amp;";

    @TempDir
    private Path folder;

    private final List<MockEvent> events = new CopyOnWriteArrayList<>();
    private final List<Text> left = new CopyOnWriteArrayList<>();
    private final CountDownLatch gone = new CountDownLatch(1);

    private final MentorLink.Listener listener = new MentorLink.Listener() {
        @Override
        public void joined(String by) {
            // asked for
        }

        @Override
        public void left(Text why) {
            left.add(why);
            gone.countDown();
        }
    };

    @ParameterizedTest
    @EnumSource(Browser.Kind.class)
    @Tag("slow")
    void aMentorSeesTheInterviewInABrowserAndMarksIt(Browser.Kind kind) throws Exception {
        assumeThat(kind.program()).as(kind + " is not installed").isPresent();
        Path deck = Files.writeString(
                folder.resolve("deck.txt"),
                "title: " + SCRIPT + "\nsource: " + SCRIPT + "\nkind: common\n? " + SCRIPT + "\n? And then?\n");
        Round round = Round.of(Decks.named(deck.toString()), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
        Path page = folder.resolve("mentor.html");
        Path profile = Files.createDirectory(folder.resolve("profile"));
        try (MentorLink link =
                new MentorLink(CallServers.NONE, true, Clock.systemUTC(), System::nanoTime, listener, true)) {
            Files.write(page, MentorLivePage.render(link.invitation("Mock " + SCRIPT, true), Language.english()));
            try (Browser browser = new Browser(kind, profile, page)) {
                assertThat(browser.evaluate("document.title")).isEqualTo("Mentor · Mock " + SCRIPT + " · Greenroom");
                browser.evaluate("document.getElementById('answer').click()");
                browser.await("document.getElementById('status').textContent.startsWith('Write your name')");
                browser.evaluate("document.getElementById('by').value = 'Ruth " + SCRIPT.replace("'", "\\'") + "'");
                browser.evaluate("document.getElementById('agree').checked = true");
                browser.evaluate("document.getElementById('answer').click()");
                browser.await("document.getElementById('code').value.length > 100");
                String code = browser.evaluate("document.getElementById('code').value");

                assertThat(MentorLink.looksLikeCode(code)).isTrue();
                link.accept(code);
                assertThat(link.mentor()).isEqualTo(Optional.of("Ruth " + SCRIPT));
                assertThat(link.agrees()).isTrue();

                Practice practice = new Practice(round, System::nanoTime, false, event -> {
                    events.add(event);
                    link.happened(event);
                });
                practice.begin();
                link.attach(held(practice));
                browser.await("document.getElementById('now').textContent.length > 10");
                assertThat(browser.evaluate("document.getElementById('now').textContent"))
                        .isEqualTo(SCRIPT);

                pictures(link, browser);
                browser.evaluate("document.querySelector('[data-mark=\"good\"]').click()");
                browser.evaluate("document.getElementById('note').value = '" + SCRIPT.replace("'", "\\'") + "'");
                browser.evaluate("document.getElementById('keep').click()");
                browser.evaluate("document.getElementById('next').click()");
                browser.await("document.getElementById('now').textContent === '"
                        + round.text(round.items().get(1)).replace("'", "\\'") + "'");

                browser.await("document.getElementById('fillers').textContent.includes('3')");
                assertThat(browser.evaluate("document.getElementById('taped').hidden"))
                        .isEqualTo("false");
                assertThat(events)
                        .filteredOn(MockEvent.Marked.class::isInstance)
                        .extracting(
                                event -> ((MockEvent.Marked) event).mark(), event -> ((MockEvent.Marked) event).by())
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(Mark.GOOD, "Ruth " + SCRIPT));
                assertThat(events)
                        .filteredOn(MockEvent.Noted.class::isInstance)
                        .extracting(event -> ((MockEvent.Noted) event).text())
                        .containsExactly(SCRIPT);
                assertThat(browser.evaluate("document.title + document.querySelectorAll('img').length"))
                        .as("a script in a name, note or title is text")
                        .isEqualTo("Mentor · Mock " + SCRIPT + " · Greenroom0");

                practice.stop();
                browser.await("document.getElementById('status').textContent.startsWith('The interview has ended')");
            }
        }
        assertThat(left).as("who ends it is not told that the mentor left").isEmpty();
    }

    private static void pictures(MentorLink link, Browser browser) throws Exception {
        for (int i = 0;
                !browser.evaluate("document.getElementById('seen').videoWidth").equals("320");
                i++) {
            byte[] rgb = new byte[3 * 321 * 181];
            new Random(i).nextBytes(rgb);
            link.show(new Frame(321, 181, rgb, i / 20.0));
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(browser.evaluate("document.getElementById('seen').videoHeight"))
                .isEqualTo("180");
    }

    @Test
    @Tag("slow")
    void aClosedPageIsToldAndAStrangersAnswerIsRefused() throws Exception {
        assumeThat(Browser.Kind.CHROMIUM.program())
                .as("Chromium is not installed")
                .isPresent();
        Path page = folder.resolve("mentor.html");
        Path other = folder.resolve("other.html");
        try (MentorLink link =
                        new MentorLink(CallServers.NONE, false, Clock.systemUTC(), System::nanoTime, listener, true);
                MentorLink stranger =
                        new MentorLink(CallServers.NONE, false, Clock.systemUTC(), System::nanoTime, listener, true)) {
            Files.write(page, MentorLivePage.render(link.invitation("Mock", false), Language.english()));
            Files.write(other, MentorLivePage.render(stranger.invitation("Mock", false), Language.english()));
            try (Browser browser =
                    new Browser(Browser.Kind.CHROMIUM, Files.createDirectory(folder.resolve("a")), other)) {
                String wrong = answer(browser);
                assertThatExceptionOfType(MockException.class)
                        .isThrownBy(() -> link.accept(wrong))
                        .withMessageContaining("answers another code");
            }
            try (Browser browser =
                    new Browser(Browser.Kind.CHROMIUM, Files.createDirectory(folder.resolve("b")), page)) {
                link.accept(answer(browser));
            }
            assertThat(gone.await(60, TimeUnit.SECONDS))
                    .as("that the page was closed")
                    .isTrue();
            assertThat(left).extracting(Text::toString).first().asString().contains("closed");
        }
    }

    private static String answer(Browser browser) throws Exception {
        browser.evaluate("document.getElementById('by').value = 'Ruth'");
        browser.evaluate("document.getElementById('answer').click()");
        browser.await("document.getElementById('code').value.length > 100");
        return browser.evaluate("document.getElementById('code').value");
    }

    @Test
    void thousandsOfBrokenMessagesAreRefused() {
        Random random = new Random(1);
        List<String> good = List.of(
                "{\"is\":\"hello\",\"by\":\"Ruth\",\"agrees\":true}",
                "{\"is\":\"mark\",\"mark\":\"good\"}",
                "{\"is\":\"note\",\"text\":\"well told\"}",
                "{\"is\":\"next\"}");
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] message = good.get(i % good.size()).getBytes(UTF_8);
            for (int j = random.nextInt(1, 5); j > 0; j--) {
                message[random.nextInt(message.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(LinkMessage.read(message)).isNotNull();
            } catch (JsonFault e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(9_000);
        for (String bad : List.of(
                "{\"is\":\"ended\"}",
                "{\"is\":\"note\",\"text\":\"" + "a".repeat(2_001) + "\"}",
                "{\"is\":\"note\",\"text\":\"" + "a".repeat(1_000_000) + "\"}",
                "{\"is\":\"note\",\"text\":\"  \"}",
                "{\"is\":\"mark\",\"mark\":\"good\",\"by\":\"somebody else\"}",
                "{\"is\":\"hello\",\"by\":\"" + "a".repeat(61) + "\",\"agrees\":true}")) {
            assertThatExceptionOfType(JsonFault.class).isThrownBy(() -> LinkMessage.read(bad.getBytes(UTF_8)));
        }
    }

    private static MentorLink.Held held(Practice practice) {
        return new MentorLink.Held() {
            @Override
            public Practice practice() {
                return practice;
            }

            @Override
            public OptionalInt fillers() {
                return OptionalInt.of(3);
            }

            @Override
            public OptionalInt facing() {
                return OptionalInt.of(85);
            }

            @Override
            public boolean recording() {
                return true;
            }
        };
    }
}
