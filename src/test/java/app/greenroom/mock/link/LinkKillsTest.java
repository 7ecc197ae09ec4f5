package app.greenroom.mock.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.greenroom.mock.Browser;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.SavedSession;
import app.greenroom.model.mock.MockEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both ends in programs of their own, which are killed, or stand still. {@link LinkBench} kills more often. */
@Tag("slow")
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinkKillsTest {
    private static final Map<Browser.Kind, Late> LATE = new EnumMap<>(Browser.Kind.class);

    @TempDir
    private Path folder;

    @Order(1)
    @Test
    @SuppressWarnings("try") // closed before their end, on purpose
    void whoeverIsKilledTheSessionIsWholeTheOtherSideSaysItAndANewCodeBringsThemTogether() throws Exception {
        try (Program candidate = new Program("candidate", folder.toString())) {
            String code = candidate.rest("CODE");
            for (int round = 0; round < 2; round++) {
                try (Program mentor = new Program("mentor", code)) {
                    candidate.say(mentor.rest("ANSWER"));
                    assertThat(candidate.rest("THERE")).isEqualTo(round == 0 ? "Ruth is here." : "Ruth is here again.");
                    int before = candidate.marks.size();
                    while (candidate.marks.size() < before + 3) {
                        candidate.until("MARK");
                    }
                    if (round == 0) {
                        mentor.close();
                        assertThat(candidate.rest("LOST")).contains("for six seconds: the connection is lost");
                        code = candidate.rest("CODE");
                    } else {
                        candidate.close();
                        assertThat(mentor.rest("PRESENCE LOST")).contains("for six seconds: the connection is lost");
                    }
                }
            }
            MockSession kept = SavedSession.all(folder).get(0);
            assertThat(kept.whole()).isFalse();
            assertThat(kept.notes()).anyMatch(note -> note.toString().contains("cut short"));
            assertThat(kept.events().stream()
                            .filter(MockEvent.Marked.class::isInstance)
                            .count())
                    .as("every mark that arrived is kept")
                    .isGreaterThanOrEqualTo(candidate.marks.size());
        }
    }

    /**
     * A code that is pasted later than either browser tries a way by itself, while the candidate's router lets nothing in: a program
     * that stands still is as mute. It stands still while others are killed.
     */
    @Order(2)
    @ParameterizedTest
    @EnumSource(Browser.Kind.class)
    void aCodeThatComesBackLateIsGoodAllTheSame(Browser.Kind kind) throws Exception {
        assumeThat(kind.program()).as(kind + " is not installed").isPresent();
        Late late = Objects.requireNonNull(LATE.get(kind));
        TimeUnit.NANOSECONDS.sleep(late.until - System.nanoTime());
        Browser browser = late.browser;
        assertThat(browser.evaluate("document.getElementById('status').textContent"))
                .as("nobody is lost who was not there yet")
                .doesNotContain("lost");
        late.candidate.signal("CONT");
        late.candidate.say(browser.evaluate("document.getElementById('code').value"));
        assertThat(browser.evaluate("document.getElementById('code').value")).isEqualTo(late.code);
        assertThat(late.candidate.rest("THERE")).startsWith("Ruth is here.");
        browser.await("document.getElementById('now').textContent.length > 10");
    }

    /** A candidate who stands still, and a page that waits. */
    private static final class Late implements AutoCloseable {
        private final Program candidate;
        private final Browser browser;
        private final String code;
        private final long until;

        Late(Browser.Kind kind, Path folder) throws Exception {
            candidate = new Program("candidate", folder.toString());
            candidate.rest("CODE");
            candidate.signal("STOP");
            browser =
                    new Browser(kind, Files.createDirectory(folder.resolve("profile")), folder.resolve("mentor.html"));
            browser.evaluate("document.getElementById('by').value = 'Ruth'");
            browser.evaluate("document.getElementById('answer').click()");
            browser.await("document.getElementById('code').value.length > 100");
            code = browser.evaluate("document.getElementById('code').value");
            until = System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.getInteger("greenroom.link.late", 20));
        }

        @Override
        public void close() {
            browser.close();
            candidate.close();
        }
    }

    @BeforeAll
    static void begin(@TempDir Path home) throws Exception {
        for (Browser.Kind kind : Browser.Kind.values()) {
            if (kind.program().isPresent()) {
                LATE.put(kind, new Late(kind, Files.createDirectory(home.resolve(kind.name()))));
            }
        }
    }

    @AfterAll
    static void end() {
        LATE.values().forEach(Late::close);
        LATE.clear();
    }
}
