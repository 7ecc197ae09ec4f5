package app.greenroom.ui.coach;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.LiveLook;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Texts;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.JButton;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;

/** What the coach's sheet says and what is drawn with it. */
class CoachPaneTest {
    private static final Outcome MET = new Outcome.Met();
    private static final Outcome LOW = new Outcome.Missed(new Fix(Text.of("Raise it.")));

    private final List<String> news = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private long nanos;
    private final CoachPane pane = new CoachPane(Texts.of(Language.english()), new Around());

    @Test
    void itSaysWhatToDoAndWhyAndThenThatItIsMendedWithBeforeAndNow() {
        Finding low = height(LOW, -22);
        pane.say(new Saying.Act(low, low, false, 2));
        assertThat(told()).isEqualTo("Raise it. So high it is.");
        assertThat(button("coach.later").isVisible()).isTrue();
        button("coach.why").doClick(0);
        assertThat(asked).containsExactly("why camera-height");

        Finding good = height(MET, -2);
        nanos += 100_000_000;
        pane.say(new Saying.Mended(low, good, 2));
        assertThat(told()).isEqualTo("Mended So high it is.");
        assertThat(labels()).contains("before: −22°", "now: −2°");
        assertThat(news).containsExactly("Looking and listening …", "Raise it.", "Mended");
    }

    @Test
    void theSameThingIsWordedAnewAtMostOnceASecond() {
        Finding low = height(LOW, -22);
        pane.say(new Saying.Act(low, low, false, 0));
        assertThat(button("coach.later").isVisible()).as("nothing else waits").isFalse();
        Finding less = height(new Outcome.Missed(new Fix(Text.of("Raise it less."))), -18);
        nanos += 300_000_000;
        pane.say(new Saying.Act(low, less, false, 0));
        assertThat(told()).startsWith("Raise it.");
        nanos += 800_000_000;
        pane.say(new Saying.Act(low, height(less.outcome(), -17), false, 0));
        assertThat(told()).startsWith("Raise it less.");
    }

    @Test
    void aVoiceIsAskedForInAFewWords() {
        Limit limit = Guidance.SPEECH_LEVEL;
        pane.say(act(level(limit.met().low() - 1)));
        assertThat(told()).isEqualTo("A little louder, please. Move closer.");
        pane.say(act(level(limit.near().low() - 5)));
        assertThat(told()).isEqualTo("Louder, please. Move closer.");
        pane.say(act(level(limit.met().high() + 1)));
        assertThat(told()).isEqualTo("A little softer, please. Move closer.");
    }

    @Test
    void whereThereIsLittleRoomTheReasonGivesWay() {
        Finding low = height(LOW, -22);
        pane.say(new Saying.Act(low, low, false, 0));
        int full = pane.heightAt(500, 1000);
        assertThat(pane.heightAt(500, full - 1)).isLessThan(full);
        assertThat(pane.heightAt(500, 1000)).as("and comes back").isEqualTo(full);
    }

    @Test
    void centimetresCountDownWithTheNewestNumbers() {
        Hint first = Hint.of(height(LOW, -22), height(LOW, -22));
        Hint later = Hint.of(height(LOW, -22), height(LOW, -10));
        assertThat(first).isInstanceOf(Hint.Rise.class);
        double sixty = 60 * Math.sin(Math.toRadians(22));
        assertThat(((Hint.Rise) first).left()).isEqualTo(sixty);
        assertThat(((Hint.Rise) later).began()).isEqualTo(sixty);
        assertThat(((Hint.Rise) later).left()).isBetween(10.0, 11.0);
    }

    @Test
    void theLampStandsOnTheDarkSideOfTheMirroredPicture() {
        Finding side = finding("light-side", Area.LIGHTING, LOW);
        // The picture's left is bright, which the mirror shows on the right: the lamp belongs on the left.
        BufferedImage bright = painted(new Saying.Act(side, side, false, 0), true);
        BufferedImage dark = painted(new Saying.Act(side, side, false, 0), false);
        assertThat(ink(bright, 0, 240)).isGreaterThan(100);
        assertThat(ink(bright, 400, 640)).isZero();
        assertThat(ink(dark, 0, 240)).isZero();
        assertThat(ink(dark, 400, 640)).isGreaterThan(100);
    }

