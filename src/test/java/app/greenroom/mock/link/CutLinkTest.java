package app.greenroom.mock.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.greenroom.call.CallCode;
import app.greenroom.mock.Browser;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.SavedSession;
import app.greenroom.mock.SessionFolder;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MentorInvitation;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.report.page.MentorLivePage;
import app.greenroom.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real connections whose only way is cut, or loses what passes. */
@Tag("slow")
@Timeout(240)
class CutLinkTest extends LinkEnds {
    private CandidateLink through(CutWay way, MentorHost beside) throws Exception {
        CallCode real = CallCode.parse(beside.invite("Mock", false).code());
        CandidateLink link = join(way.offer(real).text(), "Ruth", false);
        link.start();
        beside.accept(way.answer(link.code(), real));
        until(told, "here");
        assertThat(until(host, "THERE")).startsWith("THERE Ruth is here");
        return link;
    }

    @Test
    void bothSayThatTheLineIsLostAndGoOnWhenItComesBackOrByANewCode() throws Exception {
        try (SessionFolder into = session();
                CutWay way = new CutWay();
                CutWay other = new CutWay();
                MentorHost beside = host(false);
                HeldInterview held = held(into, beside)) {
            held.begin();
            beside.attach(held);
            try (CandidateLink link = through(way, beside)) {
                TimeUnit.SECONDS.sleep(1); // a beat is there
                way.cut(true);
                assertThat(until(host, "THERE")).isEqualTo("THERE Nothing comes from Ruth just now.");
                assertThat(until(host, "LOST")).contains("Nothing has come from Ruth for six seconds");
                until(told, "presence SILENT");
                until(told, "presence LOST");
                assertThat(link.mark(Mark.GOOD)).as("nobody hears that").isFalse();
                way.cut(false);
                assertThat(until(host, "THERE")).isEqualTo("THERE Ruth is here again.");
                until(told, "presence HERE");
                assertThat(link.mark(Mark.FILLER)).isTrue();
                link.next();
                until(told, "asked " + round().text(round().items().get(1)));

                way.cut(true);
                until(host, "LOST");
                try (CandidateLink back = through(other, beside)) {
                    assertThat(back.mark(Mark.UNCLEAR)).isTrue();
                    back.next();
                    until(told, "asked " + round().text(round().items().get(2)));
                }
            }
        }
        assertThat(SavedSession.all(folder.resolve("mocks")).get(0).events())
                .filteredOn(MockEvent.Marked.class::isInstance)
                .extracting(event -> ((MockEvent.Marked) event).mark())
                .containsExactly(Mark.FILLER, Mark.UNCLEAR);
    }

    @Test
    void nobodyIsLostOnALineThatLosesOneInTenAndStandsStillForTwoSeconds() throws Exception {
        try (CutWay way = new CutWay();
                MentorHost beside = host(false);
                CandidateLink link = through(way, beside)) {
            way.lose(0.1);
            TimeUnit.SECONDS.sleep(3);
            way.cut(true);
            TimeUnit.SECONDS.sleep(2);
            way.cut(false);
            TimeUnit.SECONDS.sleep(3);
            assertThat(link.there()).isTrue();
            assertThat(host).noneMatch(line -> line.startsWith("LOST"));
            assertThat(told).noneMatch(line -> line.contains("LOST"));
        }
    }

    @ParameterizedTest
    @EnumSource(Browser.Kind.class)
    void theMentorsPageSaysItToo(Browser.Kind kind) throws Exception {
        assumeThat(kind.program()).as(kind + " is not installed").isPresent();
        try (CutWay way = new CutWay();
                MentorHost beside = host(false)) {
            MentorInvitation made = beside.invite("Mock", false);
            CallCode real = CallCode.parse(made.code());
            MentorInvitation through = new MentorInvitation(
                    made.title(),
                    made.code(),
                    way.offer(real).description(),
                    made.tag(),
                    made.until(),
                    made.servers(),
                    made.together(),
                    made.recording());
            Path page = folder.resolve("mentor.html");
            Files.write(page, MentorLivePage.render(through, Language.english()));
            try (Browser browser = new Browser(kind, Files.createDirectory(folder.resolve("profile")), page)) {
                browser.evaluate("document.getElementById('by').value = 'Ruth'");
                browser.evaluate("document.getElementById('answer').click()");
                browser.await("document.getElementById('code').value.length > 100");
                beside.accept(way.answer(browser.evaluate("document.getElementById('code').value"), real));
                until(host, "THERE Ruth is here.");
                TimeUnit.SECONDS.sleep(1); // a beat is there
                way.cut(true);
                says(browser, "silent");
                says(browser, "gone");
                assertThat(until(host, "LOST")).contains("Nothing has come from Ruth for six seconds");
                browser.evaluate("document.querySelector('[data-mark=\"good\"]').click()");
                assertThat(browser.evaluate("document.getElementById('list').children.length"))
                        .as("a mark that nobody hears is not shown as one")
                        .isEqualTo("0");
                way.cut(false);
                says(browser, "back");
                assertThat(until(host, "THERE")).isEqualTo("THERE Ruth is here again.");
            }
        }
    }

    private static void says(Browser browser, String what) throws Exception {
        browser.await("document.getElementById('status').textContent"
                + " === document.getElementById('status').dataset." + what);
    }
}
