package app.greenroom.session.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.live.LightPatches;
import app.greenroom.model.live.LightPatches.Kind;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of 320×180 pixels, so that each cell has 10×10, where nothing else is said. */
class LightCellsTest {
    private static final int GREY = 0x787878;
    private static final int CANDLE = 0xC88C3C;
    private static final int DAYLIGHT = 0x788CC8;

    @Test
    void aWindowIsBrightAndNothingElse() {
        LightPatches patches = of((column, row) -> inWindow(column, row) ? 0xFFFFFF : GREY);
        for (int row = 0; row < patches.rows(); row++) {
            for (int column = 0; column < patches.columns(); column++) {
                assertThat(at(patches, column, row))
                        .as("column %d row %d", column, row)
                        .isEqualTo(inWindow(column, row) ? Kind.BRIGHT : Kind.NONE);
            }
        }
    }

    private static boolean inWindow(int column, int row) {
        return column >= 8 && column < 16 && row >= 2 && row < 7;
    }

    @Test
    void oneChannelAloneIsNotBlownOut() {
        assertThat(of((column, row) -> 0xFFFF80).cells()).containsOnly(Kind.NONE);
    }

    @Test
    void aWarmAndAColdSideAreToldFromTheGreyBetween() {
        LightPatches patches = of((column, row) -> column < 10 ? CANDLE : column < 22 ? GREY : DAYLIGHT);
        assertThat(at(patches, 0, 9)).isEqualTo(Kind.WARM);
        assertThat(at(patches, 9, 0)).isEqualTo(Kind.WARM);
        assertThat(at(patches, 10, 9)).isEqualTo(Kind.NONE);
        assertThat(at(patches, 21, 17)).isEqualTo(Kind.NONE);
        assertThat(at(patches, 22, 9)).isEqualTo(Kind.COLD);
        assertThat(at(patches, 31, 17)).isEqualTo(Kind.COLD);
        assertThat(patches.cells()).doesNotContain(Kind.BRIGHT);
    }

    @Test
    void theSmallerHalfIsHeldAgainstTheLarger() {
        LightPatches cold = of((column, row) -> column < 20 ? CANDLE : DAYLIGHT);
        assertThat(at(cold, 5, 9)).isEqualTo(Kind.NONE);
        assertThat(at(cold, 25, 9)).isEqualTo(Kind.COLD);
        LightPatches warm = of((column, row) -> column < 12 ? CANDLE : DAYLIGHT);
        assertThat(at(warm, 5, 9)).isEqualTo(Kind.WARM);
        assertThat(at(warm, 25, 9)).isEqualTo(Kind.NONE);
    }

    @Test
    void aPictureOfOneColourHasNoPatches() {
        for (int colour : new int[] {GREY, CANDLE, DAYLIGHT, 0x000000}) {
            assertThat(of((column, row) -> colour).cells()).hasSize(32 * 18).containsOnly(Kind.NONE);
        }
    }

    @Test
    void theNoiseOfADarkPictureHasNoColour() {
        Random random = new Random(1);
        int[] dark = new int[320 * 180];
        Arrays.setAll(dark, i -> random.nextInt(24) << 16 | random.nextInt(24) << 8 | random.nextInt(24));
        assertThat(LightCells.of(dark, 320, 180).cells()).containsOnly(Kind.NONE);
        LightPatches blue = of((column, row) -> column < 10 ? 0x000030 : 0x101010);
        assertThat(blue.cells()).containsOnly(Kind.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "33, 19", "31, 17", "32, 18", "2, 500", "500, 2", "7, 5", "1281, 721"})
    void aWhitePictureOfAnySizeIsBrightWhereverItHasPixels(int width, int height) {
        int[] white = new int[width * height];
        Arrays.fill(white, 0xFFFFFF);
        LightPatches patches = LightCells.of(white, width, height);
        assertThat(patches.cells()).hasSize(patches.columns() * patches.rows());
        long bright = patches.cells().stream().filter(Kind.BRIGHT::equals).count();
        assertThat(bright).isEqualTo((long) Math.min(width, 32) * Math.min(height, 18));
        assertThat(patches.cells()).doesNotContain(Kind.WARM, Kind.COLD);
    }

    private static Kind at(LightPatches patches, int column, int row) {
        return patches.cells().get(row * patches.columns() + column);
    }

    /** A picture with one colour for each column and row of cells. */
    private static LightPatches of(IntBinaryOperator colour) {
        int[] rgb = new int[320 * 180];
        Arrays.setAll(rgb, i -> colour.applyAsInt(i % 320 / 10, i / 320 / 10));
        return LightCells.of(rgb, 320, 180);
    }
}
