package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegPicturesTest {
    /** Cameras that see in the dark send grey; it must be as dark as it is. */
    @ParameterizedTest
    @ValueSource(ints = {20, 51, 128, 230})
    void greyIsAsBrightAsItIsStored(int value) throws Exception {
        byte[] jpeg = grey(value);
        byte[] rgb = new byte[3 * 32 * 32];
        try (JpegPictures pictures = new JpegPictures()) {
            assertThat(pictures.read(Arrays.copyOf(jpeg, jpeg.length + 2), jpeg.length, 32, 32, rgb))
                    .isTrue();
        }
        for (byte stored : rgb) {
            assertThat(stored & 255).isCloseTo(value, within(1));
        }
    }

    @Test
    void aPictureInHundredsOfScansIsDamaged() throws Exception {
        byte[] jpeg = grey(100);
        int scan = 0;
        while (jpeg[scan] != (byte) 0xFF || jpeg[scan + 1] != (byte) 0xDA) {
            scan++;
        }
        ByteArrayOutputStream often = new ByteArrayOutputStream();
        often.write(jpeg, 0, scan);
        for (int i = 0; i < 100; i++) {
            often.write(jpeg, scan, jpeg.length - 2 - scan);
        }
        often.write(jpeg, jpeg.length - 2, 2);
        try (JpegPictures pictures = new JpegPictures()) {
            assertThat(pictures.read(often.toByteArray(), often.size(), 32, 32, new byte[3 * 32 * 32]))
                    .isFalse();
        }
    }

    private static byte[] grey(int value) throws Exception {
        BufferedImage grey = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 32 * 32; i++) {
            grey.getRaster().setSample(i % 32, i / 32, 0, value);
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(grey, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}
