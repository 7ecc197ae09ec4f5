package app.greenroom.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.live.LiveLook;
import app.greenroom.model.live.LivePicture;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import app.greenroom.ui.coach.CoachPane;
import app.greenroom.ui.look.Texts;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is painted in the picture's place. */
class PreviewPaneTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    private final PreviewPane pane = new PreviewPane(Texts.of(Language.english()));
    private Optional<LiveLook> marked = Optional.empty();
    private int pictures;

    @BeforeEach
    void listen() {
        pane.setSize(WIDTH, HEIGHT);
        pane.onPainted((picture, look) -> {
            pictures++;
            marked = look;
        });
    }

    /** Marks of long ago, because the analysis does not keep up, were drawn over a face that had gone elsewhere. */
    @Test
    void marksOfAPictureLongGoneAreNotDrawn() {
        pane.look(look(4));
        pane.show(picture(5.6, Color.GRAY));
        paint();
        assertThat(marked).isPresent();
        pane.show(picture(6.1, Color.GRAY));
        paint();
        assertThat(marked).isEmpty();
        assertThat(pictures).isEqualTo(2);
    }

    /** Over a small picture large words would cover most of it. */
    @Test
    void theCoachLiesOverALargePictureAndStandsBesideASmallOne() {
        CoachPane sheet = new CoachPane(Texts.of(Language.english()), new CoachFocus.Around());
        pane.coach(sheet);
        pane.show(picture(1, Color.GREEN));
        pane.setSize(1280, 720);
        pane.doLayout();
        assertThat(sheet.getHeight()).isLessThan((int) (0.4 * 720));
        assertThat(share(paint(1280, 720), Color.GREEN)).isGreaterThan(0.7);
        for (Dimension small : List.of(new Dimension(700, 120), new Dimension(200, 300))) {
            pane.setSize(small);
            pane.doLayout();
            BufferedImage painted = paint(small.width, small.height);
            Rectangle covered = sheet.getBounds();
            assertThat(new Rectangle(small).contains(covered))
                    .as("%s in %s", covered, small)
                    .isTrue();
            assertThat(green(painted, covered))
                    .as("nothing lies below the words in %s", small)
                    .isZero();
            assertThat(green(painted, new Rectangle(small)))
                    .as("the picture is there in %s", small)
                    .isPositive();
        }
    }

    /** Beside words that are large for it, a picture would be a stamp: in such a window they shorten themselves and lie over its foot. */
    @Test
    void thePictureIsNeverMadeMuchSmallerThanItIsAlone() {
        CoachPane sheet = new CoachPane(Texts.of(Language.english()), new CoachFocus.Around());
        pane.coach(sheet);
        pane.show(picture(1, Color.GREEN));
        for (Dimension size : List.of(
                new Dimension(WIDTH, HEIGHT),
                new Dimension(400, 200),
                new Dimension(600, 250),
                new Dimension(880, 310),
                new Dimension(500, 120),
                new Dimension(200, 300))) {
            pane.setSize(size);
            pane.doLayout();
            sheet.setVisible(false);
            pane.doLayout();
            long alone = green(paint(size.width, size.height), new Rectangle(size));
            sheet.setVisible(true);
            pane.doLayout();
            BufferedImage painted = paint(size.width, size.height);
            long with = green(painted, new Rectangle(size));
            assertThat(with).as("in %s", size).isGreaterThan((long) (0.35 * alone)); // 0.6 of width and of height
            assertThat(green(painted, sheet.getBounds()))
                    .as("what words cover in %s", size)
                    .isLessThan(with / 2);
        }
    }

    private static long green(BufferedImage image, Rectangle in) {
        return Arrays.stream(image.getRGB(in.x, in.y, in.width, in.height, null, 0, in.width))
                .filter(pixel -> pixel == Color.GREEN.getRGB())
                .count();
    }

    @Test
    void whyThereIsNoPictureStandsInItsPlaceAndNothingOfTheLastOneIsLeft() {
        pane.show(picture(1, Color.GREEN));
        assertThat(share(paint(), Color.GREEN)).isGreaterThan(0.9);
        pane.trouble(Text.of("The camera sends nothing at the moment."), Text.of("Wait a moment."));
        assertThat(share(paint(), Color.GREEN)).isZero();
        assertThat(pane.snapshot(40)).isEmpty();
        pane.trouble(null, null);
        assertThat(share(paint(), Color.GREEN)).isGreaterThan(0.9);
    }

    @Test
    void whatWasRecordedIsShownInThePlaceOfTheLivePictureUntilItIsOver() {
        pane.show(picture(1, Color.GREEN));
        BufferedImage red = new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = red.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, 64, 36);
        g.dispose();
        pane.film(red);
        pane.progress("As others see you", 0.5);
        BufferedImage played = paint();
        assertThat(share(played, Color.RED)).isGreaterThan(0.7);
        assertThat(share(played, Color.GREEN)).isZero();
        pane.film(null);
        pane.progress("", 0);
        assertThat(share(paint(), Color.GREEN)).isGreaterThan(0.9);
    }

    @Test
    void aSnapshotIsTheSamePictureSmall() {
        pane.show(picture(1, Color.BLUE));
        BufferedImage small = pane.snapshot(80).orElseThrow();
        assertThat(small.getWidth()).isEqualTo(80);
        assertThat(small.getHeight()).isEqualTo(45);
        assertThat(share(small, Color.BLUE)).isEqualTo(1);
    }

    private BufferedImage paint() {
        return paint(WIDTH, HEIGHT);
    }

    private BufferedImage paint(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        pane.paintComponent(g);
        g.dispose();
        return image;
    }

    private static double share(BufferedImage image, Color color) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return (double) Arrays.stream(pixels)
                        .filter(pixel -> pixel == color.getRGB())
                        .count()
                / pixels.length;
    }

    private static LivePicture picture(double time, Color color) {
        int[] rgb = new int[WIDTH * HEIGHT];
        Arrays.fill(rgb, color.getRGB() & 0xffffff);
        return new LivePicture(WIDTH, HEIGHT, rgb, 1280, 720, time, Optional.empty());
    }

    private static LiveLook look(double time) {
        return new LiveLook(time, 1280, 720, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
