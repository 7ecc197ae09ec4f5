package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same picture of four by two pixels in each form, with the two colour differences far apart. */
class YuvTest {
    private static final int WIDTH = 4;
    private static final int HEIGHT = 2;
    private static final byte[] EXPECTED = yuyv(bytes(
            50, 90, 60, 200, 70, 160, 80, 110, //
            150, 90, 160, 200, 170, 160, 180, 110));

    @Test
    void uyvyHasItsColoursFirst() {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        byte[] from = bytes(
                90, 50, 200, 60, 160, 70, 110, 80, 1, 1, //
                90, 150, 200, 160, 160, 170, 110, 180, 1, 1);
        Yuv.uyvy(from, 2 * WIDTH + 2, WIDTH, HEIGHT, rgb);
        assertThat(rgb).isEqualTo(EXPECTED);
    }

    @Test
    void yu12HasThreePlanes() {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        byte[] from = bytes(
                50, 60, 70, 80, 1, 1, //
                150, 160, 170, 180, 1, 1, //
                90, 160, 1, //
                200, 110, 1);
        assertThat(Yuv.yu12Bytes(WIDTH + 2, HEIGHT)).isEqualTo(from.length);
        Yuv.yu12(from, WIDTH + 2, WIDTH, HEIGHT, rgb);
        assertThat(rgb).isEqualTo(EXPECTED);
    }

    /** Both lines share their colours here, as in the forms that keep but half of them. */
    @Test
    void nv12HasTwo() {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        byte[] from = bytes(50, 60, 70, 80, 150, 160, 170, 180, 90, 200, 160, 110);
        Yuv.nv12(from, WIDTH, WIDTH, HEIGHT, rgb);
        assertThat(rgb).isEqualTo(EXPECTED);
    }

    private static byte[] yuyv(byte[] from) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        Yuv.yuyv(from, 2 * WIDTH, WIDTH, HEIGHT, rgb);
        return rgb;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
