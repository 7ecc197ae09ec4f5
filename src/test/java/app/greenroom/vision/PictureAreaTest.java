package app.greenroom.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.Frame;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class PictureAreaTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final PictureArea WHOLE = new PictureArea(0, 0, WIDTH, HEIGHT);

    private static Frame frame(IntBinaryOperator grey) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            rgb[i] = (byte) grey.applyAsInt(pixel % WIDTH, Math.floorDiv(pixel, WIDTH));
        }
        return new Frame(WIDTH, HEIGHT, rgb, 0);
    }

    private static int room(int x, int y) {
        return 90 + (3 * x + 5 * y) % 60;
    }

    @Test
    void aPictureWithoutBarsIsAll() {
        assertThat(PictureArea.of(frame(PictureAreaTest::room))).isEqualTo(WHOLE);
        assertThat(PictureArea.of(frame((x, y) -> 0))).isEqualTo(WHOLE);
        assertThat(PictureArea.of(new Frame(1, 1, new byte[3], 0))).isEqualTo(new PictureArea(0, 0, 1, 1));
    }

    @Test
    void barsOnBothSidesAreNone() {
        assertThat(PictureArea.of(frame((x, y) -> x < 40 || x >= 280 ? 0 : room(x, y))))
                .isEqualTo(new PictureArea(40, 0, 240, HEIGHT));
        assertThat(PictureArea.of(frame((x, y) -> y < 20 || y >= 160 ? 16 : room(x, y))))
                .isEqualTo(new PictureArea(0, 20, WIDTH, 140));
    }

    @Test
    void barsAreToldInACompressedPicture() throws Exception {
        PictureArea area =
                PictureArea.of(Degraded.compressed(frame((x, y) -> x < 40 || x >= 280 ? 0 : room(x, y)), 30));
        assertThat((double) area.width()).isCloseTo(240, within(16.0)); // a block's width on either side
        assertThat(area.height()).isEqualTo(HEIGHT);
    }

    @Test
    void aBlackStripOnOneSideIsARoomAsItIs() {
        assertThat(PictureArea.of(frame((x, y) -> x < 40 ? 0 : room(x, y)))).isEqualTo(WHOLE);
    }

    @Test
    void somebodyBeforeBlackIsNoPictureInBars() {
        Frame before = frame((x, y) -> Math.hypot(x - 160, 2 * (y - 150)) < 100 ? room(x, y) : 3);
        assertThat(PictureArea.of(before)).isEqualTo(WHOLE);
    }
}
