package app.greenroom.report.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ExampleRuns;
import app.greenroom.report.page.HtmlReportTest;
import app.greenroom.text.Language;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextReportTest {

    static Stream<CheckRun> runs() {
        return HtmlReportTest.runs();
    }

    @Test
    void saysTheVerdictFirstThenWhatWasJudgedThenWhatToFix() {
        assertThat(TextReport.render(ExampleRuns.notReady(), TextStyle.plain(), Language.english()))
                .startsWith("""
                ✗ NOT READY  2 things need fixing before the interview.

                Camera      Integrated Webcam, 1280×720
                Microphone  Built-in Audio Analog Stereo
                Network     Zoom (zoom.us)
                When        Monday 23 November 2026, 07:40 (Europe/London)

                Fix these first
                  1. Close the curtain, or turn so that the window is in front of you.
                  2. Put the laptop on a stack of books about 25 cm high.

                ✗ Light          Not ready  31/100
                  A bright window behind you takes up a fifth of the picture around your head.
                """);
    }

    @Test
    void setsTheNumberBesideItsLimitAndTheFixUnderIt() {
        assertThat(TextReport.render(ExampleRuns.notReady(), TextStyle.plain(), Language.english()))
                .contains("""
                ✗ Camera height  Not ready  22/100
                  The camera looks up at you from 18° below eye level.
                  Camera above eye level: −18.2° (good: −8° to 8°; acceptable: −15° to 15°)
                  Right in 96 to 100 of 100 pictures: 182 of 184 tried, of 4 persons, each left
                  out of the fitting.
                  → Put the laptop on a stack of books about 25 cm high.
                """);
    }

    @Test
    void theShortFormHasALineForEachAreaAndTheFixes() {
        assertThat(TextReport.brief(ExampleRuns.couldNotCheck(), TextStyle.plain(), Language.english()))
                .isEqualTo("""
                ? COULD NOT CHECK  Light, framing, camera height and sound could not be checked.
                ? Light          Could not check  No camera was found.
                ? Framing        Could not check  No camera was found.
                ? Camera height  Could not check  No camera was found.
                ? Sound          Could not check  Nobody spoke during the check.
                ? Speech         Could not check  Nobody spoke during the check.
                – Network        Not asked        You asked to leave the network out.

                Fix these first
                  1. Plug in a camera, or switch on the one in your laptop.
                  2. Run the check again and read a sentence aloud.
                """);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void keepsToItsWidth(CheckRun run) {
        for (int width : new int[] {40, 80, 132}) {
            String text = TextReport.render(run, new TextStyle(width, false, UTF_8), Language.english());
            String brief = TextReport.brief(run, new TextStyle(width, false, UTF_8), Language.english());
            assertThat((text + brief).lines()).allMatch(line -> line.length() <= width);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void writesOnlyWhatTheTerminalCanEncode(CheckRun run) {
        for (Charset charset : new Charset[] {US_ASCII, Charset.forName("windows-1252"), Charset.forName("IBM850")}) {
            String text = TextReport.render(run, new TextStyle(80, false, charset), Language.english());
            assertThat(charset.newEncoder().canEncode(text)).as(charset.name()).isTrue();
        }
    }

    @Test
    void replacesSymbolsByPlainLettersButKeepsWhatCanBeWritten() {
        assertThat(TextReport.render(ExampleRuns.notReady(), new TextStyle(80, false, US_ASCII), Language.english()))
                .startsWith("x NOT READY")
                .contains("+ Framing")
                .contains("Camera above eye level: -18.2 deg (good: -8 deg to 8 deg;")
                .contains("-> Put the laptop");
        assertThat(PlainLetters.fit("−8° Zoë ✓ 摄", Charset.forName("windows-1252")))
                .isEqualTo("-8° Zoë + ?");
        assertThat(PlainLetters.fit("Zoë", US_ASCII)).isEqualTo("Zoe");
    }

    @Test
    void colourOnlyRepeatsTheWords() {
        String colored = TextReport.render(ExampleRuns.notReady(), new TextStyle(80, true, UTF_8), Language.english());
        assertThat(colored).contains("\u001b[1;31m✗ NOT READY\u001b[0m").contains("\u001b[32m✓\u001b[0m Framing");
        assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(TextReport.render(ExampleRuns.notReady(), TextStyle.plain(), Language.english()));
    }

    @Test
    void namesCannotSteerTheTerminal() {
        assertThat(TextReport.render(ExampleRuns.hostile(), TextStyle.plain(), Language.english()))
                .contains("Cam <script>alert(1)</script>")
                .matches(text -> text.chars().allMatch(c -> c == '\n' || c >= ' '));
    }

    @Test
    void aMissingAreaIsSaidToBeMissing() {
        assertThat(TextReport.render(ExampleRuns.hostile(), TextStyle.plain(), Language.english()))
                .contains("– Network        Not asked\n  This was not part of the check.\n");
    }
}
