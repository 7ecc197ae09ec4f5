package app.greenroom.report.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.model.Evidence;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.Picture;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.model.run.Picture.Tone;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.report.ExampleEvidence;
import app.greenroom.report.ExampleRuns;
import app.greenroom.report.Pages;
import app.greenroom.report.page.Typeface;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SketchTest {

    @Test
    void labelsLieInsideThePictureAndApart() {
        List<Mark> marks = new ArrayList<>();
        List<Tone> tones = List.of(Tone.values());
        for (int i = 0; i < 6; i++) {
            marks.add(new Mark.Box(Text.verbatim("Mark " + i), tones.get(i % 4), -40 + i * 4, -30 + i * 3, 900, 500));
        }
        Sketch sketch = PictureSketch.of(new Picture(1280, 720, new byte[0], marks, Text.EMPTY), Language.english());
        List<Sketch.Block> chips = blocks(sketch, Ink.PHOTO_CHIP);
        assertThat(chips).hasSize(6);
        for (int i = 0; i < chips.size(); i++) {
            Sketch.Block chip = chips.get(i);
            assertThat(chip.x()).isBetween(0.0, 1280 - chip.width());
            assertThat(chip.y()).isBetween(0.0, 720 - chip.height());
            for (int j = 0; j < i; j++) {
                assertThat(overlap(chip, chips.get(j))).isZero();
            }
        }
    }

    @Test
    void everyMarkIsDrawnTwiceSoThatItShowsOnBrightAndDark() {
        Sketch sketch = PictureSketch.of(ExampleEvidence.picture(new byte[0]), Language.english());
        long shades = sketch.items().stream()
                .filter(item -> item instanceof Sketch.Stroke stroke && stroke.ink() == Ink.PHOTO_SHADE)
                .count();
        assertThat(shades).isEqualTo(7);
        assertThat(blocks(sketch, Ink.PHOTO_CHIP))
                .as("the thirds are named once")
                .hasSize(4);
    }

    @Test
    void theCurveIsAsHighAsTheSoundIsLoud() {
        double[] levels = new double[200];
        Arrays.fill(levels, 0, 100, -100);
        Arrays.fill(levels, 100, 200, -35);
        SoundStrip strip =
                new SoundStrip(0.05, levels, List.of(new Interval(5, 10)), List.of(), List.of(new Interval(7, 7.5)));
        Sketch sketch = StripSketch.of(strip, 500, 100, Language.english()).orElseThrow();

        Sketch.Patch room = patch(sketch, Ink.ROOM);
        Sketch.Patch speech = patch(sketch, Ink.SPEECH);
        assertThat(height(room)).isEqualTo(1);
        assertThat(height(speech)).as("−35 dBFS is half of −70").isCloseTo(50, within(1e-9));
        assertThat(speech.outline().get(0).x()).isCloseTo(250, within(3.0));
        assertThat(words(sketch)).contains("um", "0 s", "2 s", "10 s");
    }

    @Test
    void flagsThatWouldCoverEachOtherStandInTwoRows() {
        List<Interval> fillers = List.of(new Interval(4, 4.1), new Interval(4.2, 4.3), new Interval(4.4, 4.5));
        SoundStrip strip = new SoundStrip(0.1, new double[100], List.of(), List.of(), fillers);
        Sketch sketch = StripSketch.of(strip, 500, 100, Language.english()).orElseThrow();
        List<Sketch.Block> flags = blocks(sketch, Ink.FILLER).stream()
                .filter(block -> block.height() == 18)
                .toList();
        assertThat(flags).as("the third keeps its stem and goes without a word").hasSize(2);
        assertThat(overlap(flags.get(0), flags.get(1))).isZero();
        assertThat(flags).allMatch(flag -> flag.y() >= 0);
    }

    @Test
    void longRecordingsHaveFewTicksInMinutes() {
        SoundStrip strip = new SoundStrip(1, new double[1800], List.of(), List.of(), List.of());
        List<String> words =
                words(StripSketch.of(strip, 560, 90, Language.english()).orElseThrow());
        assertThat(words).containsExactly("0:00", "5:00", "10:00", "15:00", "20:00", "25:00", "30:00");
    }

    @Test
    void whereTheVoiceIsJudgedAMarginSaysWhichHeightsAreGood() {
        Sketch sketch = StripSketch.of(ExampleEvidence.strip(), 560, 96, Language.english())
                .orElseThrow();
        assertThat(words(sketch)).contains("too loud", "good", "too quiet", "you speak", "pause", "noises");
        Sketch.Block good = blocks(sketch, Ink.GOOD_LEVEL).get(0);
        Sketch.Stroke voice = sketch.items().stream()
                .filter(Sketch.Stroke.class::isInstance)
                .map(Sketch.Stroke.class::cast)
                .filter(stroke -> stroke.ink() == Ink.NOISE && stroke.dash() == 5)
                .findFirst()
                .orElseThrow();
        assertThat(voice.points().get(0).y()).isBetween(good.y(), good.y() + good.height());
        assertThat(good.x()).isEqualTo(voice.points().get(0).x()).isGreaterThan(50);
    }

    /** Each mark has a shape of its own, not only a colour. */
    @Test
    void noisesClippingAndGapsAreMarked() {
        Sketch sketch = StripSketch.of(ExampleEvidence.strip(), 560, 96, Language.english())
                .orElseThrow();
        List<Sketch.Patch> diamonds = sketch.items().stream()
                .filter(Sketch.Patch.class::isInstance)
                .map(Sketch.Patch.class::cast)
                .filter(patch -> patch.ink() == Ink.NOISE)
                .toList();
        assertThat(diamonds).hasSize(2).allMatch(patch -> patch.outline().size() == 4);
        double perSecond = (560 - 64) / 10.0;
        assertThat(diamonds.get(0).outline().get(0).x()).isCloseTo(64 + 3.8 * perSecond, within(0.5));
        Sketch.Patch teeth = patch(sketch, Ink.BAD);
        assertThat(teeth.outline().size()).isGreaterThan(4).isOdd();
        assertThat(sketch.items())
                .filteredOn(item -> item instanceof Sketch.Stroke stroke && stroke.dash() == 3 && stroke.closed())
                .hasSize(1);
    }

    @Test
    void withoutSoundThereIsNoStrip() {
        assertThat(StripSketch.of(
                        new SoundStrip(0.1, new double[0], List.of(), List.of(), List.of()),
                        500,
                        90,
                        Language.english()))
                .isEmpty();
    }

    @Test
    void theHandOfAMeterStandsInThePartWhereTheValueLies() {
        for (double value : new double[] {-100, -12, -8, 0, 7, 14, 100}) {
            Evidence evidence = new Evidence(
                    Text.of("Height"),
                    Measurement.of("camera.elevation", value, "deg"),
                    Optional.of(ExampleRuns.height()));
            Sketch meter = RangeMeter.of(evidence, 120).orElseThrow();
            Sketch.Block good = blocks(meter, Ink.METER_GOOD).get(0);
            Sketch.Block hand = blocks(meter, Ink.METER_HAND).get(0);
            double middle = hand.x() + hand.width() / 2;
            assertThat(middle).isBetween(0.0, 120.0);
            assertThat(middle >= good.x() - 1e-9 && middle <= good.x() + good.width() + 1e-9)
                    .as("%s°", value)
                    .isEqualTo(Math.abs(value) <= 8);
        }
    }

    @Test
    void aLimitWithoutEndsHasNoMeter() {
        Band everything = new Band(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        Limit limit = new Limit("x", "dB", everything, everything, Text.of("our choice, for this test"));
        assertThat(RangeMeter.of(new Evidence(Text.of("x"), Measurement.of("x", 1, "dB"), Optional.of(limit)), 120))
                .isEmpty();
        assertThat(RangeMeter.of(new Evidence(Text.of("x"), Measurement.of("x", List.of()), Optional.of(limit)), 120))
                .isEmpty();
    }

    @Test
    void svgAndPaperShowTheSameShapes() {
        Sketch sketch = new Sketch(
                10,
                10,
                List.of(
                        new Sketch.Block(Ink.PHOTO_BAD, 0, 0, 5, 10, 0),
                        new Sketch.Words(Ink.PHOTO_TEXT, "I<", 7, 9, 8, true, Sketch.Anchor.MIDDLE)));
        assertThat(Pages.text(Pages.parse(SketchSvg.ornament(sketch, "x")).getDocumentElement()))
                .isEqualTo("I<");

        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        try (Typeface regular = Typeface.load(Typeface.REGULAR);
                Typeface bold = Typeface.load(Typeface.BOLD)) {
            new SketchPainter(image.createGraphics(), regular, bold).paint(sketch, 100);
            assertThat(bold.width("mm")).isGreaterThan(bold.width("ii"));
        }
        assertThat(image.getRGB(10, 50) & 0xFFFFFF).isEqualTo(0xFF8F80);
        assertThat(image.getRGB(97, 5) & 0xFFFFFF).isZero();
        boolean lettered = false;
        for (int x = 51; x < 100; x++) {
            lettered |= (image.getRGB(x, 70) & 0xFFFFFF) == 0xFFFFFF;
        }
        assertThat(lettered).as("the letters are painted").isTrue();
    }

    private static List<Sketch.Block> blocks(Sketch sketch, Ink ink) {
        return sketch.items().stream()
                .filter(Sketch.Block.class::isInstance)
                .map(Sketch.Block.class::cast)
                .filter(block -> block.ink() == ink)
                .toList();
    }

    private static Sketch.Patch patch(Sketch sketch, Ink ink) {
        return sketch.items().stream()
                .filter(Sketch.Patch.class::isInstance)
                .map(Sketch.Patch.class::cast)
                .filter(patch -> patch.ink() == ink)
                .findFirst()
                .orElseThrow();
    }

    private static double height(Sketch.Patch patch) {
        double top = patch.outline().stream().mapToDouble(Sketch.Point::y).min().orElseThrow();
        double bottom =
                patch.outline().stream().mapToDouble(Sketch.Point::y).max().orElseThrow();
        return bottom - top;
    }

    private static List<String> words(Sketch sketch) {
        return sketch.items().stream()
                .filter(Sketch.Words.class::isInstance)
                .map(item -> ((Sketch.Words) item).text())
                .toList();
    }

    private static double overlap(Sketch.Block one, Sketch.Block other) {
        double across = Math.min(one.x() + one.width(), other.x() + other.width()) - Math.max(one.x(), other.x());
        double down = Math.min(one.y() + one.height(), other.y() + other.height()) - Math.max(one.y(), other.y());
        return Math.max(0, across) * Math.max(0, down);
    }
}