    @Test
    void everyThingThatCanBeDrawnIsDrawnAndNothingElse() {
        for (String check : List.of(
                "camera-height",
                "framing-eye-line",
                "framing-offset",
                "framing-size",
                "light-side",
                "light-dim",
                "light-top",
                "light-backlight")) {
            Finding finding = check.equals("camera-height") ? height(LOW, -20) : finding(check, Area.LIGHTING, LOW);
            assertThat(ink(painted(new Saying.Act(finding, finding, false, 0), true), 0, 640))
                    .as(check)
                    .isGreaterThan(100);
        }
        Finding noise = finding("sound-noise", Area.SOUND, LOW);
        assertThat(ink(painted(new Saying.Act(noise, noise, false, 0), true), 0, 640))
                .isZero();
        assertThat(ink(painted(new Saying.Looking(), true), 0, 640)).isZero();
        assertThat(ink(painted(new Saying.Mended(noise, noise, 0), true), 0, 640))
                .isGreaterThan(1000);
    }

    /** Beneath the sheet the centimetres could not be read. */
    @Test
    void numbersKeepToWhatTheSheetLeavesFree() {
        Finding low = height(LOW, -20);
        BufferedImage free = painted(new Saying.Act(low, low, false, 0), true);
        assertThat(letters(free, 200, 360)).isPositive();
        BufferedImage covered = painted(new Saying.Act(low, low, false, 0), true, 200);
        assertThat(letters(covered, 200, 360)).isZero();
        assertThat(letters(covered, 0, 200)).isPositive();
    }

    private static long letters(BufferedImage image, int from, int to) {
        return Arrays.stream(image.getRGB(0, from, 640, to - from, null, 0, 640))
                .filter(pixel -> pixel == Palette.CHIP_TEXT.getRGB())
                .count();
    }

    private BufferedImage painted(Saying saying, boolean left) {
        return painted(saying, left, 360);
    }

    private BufferedImage painted(Saying saying, boolean left, double clear) {
        BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        LiveLook.Head head =
                new LiveLook.Head(560, 240, 160, 220, 310, Optional.of(new LiveLook.Light(left, 900, 200)));
        LiveLook look = new LiveLook(
                1, 1280, 720, List.of(), Optional.of(new LiveLook.Rows(200, 320)), Optional.empty(), Optional.of(head));
        CoachMarks.paint(g, saying, look, 640, 360, clear, Texts.of(Language.english()));
        g.dispose();
        return image;
    }

    /** How many pixels are painted between two columns. */
    private static long ink(BufferedImage image, int from, int to) {
        return Arrays.stream(image.getRGB(from, 0, to - from, image.getHeight(), null, 0, to - from))
                .filter(pixel -> pixel != Color.BLACK.getRGB())
                .count();
    }

    private String told() {
        return pane.getAccessibleContext().getAccessibleDescription();
    }

    private JButton button(String name) {
        return all(pane).stream()
                .filter(part -> name.equals(part.getName()))
                .map(JButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<String> labels() {
        return all(pane).stream()
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

    private static Saying act(Finding finding) {
        return new Saying.Act(finding, finding, false, 0);
    }

    private static Finding height(Outcome outcome, double degrees) {
        return finding(
                "camera-height",
                Area.CAMERA_HEIGHT,
                outcome,
                evidence(Guidance.CAMERA_ELEVATION, degrees),
                new Evidence(
                        Quantity.FACE_DISTANCE.label(), Measurement.of(Quantity.FACE_DISTANCE, 60), Optional.empty()));
    }

    private static Finding level(double level) {
        return finding(
                "sound-level",
                Area.SOUND,
                new Outcome.Near(new Fix(Text.of("Move closer."))),
                evidence(Guidance.SPEECH_LEVEL, level));
    }

    private static Evidence evidence(Limit limit, double value) {
        return new Evidence(
                limit.label(), Measurement.of(limit.measurement(), value, limit.unit()), Optional.of(limit));
    }

    private static Finding finding(String check, Area area, Outcome outcome, Evidence... evidence) {
        return new Finding(
                check,
                area,
                Importance.DECISIVE,
                outcome,
                Text.of("So high it is."),
                OptionalInt.empty(),
                List.of(evidence));
    }

    private final class Around implements CoachPane.Surroundings {
        @Override
        public Optional<BufferedImage> snapshot(int width) {
            return Optional.of(new BufferedImage(width, width / 2, BufferedImage.TYPE_INT_RGB));
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public void why(Finding finding) {
            asked.add("why " + finding.check());
        }

        @Override
        public void later() {
            asked.add("later");
        }

        @Override
        public void news(String sentence) {
            news.add(sentence);
        }
    }
}
