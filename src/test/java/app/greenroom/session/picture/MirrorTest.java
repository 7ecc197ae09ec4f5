package app.greenroom.session.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.Frame;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorTest {
    private final Mirror mirror = new Mirror();

    @ParameterizedTest
    @CsvSource({
        "1280, 720, 640, 640, 640, 360",
        "1280, 720, 640, 100, 178, 100",
        "720, 1280, 640, 640, 360, 640",
        "320, 240, 1280, 720, 320, 240",
        "1, 1, 1280, 720, 1, 1",
        "1000, 1, 100, 100, 100, 1",
        "1, 1000, 100, 100, 1, 100",
        "1280, 720, 1, 1, 1, 1",
        "33, 19, 32, 18, 31, 18"
    })
    void keepsProportionsAndNeverEnlarges(
            int width, int height, int mostWidth, int mostHeight, int intoWidth, int intoHeight) {
        assertThat(Mirror.size(noise(width, height), mostWidth, mostHeight)).containsExactly(intoWidth, intoHeight);
    }

    @Test
    void mirrorsEveryPixelAtItsOwnSize() {
        Frame frame = noise(7, 5);
        int[] into = paint(frame, 7, 5);
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 7; x++) {
                assertThat(into[7 * y + x]).isEqualTo(pixel(frame, 6 - x, y));
            }
        }
    }

    @Test
    void halfTheSizeIsTheMeanOfFourPixels() {
        byte[] rgb = new byte[3 * 4 * 2];
        int[] red = {0, 100, 200, 40, 20, 80, 220, 60};
        for (int i = 0; i < red.length; i++) {
            rgb[3 * i] = (byte) red[i];
        }
        assertThat(paint(new Frame(4, 2, rgb, 0), 2, 1)).containsExactly(130 << 16, 50 << 16);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1",
        "33, 19, 31, 18",
        "33, 19, 1, 1",
        "1280, 720, 853, 480",
        "2, 500, 1, 250",
        "500, 2, 499, 1"
    })
    void aPlainPictureStaysPlain(int width, int height, int intoWidth, int intoHeight) {
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, (byte) 200);
        assertThat(paint(new Frame(width, height, rgb, 0), intoWidth, intoHeight))
                .containsOnly(0xC8C8C8);
    }

    /** Each channel by itself, as the textbook has it. */
    @ParameterizedTest
    @CsvSource({"64, 36, 43, 24", "33, 19, 31, 18", "5, 4, 4, 3", "2, 2, 1, 1", "40, 1, 23, 1"})
    void everyPixelIsTheMeanOfItsFourNeighboursByTheirNearness(int width, int height, int intoWidth, int intoHeight) {
        Frame frame = noise(width, height);
        int[] into = paint(frame, intoWidth, intoHeight);
        for (int y = 0; y < intoHeight; y++) {
            for (int x = 0; x < intoWidth; x++) {
                double across = Math.max(0, (intoWidth - 1 - x + 0.5) * width / intoWidth - 0.5);
                double down = Math.max(0, (y + 0.5) * height / intoHeight - 0.5);
                for (int shift = 0; shift <= 16; shift += 8) {
                    assertThat((double) (into[y * intoWidth + x] >> shift & 0xff))
                            .isCloseTo(between(frame, across, down, shift), within(2.5)); // 8 bits of nearness each way
                }
            }
        }
    }

    private static double between(Frame frame, double x, double y, int shift) {
        int left = Math.min((int) x, frame.width() - 1);
        int top = Math.min((int) y, frame.height() - 1);
        int right = Math.min(left + 1, frame.width() - 1);
        int bottom = Math.min(top + 1, frame.height() - 1);
        double above = mix(pixel(frame, left, top), pixel(frame, right, top), x - left, shift);
        double below = mix(pixel(frame, left, bottom), pixel(frame, right, bottom), x - left, shift);
        return above + (below - above) * (y - top);
    }

    private static double mix(int one, int other, double share, int shift) {
        return (one >> shift & 0xff) * (1 - share) + (other >> shift & 0xff) * share;
    }

    @Test
    void picturesOfOtherSizesLeaveNothingBehind() {
        for (int[] size : new int[][] {{64, 36, 32, 18}, {40, 30, 32, 24}, {40, 30, 16, 12}, {64, 36, 32, 18}}) {
            Frame frame = noise(size[0], size[1]);
            int[] fresh = new int[size[2] * size[3]];
            new Mirror().paint(frame, size[2], size[3], fresh);
            assertThat(paint(frame, size[2], size[3])).isEqualTo(fresh);
        }
    }

    private int[] paint(Frame frame, int width, int height) {
        int[] into = new int[width * height];
        mirror.paint(frame, width, height, into);
        return into;
    }

    private static Frame noise(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        new Random(width).nextBytes(rgb);
        return new Frame(width, height, rgb, 0);
    }

    private static int pixel(Frame frame, int x, int y) {
        int at = 3 * (y * frame.width() + x);
        return (frame.rgb()[at] & 0xff) << 16 | (frame.rgb()[at + 1] & 0xff) << 8 | (frame.rgb()[at + 2] & 0xff);
    }
}
