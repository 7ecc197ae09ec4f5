package app.greenroom.vision.scene;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FineStripesTest {
    private static final int SIZE = 32;

    private final FineStripes stripes = new FineStripes();

    @ParameterizedTest
    @CsvSource({"2, 0", "2.5, 0", "3, 0", "4, 0", "5, 0", "6, 0", "3, 90", "4, 45", "5, 20", "6, 70", "2.3, 45"})
    void fineStripesAreFoundInEveryDirection(double period, double degrees) {
        assertThat(isStriped(cloth(wave(period, degrees), 0.15, 3))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "12, 45", "16, 90", "24, 0", "40, 30", "40, 0"})
    void wideStripesHold(double period, double degrees) {
        DoubleBinaryOperator hard = (x, y) -> Math.signum(wave(period, degrees).applyAsDouble(x, y));
        assertThat(isStriped(cloth(hard, 0.3, 3))).isFalse();
    }

    @Test
    void checksAndHerringboneAreFoundToo() {
        DoubleBinaryOperator checks =
                (x, y) -> (wave(4, 0).applyAsDouble(x, y) + wave(4, 90).applyAsDouble(x, y)) / 2;
        DoubleBinaryOperator herringbone =
                (x, y) -> wave(5, (int) Math.floor(x / 16) % 2 == 0 ? 45 : -45).applyAsDouble(x, y);

        assertThat(isStriped(cloth(checks, 0.25, 3))).isTrue();
        assertThat(isStriped(cloth(herringbone, 0.25, 3))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 2, 6, 15})
    void noiseIsNoPattern(double noise) {
        assertThat(isStriped(cloth((x, y) -> 0, 0, noise))).isFalse();
    }

    @Test
    void knittedYarnOfUnevenWidthIsNoPattern() {
        Random random = new Random(5);
        double[] shifts = random.doubles(64, 0, 6).toArray();
        DoubleBinaryOperator knit = (x, y) -> wave(5, 0).applyAsDouble(x + shifts[(int) y / 2], y);

        assertThat(isStriped(cloth(knit, 0.15, 3))).isFalse();
    }

    @Test
    void faintStripesAreLeftAlone() {
        assertThat(isStriped(cloth(wave(4, 0), 0.03, 1))).isFalse();
    }

    @Test
    void exposureHasNoPart() {
        for (double level : new double[] {30, 60, 120, 200}) {
            assertThat(isStriped(cloth(level, wave(4, 0), 0.15, 1)))
                    .as("level %s", level)
                    .isTrue();
            assertThat(isStriped(cloth(level, wave(4, 0), 0.03, 1)))
                    .as("level %s", level)
                    .isFalse();
        }
    }

    private boolean isStriped(Frame frame) {
        return stripes.isStriped(frame, 0, 0);
    }

    private static DoubleBinaryOperator wave(double period, double degrees) {
        double c = Math.cos(Math.toRadians(degrees)) * 2 * Math.PI / period;
        double s = Math.sin(Math.toRadians(degrees)) * 2 * Math.PI / period;
        return (x, y) -> Math.cos(c * x + s * y + 0.4);
    }

    private static Frame cloth(DoubleBinaryOperator pattern, double contrast, double noise) {
        return cloth(110, pattern, contrast, noise);
    }

    private static Frame cloth(double level, DoubleBinaryOperator pattern, double contrast, double noise) {
        Random random = new Random(1);
        byte[] rgb = new byte[3 * SIZE * SIZE];
        for (int i = 0; i < SIZE * SIZE; i++) {
            double value = level * (1 + contrast * pattern.applyAsDouble(i % SIZE, Math.floorDiv(i, SIZE)))
                    + noise * random.nextGaussian();
            byte grey = (byte) Math.max(0, Math.min(255, Math.round(value)));
            rgb[3 * i] = grey;
            rgb[3 * i + 1] = grey;
            rgb[3 * i + 2] = grey;
        }
        return new Frame(SIZE, SIZE, rgb, 0);
    }
}
