package app.greenroom.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.memory.RunMemory;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ExampleRuns;
import app.greenroom.text.Language;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one goes on to from a verdict. */
class VerdictDeskTest {
    private final List<String> gone = new ArrayList<>();
    private final BlockingQueue<URI> opened = new LinkedBlockingQueue<>();
    private final VerdictDesk desk = new VerdictDesk(
            new RunMemory(
                    Optional.empty(), Clock.fixed(Instant.parse("2026-11-30T07:40:00Z"), ZoneOffset.UTC), any -> {}),
            Texts.of(Language.english()),
            "Linux",
            new Onward(),
            uri -> {
                opened.add(uri);
                return true;
            });

    @Test
    void withoutALinkThereIsNothingToJoinAndTheReportComesFirst() {
        desk.show(ExampleRuns.ready(), Optional.empty());
        assertThat(named("verdict.join").isVisible()).isFalse();
        assertThat(desk.pane().first().getName()).isEqualTo("verdict.report");
    }

    @Test
    void whoIsReadyJoinsFirstAndWhoIsNotReadsFirst() {
        desk.link(() -> Optional.of(URI.create("https://zoom.us/j/123?pwd=x")));
        desk.show(ExampleRuns.ready(), Optional.empty());
        assertThat(named("verdict.join").isVisible()).isTrue();
        assertThat(desk.pane().first().getName()).isEqualTo("verdict.join");
        desk.show(ExampleRuns.notReady(), Optional.empty());
        assertThat(named("verdict.join").isVisible()).isTrue();
        assertThat(desk.pane().first().getName()).isEqualTo("verdict.report");
        assertThat(((JComponent) named("verdict.join")).getClientProperty("FlatLaf.style"))
                .as("who is not ready is not led to join")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "mailto:me@example.org",
                "https:nowhere",
                "zoom.us/j/1",
                "data:text/html,x"
            })
    void onlyALinkToTheWebIsOffered(String link) {
        desk.link(() -> Optional.of(URI.create(link)));
        desk.show(ExampleRuns.ready(), Optional.empty());
        assertThat(named("verdict.join").isVisible()).isFalse();
    }

    @Test
    void whoJoinsLeavesCameraAndMicrophoneToTheCallAndIsOfferedTheStrip() throws InterruptedException {
        URI link = URI.create("https://zoom.us/j/123?pwd=x");
        desk.link(() -> Optional.of(link));
        CheckRun run = ExampleRuns.ready();
        desk.show(run, Optional.empty());
        assertThat(named("verdict.strip").isVisible()).isFalse();
        desk.join();
        assertThat(opened.take()).isEqualTo(link);
        assertThat(gone).as("before the link is opened").containsExactly("joining");
        assertThat(named("verdict.strip").isVisible()).isTrue();
        ((AbstractButton) named("verdict.strip")).doClick();
        assertThat(gone).containsExactly("joining", "strip");
        desk.show(later(run), Optional.empty());
        assertThat(named("verdict.strip").isVisible()).as("another check").isFalse();
    }

    @Test
    void atMostThreeThingsToDoAreNamedAndEachAreaHasATileOfItsOwnName() {
        CheckRun run = ExampleRuns.notReady();
        desk.show(run, Optional.empty());
        List<String> words = words();
        assertThat(words).contains("Light", "Framing", "Camera height", "Image quality", "Sound", "Speech", "Network");
        assertThat(((JTextComponent) named("verdict.word")).getText()).isEqualTo("NOT READY");
    }

    @Test
    void whatCameOfAButtonStaysUntilAnotherCheck() {
        CheckRun run = ExampleRuns.ready();
        desk.show(run, Optional.empty());
        desk.pane().tell("Saved: here.");
        desk.again(run);
        assertThat(named("verdict.told").isVisible()).as("the same check").isTrue();
        assertThat(((JTextComponent) named("verdict.told")).getText()).isEqualTo("Saved: here.");
        desk.show(later(run), Optional.empty());
        assertThat(named("verdict.told").isVisible()).isFalse();
    }

    /** A window that becomes low shows its verdict anew: the one of the check that has ended by then, with its way on. */
    @Test
    void aLowWindowShowsTheLastVerdict() throws Exception {
        desk.link(() -> Optional.of(URI.create("https://zoom.us/j/123?pwd=x")));
        SwingUtilities.invokeAndWait(() -> {
            desk.pane().setBounds(0, 0, 800, UIScale.scale(600));
            desk.show(ExampleRuns.ready(), Optional.empty());
            desk.pane().setBounds(0, 0, 800, UIScale.scale(300));
            desk.show(later(ExampleRuns.notReady()), Optional.empty());
        });
        SwingUtilities.invokeAndWait(() -> {}); // what was put off is done
        assertThat(((JTextComponent) named("verdict.word")).getText()).isEqualTo("NOT READY");
        assertThat(named("verdict.join").isVisible()).isTrue();
    }

    @Test
    void thePictureOfTheCheckIsDrawnWithItsMarks() {
        BufferedImage picture = desk.draw(ExampleRuns.notReady()).orElseThrow();
        assertThat(picture.getWidth()).isEqualTo(VerdictPane.PICTURE);
        assertThat(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .as("more than one colour")
                .matches(pixels -> Arrays.stream(pixels).distinct().count() > 20);
    }

    private static CheckRun later(CheckRun run) {
        return new CheckRun(
                run.at().plusMinutes(1),
                run.subject(),
                run.readiness(),
                run.findings(),
                run.measurements(),
                new CheckRun.Shown(run.picture(), run.sound(), Optional.empty()));
    }

    private Component named(String name) {
        return all(desk.pane()).stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> words() {
        return all(desk.pane()).stream()
                .filter(JLabel.class::isInstance)
                .map(part -> String.valueOf(((JLabel) part).getText()))
                .toList();
    }

    private static List<Component> all(Container in) {
        List<Component> all = new ArrayList<>();
        for (Component part : in.getComponents()) {
            all.add(part);
            if (part instanceof Container inner) {
                all.addAll(all(inner));
            }
        }
        return all;
    }

    private final class Onward implements VerdictDesk.Onward {
        @Override
        public void joining() {
            gone.add("joining");
        }

        @Override
        public void strip() {
            gone.add("strip");
        }

        @Override
        public void picture() {
            gone.add("picture");
        }

        @Override
        public void report() {
            gone.add("report");
        }

        @Override
        public void again() {
            gone.add("again");
        }
    }
}
