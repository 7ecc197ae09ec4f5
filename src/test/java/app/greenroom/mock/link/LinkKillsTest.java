package app.greenroom.mock.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.greenroom.mock.Browser;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.SavedSession;
import app.greenroom.model.mock.MockEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both ends in programs of their own, which are killed, or stand still. {@code -Dgreenroom.link.kills=N} kills more often. */
@Tag("slow")
@Timeout(1_200)
class LinkKillsTest {
    @TempDir
    private Path folder;

    /** A program that says lines. */
    private static final class Program implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;
        private final Writer in;
        private int marks;

        Program(String... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx200m",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    LinkProgram.class.getName()));
            command.addAll(List.of(arguments));
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            out = process.inputReader();
            in = process.outputWriter();
        }

        /** What follows the next line that begins so. */
        String until(String begin) throws IOException {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals("MARK")) {
                    marks++;
                }
                if (line.startsWith(begin)) {
                    return line.substring(begin.length()).strip();
                }
            }
            throw new IOException("it ended before it said " + begin);
        }

        void say(String line) throws IOException {
            in.write(line + "\n");
            in.flush();
        }

        void signal(String name) throws Exception {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    @Test
    @SuppressWarnings("try") // closed before their end, on purpose
    void whoeverIsKilledTheSessionIsWholeTheOtherSideSaysItAndANewCodeBringsThemTogether() throws Exception {
        int kills = Integer.getInteger("greenroom.link.kills", 2);
        for (int i = 0; i < kills; i += 2) {
            Path home = Files.createDirectory(folder.resolve("home" + i));
            try (Program candidate = new Program("candidate", home.toString())) {
                String code = candidate.until("CODE");
                for (int round = 0; round < 2; round++) {
                    long began = System.nanoTime();
                    try (Program mentor = new Program("mentor", code)) {
                        candidate.say(mentor.until("ANSWER"));
                        assertThat(candidate.until("THERE")).startsWith(round == 0 ? "Ruth is here." : "Ruth is here");
                        long there = System.nanoTime();
                        int before = candidate.marks;
                        while (candidate.marks < before + 3 + i % 5) {
                            candidate.until("MARK");
                        }
                        long killed = System.nanoTime();
                        if (round == 0) {
                            mentor.close();
                            assertThat(candidate.until("LOST")).contains("the connection to it was lost");
                            code = candidate.until("CODE");
                        } else {
                            candidate.close();
                            assertThat(mentor.until("OVER")).contains("The connection was lost. Your marks");
                        }
                        System.out.printf(
                                Locale.ROOT,
                                "kill %d: connected in %.1f s, told the other side after %.1f s%n",
                                i + round + 1,
                                (there - began) / 1e9,
                                (System.nanoTime() - killed) / 1e9);
                    }
                }
                MockSession kept = SavedSession.all(home).get(0);
                assertThat(kept.whole()).isFalse();
                assertThat(kept.notes()).anyMatch(note -> note.toString().contains("cut short"));
                assertThat(kept.events().stream()
                                .filter(MockEvent.Marked.class::isInstance)
                                .count())
                        .as("every mark that arrived is kept")
                        .isGreaterThanOrEqualTo(candidate.marks);
            }
        }
    }

    /** A code that is pasted a minute later, while the candidate's router lets nothing in: a program that stands still is as mute. */
    @ParameterizedTest
    @EnumSource(Browser.Kind.class)
    void aCodeThatComesBackLateIsGoodAllTheSame(Browser.Kind kind) throws Exception {
        assumeThat(kind.program()).as(kind + " is not installed").isPresent();
        Path home = Files.createDirectory(folder.resolve("late"));
        try (Program candidate = new Program("candidate", home.toString())) {
            candidate.until("CODE");
            candidate.signal("STOP");
            try (Browser browser =
                    new Browser(kind, Files.createDirectory(folder.resolve("profile")), home.resolve("mentor.html"))) {
                browser.evaluate("document.getElementById('by').value = 'Ruth'");
                browser.evaluate("document.getElementById('answer').click()");
                browser.await("document.getElementById('code').value.length > 100");
                String code = browser.evaluate("document.getElementById('code').value");
                TimeUnit.SECONDS.sleep(Integer.getInteger("greenroom.link.late", 45));
                assertThat(browser.evaluate("document.getElementById('status').textContent"))
                        .as("nobody is lost who was not there yet")
                        .doesNotContain("lost");
                candidate.signal("CONT");
                candidate.say(browser.evaluate("document.getElementById('code').value"));
                assertThat(browser.evaluate("document.getElementById('code').value"))
                        .isEqualTo(code);
                assertThat(candidate.until("THERE")).startsWith("Ruth is here.");
                browser.await("document.getElementById('now').textContent.length > 10");
            }
        }
    }
}
