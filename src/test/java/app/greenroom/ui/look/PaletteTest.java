package app.greenroom.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.report.Grade;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every colour of text is legible on each ground that it lies on (WCAG 2.2, 1.4.3). */
class PaletteTest {
    private static final double LEGIBLE = 4.5;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void colouredWordsAreLegible(boolean dark) {
        for (Color ground : List.of(Palette.card(dark), Palette.ground(dark))) {
            for (Grade grade : Grade.values()) {
                assertThat(contrast(Palette.of(grade, dark), ground))
                        .as("%s on %s", grade, ground)
                        .isGreaterThanOrEqualTo(LEGIBLE);
            }
            assertThat(contrast(Palette.muted(dark), ground)).isGreaterThanOrEqualTo(LEGIBLE);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void gradesAreToldApart(boolean dark) {
        assertThat(List.of(Grade.values()).stream().map(grade -> Palette.of(grade, dark)))
                .doesNotHaveDuplicates();
    }

    /** Marks have a dark line around them and chips a dark ground, whatever picture lies below. */
    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xFFFFFF})
    void wordsOverAPictureAreLegible(int picture) {
        Color chip = over(Palette.CHIP, new Color(picture));
        assertThat(contrast(Palette.CHIP_TEXT, chip)).isGreaterThanOrEqualTo(LEGIBLE);
        Color shade = over(Palette.MARK_SHADE, new Color(picture));
        for (Color mark : List.of(Palette.MARK_GOOD, Palette.MARK_WARNING, Palette.MARK_BAD, Palette.MARK_GUIDE)) {
            assertThat(contrast(mark, chip)).isGreaterThanOrEqualTo(LEGIBLE);
            assertThat(Math.max(contrast(mark, shade), contrast(shade, new Color(picture))))
                    .as("seen on any picture, by itself or by its dark line (1.4.11 asks for 3 to 1)")
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void contrastIsReckonedAsWcagDoes() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(contrast(new Color(0x777777), Color.WHITE)).isBetween(4.47, 4.49);
        assertThat(contrast(Color.RED, Color.RED)).isEqualTo(1);
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Color over(Color above, Color below) {
        double share = above.getAlpha() / 255.0;
        return new Color(
                mixed(above.getRed(), below.getRed(), share),
                mixed(above.getGreen(), below.getGreen(), share),
                mixed(above.getBlue(), below.getBlue(), share));
    }

    private static int mixed(int above, int below, double share) {
        return (int) Math.round(above * share + below * (1 - share));
    }
}
