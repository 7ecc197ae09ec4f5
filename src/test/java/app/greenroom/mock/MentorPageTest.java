package app.greenroom.mock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.file.media.SoundEncoder;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MentorPack;
import app.greenroom.model.mock.MentorPack.Media;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.model.mock.MockSheet.Asked;
import app.greenroom.model.mock.Question;
import app.greenroom.model.mock.QuestionKind;
import app.greenroom.report.page.MentorPage;
import app.greenroom.text.Language;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page that a mentor marks on, in a real browser. */
@Timeout(300)
class MentorPageTest {
    private static final String EVIL = "<img src=x onerror=window.evil=1><script>window.evil=1</script>";

    @TempDir
    Path folder;

    private static byte[] page() {
        try (SoundEncoder encoder = new SoundEncoder()) {
            for (int i = 0; i < 80; i++) {
                float[] samples = new float[1_600];
                for (int k = 0; k < samples.length; k++) {
                    samples[k] = (float) (0.2 * Math.sin(0.1 * k));
                }
                encoder.accept(new AudioBlock(samples, 1, 16_000, 0.1 * i));
            }
            Question question = new Question(EVIL, List.of(), QuestionKind.BEHAVIOURAL, true, Optional.empty());
            return MentorPage.render(
                    new MentorPack(
                            "2026-11-30T13:19:00Z",
                            EVIL + "@media@",
                            List.of(new Asked(
                                    question, EVIL, new Interval(3, 8), Optional.of(new Interval(4, 8)), Set.of())),
                            8,
                            new Media("audio/mp4", encoder.finish())),
                    Language.english());
        }
    }

    @Test
    void thePageForbidsEveryConnection() {
        String page = new String(page(), UTF_8);
        assertThat(page)
                .contains("default-src 'none'; base-uri 'none'; form-action 'none'; media-src data: blob:;")
                .doesNotContain("http://www.w3.org/1999/xhtml\">\n<script")
                .doesNotContain("<img")
                .doesNotContain("connect-src")
                .contains("data:audio/mp4;base64,")
                .contains("Tick S, T, A and R");
        assertThat(page.split("<script", -1)).hasSize(2);
    }

    @Test
    @Tag("slow")
    void aMentorMarksInABrowserAndTheFileComesBack() throws Exception {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "no Chromium is installed");
        Path page = Files.write(folder.resolve("mentor.html"), page());
        Path saved = Files.createDirectory(folder.resolve("saved"));
        try (Chromium browser = new Chromium(program.orElseThrow(), folder, page)) {
            JsonObject where = new JsonObject();
            where.addProperty("behavior", "allow");
            where.addProperty("downloadPath", saved.toString());
            browser.send("Page.setDownloadBehavior", where);
            assertThat(browser.run("new Promise(done => { var see = () => { var m = document.getElementById('media');"
                            + " m && m.readyState > 0 ? done(Math.round(m.duration)) : setTimeout(see, 50);"
                            + " }; see(); })"))
                    .isEqualTo("8");
            assertThat(browser.run("document.querySelectorAll('.mark').length")).isEqualTo("9");
            browser.run("new Promise(done => { var m = document.getElementById('media');"
                    + " m.onseeked = () => done(1); m.currentTime = 5; })");
            browser.run("document.querySelector('[data-mark=good]').click()");
            browser.run("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'r', bubbles: true}))");
            browser.run("document.getElementById('note').value = " + quoted(EVIL));
            browser.run("document.getElementById('keep').click()");
            browser.run("document.getElementById('save').click()");
            assertThat(browser.run("document.getElementById('told').textContent"))
                    .isEqualTo("Write your name first.");
            browser.run("document.getElementById('by').value = " + quoted("Ruth <b>" + EVIL.substring(0, 20)));
            browser.run("document.getElementById('save').click()");
            assertThat(browser.run("document.getElementById('list').textContent"))
                    .contains(EVIL);
            assertThat(browser.run("typeof window.evil")).isEqualTo("undefined");
            assertThat(browser.run("fetch('http://127.0.0.1:9/').then(() => 'sent', e => 'refused')"))
                    .isEqualTo("refused");
            assertThat(browser.run("new Promise(done => { document.addEventListener('securitypolicyviolation',"
                            + " e => done(e.effectiveDirective)); new Image().src = 'http://127.0.0.1:9/x.png'; })"))
                    .isEqualTo("img-src");
            ReturnedMarks marks = ReturnedMarks.read(file(saved));
            assertThat(marks.by()).isEqualTo("Ruth <b>" + EVIL.substring(0, 20));
            assertThat(marks.session()).isEqualTo("2026-11-30T13:19:00Z");
            assertThat(marks.events())
                    .contains(
                            new MockEvent.Marked(5, Mark.GOOD, marks.by()),
                            new MockEvent.Marked(5, Mark.RESULT, marks.by()),
                            new MockEvent.Noted(5, EVIL, marks.by()));
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("</", "<\\/") + "\"";
    }

    private static Path file(Path folder) throws Exception {
        while (true) {
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> found =
                        files.filter(each -> each.toString().endsWith(".json")).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
