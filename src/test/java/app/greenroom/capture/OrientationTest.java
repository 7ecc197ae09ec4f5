package app.greenroom.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class OrientationTest {
    /** A picture of three by two pixels, a letter each, and what the standard shows of it (EXIF 2.32, 4.6.4 A). */
    @ParameterizedTest
    @CsvSource({
        "1, abc/def",
        "2, cba/fed",
        "3, fed/cba",
        "4, def/abc",
        "5, ad/be/cf",
        "6, da/eb/fc",
        "7, fc/eb/da",
        "8, cf/be/ad",
        "0, abc/def",
        "9, abc/def"
    })
    void allEightOrientationsComeUpright(int value, String upright) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            Orientation orientation = Orientation.ofExif(exif(value, order));
            assertThat(letters(orientation.upright(picture()))).isEqualTo(upright);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1, abc/def", "0, 1, -1, 0, da/eb/fc", "-1, 0, 0, -1, fed/cba", "0, -1, 1, 0, cf/be/ad",
        "-1, 0, 0, 1, cba/fed", "1, 0, 0, -1, def/abc", "0, 1, 1, 0, ad/be/cf", "0, -1, -1, 0, fc/eb/da"
    })
    void aFilmsMatrixTurnsAndMirrors(int a, int b, int c, int d, String upright) {
        int one = 1 << 16;
        int[] matrix = {a * one, b * one, 0, c * one, d * one, 0, 0, 0, 1 << 30};
        assertThat(letters(Orientation.ofMatrix(matrix).upright(picture()))).isEqualTo(upright);
    }

    @Test
    void notesThatMakeNoSenseTurnNothing() {
        byte[] good = exif(6, ByteOrder.BIG_ENDIAN);
        for (int length = 0; length < good.length - 4; length++) {
            assertThat(Orientation.ofExif(Arrays.copyOf(good, length))).isEqualTo(Orientation.UPRIGHT);
        }
        for (int at = 0; at < good.length; at++) {
            for (int value : new int[] {0, 0x7f, 0x80, 0xff}) {
                byte[] bad = good.clone();
                bad[at] = (byte) value;
                assertThat(Orientation.ofExif(bad)).isNotNull();
            }
        }
    }

    /** A TIFF header, a directory with another entry before, and the orientation. */
    public static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.allocate(38).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        bytes.put(mark).put(mark).putShort((short) 42).putInt(8);
        bytes.putShort((short) 2);
        bytes.putShort((short) 271).putShort((short) 2).putInt(4).put(new byte[] {67, 97, 109, 0});
        bytes.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return bytes.putInt(0).array();
    }

    private static Frame picture() {
        byte[] rgb = new byte[18];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) ('a' + i / 3);
        }
        return new Frame(3, 2, rgb, 0);
    }

    private static String letters(Frame frame) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < frame.rgb().length; i += 3) {
            letters.append(i > 0 && i / 3 % frame.width() == 0 ? "/" : "").append((char) frame.rgb()[i]);
        }
        return letters.toString();
    }
}
