package app.greenroom.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTest {
    private final Path folder;

    ImageFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsJpeg() throws Exception {
        Frame frame = ImageFile.read(save("a.jpg", jpeg(64, 48)), 1.5);
        assertThat(frame.width()).isEqualTo(64);
        assertThat(frame.height()).isEqualTo(48);
        assertThat(frame.time()).isEqualTo(1.5);
        assertThat(pixel(frame, 10, 40)).satisfies(rgb -> {
            assertThat(rgb[0]).isBetween(240, 255);
            assertThat(rgb[1]).isBetween(90, 110);
            assertThat(rgb[2]).isBetween(0, 15);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_3BYTE_BGR})
    void readsPng(int type) throws Exception {
        Frame frame = ImageFile.read(save("a.png", png(picture(20, 10, type))), 0);
        assertThat(pixel(frame, 3, 3)).containsExactly(255, 100, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_BINARY})
    void readsGreyPng(int type) throws Exception {
        BufferedImage white = new BufferedImage(20, 10, type);
        paint(white, Color.WHITE);
        Frame frame = ImageFile.read(save("grey.png", png(white)), 0);
        assertThat(pixel(frame, 3, 3)).containsExactly(255, 255, 255);
    }

    @Test
    void transparentPartsAreBlack() throws Exception {
        BufferedImage nothing = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
        Frame frame = ImageFile.read(save("nothing.png", png(nothing)), 0);
        assertThat(pixel(frame, 3, 3)).containsExactly(0, 0, 0);
    }

    @Test
    void readsOnePixel() throws Exception {
        assertThat(ImageFile.read(save("dot.png", png(picture(1, 1, BufferedImage.TYPE_INT_RGB))), 0)
                        .rgb())
                .hasSize(3);
    }

    @Test
    void readsLargePicturesAtAFraction() throws Exception {
        Frame frame = ImageFile.read(save("large.jpg", jpeg(4000, 3000)), 0);
        assertThat(frame.width()).isEqualTo(2000);
        assertThat(frame.height()).isEqualTo(1500);
    }

    @Test
    void refusesCutOffPictures() throws Exception {
        byte[] jpeg = jpeg(640, 480);
        byte[] png = png(picture(640, 480, BufferedImage.TYPE_INT_RGB));
        for (double share : new double[] {0.02, 0.3, 0.6, 0.9}) {
            assertThat(why(save("cut.jpg", Arrays.copyOf(jpeg, (int) (share * jpeg.length)))))
                    .as("JPEG cut at %s", share)
                    .isIn("it is damaged or cut off", "it is damaged", "it is not a JPEG or PNG picture");
            assertThat(why(save("cut.png", Arrays.copyOf(png, (int) (share * png.length)))))
                    .as("PNG cut at %s", share)
                    .isIn("it is damaged or cut off", "it is damaged", "it is not a JPEG or PNG picture");
        }
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        assertThat(why(save("empty.jpg", new byte[0]))).isEqualTo("it is empty");
        assertThat(why(save("text.jpg", "Dear diary".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("it is not a JPEG or PNG picture");
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(picture(9, 9, BufferedImage.TYPE_BYTE_INDEXED), "gif", gif);
        assertThat(why(save("animation.png", gif.toByteArray()))).isEqualTo("it is not a JPEG or PNG picture");
        assertThat(why(folder.resolve("none.jpg"))).isEqualTo("it is not there");
        assertThat(why(folder)).isEqualTo("it is a folder");
    }

    /** A header of a few bytes must not make this program reserve gigabytes. */
    @ParameterizedTest
    @ValueSource(strings = {"2000000000x2000000000", "2147483647x1", "29999x29999", "1x2147483647", "0x0"})
    void refusesHugePictures(String size) throws IOException {
        int by = size.indexOf('x');
        byte[] png = emptyPng(Integer.parseInt(size.substring(0, by)), Integer.parseInt(size.substring(by + 1)));
        assertThat(why(save("bomb.png", png)))
                .isIn("it is far larger than any camera's picture", "it is damaged", "it is damaged or cut off");
    }

    @Test
    void refusesColoursForPrint() throws IOException {
        assertThat(why(save("print.jpg", cmyk()))).contains("CMYK");
    }

    /** Java's own picture streams buffer on the disk, and a full one would make every picture look damaged. */
    @Test
    void needsNoTemporaryFiles() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        ImageIO.setCacheDirectory(gone.toFile());
        Files.delete(gone);
        try {
            assertThat(ImageFile.read(save("a.jpg", jpeg(64, 48)), 0).width()).isEqualTo(64);
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    /** Whatever a file says, the answer is a frame or a sentence, never another exception. */
    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.png"})
    void survivesDamagedBytes(String name) throws Exception {
        byte[] good = name.endsWith("jpg") ? jpeg(16, 16) : png(picture(16, 16, BufferedImage.TYPE_INT_RGB));
        for (int at = 0; at < good.length; at++) {
            for (int value : new int[] {at % 2 == 0 ? 0 : 0x7f, 0xff}) {
                byte[] bad = good.clone();
                bad[at] = (byte) value;
                Path file = save(name, bad);
                try {
                    assertThat(ImageFile.read(file, 0).rgb()).isNotEmpty();
                } catch (CaptureException e) {
                    assertThat(e.fault()).isInstanceOf(DeviceFault.Unreadable.class);
                }
            }
        }
    }

    private static String why(Path file) {
        CaptureException refused = catchThrowableOfType(CaptureException.class, () -> ImageFile.read(file, 0));
        assertThat(refused).as("nothing refused %s", file.getFileName()).isNotNull();
        return ((DeviceFault.Unreadable) refused.fault()).why().toString();
    }

    private Path save(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static int[] pixel(Frame frame, int x, int y) {
        int at = 3 * (y * frame.width() + x);
        return new int[] {frame.rgb()[at] & 255, frame.rgb()[at + 1] & 255, frame.rgb()[at + 2] & 255};
    }

    private static byte[] jpeg(int width, int height) {
        return Images.jpeg(Images.frame(picture(width, height, BufferedImage.TYPE_INT_RGB), 0), 0.9f);
    }

    private static BufferedImage picture(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        paint(picture, new Color(255, 100, 0));
        return picture;
    }

    private static void paint(BufferedImage picture, Color color) {
        Graphics2D g = picture.createGraphics();
        g.setColor(color);
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        g.dispose();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, "png", bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** A valid header over hardly any pixels. */
    private static byte[] emptyPng(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        pngChunk(bytes, "IHDR", header.toByteArray());
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(pixels)) {
            deflater.write(new byte[1000]);
        }
        pngChunk(bytes, "IDAT", pixels.toByteArray());
        pngChunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void pngChunk(ByteArrayOutputStream to, String type, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    /** Four channels and the marker that Adobe's programs write: what printers use. */
    private static byte[] cmyk() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, 16, 16, 4, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
        byte[] jpeg = bytes.toByteArray();
        byte[] adobe = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(jpeg, 0, 2);
        marked.writeBytes(adobe);
        marked.write(jpeg, 2, jpeg.length - 2);
        return marked.toByteArray();
    }
}
