package app.greenroom.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.capture.OrientationTest;
import app.greenroom.capture.file.media.TestMedia;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** A dark room must be as dark in grey as it is in colour. */
    @ParameterizedTest
    @ValueSource(ints = {20, 51, 128, 230})
    void greyIsAsBrightAsTheSameColour(int value) throws Exception {
        BufferedImage bytes = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage shorts = new BufferedImage(32, 32, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 32 * 32; i++) {
            bytes.getRaster().setSample(i % 32, i / 32, 0, value);
            shorts.getRaster().setSample(i % 32, i / 32, 0, value * 257);
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(bytes, "jpeg", jpeg);
        for (Path file :
                List.of(save("grey.jpg", jpeg.toByteArray()), save("8.png", png(bytes)), save("16.png", png(shorts)))) {
            for (int stored : pixel(ImageFile.read(file, 0), 9, 9)) {
                assertThat(stored).as(file.toString()).isCloseTo(value, within(1));
            }
        }
    }

    @Test
    void halfTransparentPartsLieOverBlack() throws Exception {
        BufferedImage half = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
        paint(half, new Color(200, 100, 50, 128));
        assertThat(pixel(ImageFile.read(save("half.png", png(half)), 0), 3, 3)).containsExactly(100, 50, 25);
        BufferedImage clear = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 200; i++) {
            clear.setRGB(i % 20, i / 20, 0x00FFFFFF);
        }
        assertThat(pixel(ImageFile.read(save("clear.png", png(clear)), 0), 3, 3))
                .containsExactly(0, 0, 0);
    }

    /** Telephones write EXIF first, others JFIF; both must be found. */
    @ParameterizedTest
    @CsvSource({
        "1, 64, 48, 8, 8",
        "2, 64, 48, 56, 8",
        "3, 64, 48, 56, 40",
        "4, 64, 48, 8, 40",
        "5, 48, 64, 8, 8",
        "6, 48, 64, 40, 8",
        "7, 48, 64, 40, 56",
        "8, 48, 64, 8, 56"
    })
    void picturesComeUpright(int orientation, int width, int height, int x, int y) throws Exception {
        BufferedImage corner = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = corner.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 16, 16);
        g.dispose();
        byte[] jpeg = Images.jpeg(Images.frame(corner, 0), 0.9f);
        byte[] exif = OrientationTest.exif(orientation, ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream notes = new ByteArrayOutputStream();
        notes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 8), 'E', 'x', 'i', 'f', 0, 0});
        notes.writeBytes(exif);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        pngChunk(chunk, "eXIf", exif);
        for (Path file : List.of(
                save("first.jpg", with(jpeg, 2, notes.toByteArray())),
                save("second.jpg", with(jpeg, 20, notes.toByteArray())), // behind JFIF
                save("a.png", with(png(corner), 33, chunk.toByteArray())))) { // behind the header
            Frame frame = ImageFile.read(file, 0);
            assertThat(new int[] {frame.width(), frame.height()}).containsExactly(width, height);
            assertThat(pixel(frame, x, y)[0]).as(file.toString()).isGreaterThan(240);
            assertThat(pixel(frame, width - 1 - x, height - 1 - y)[0]).isLessThan(20);
        }
    }

    /** A few bytes for each of hundreds of scans of a large picture take minutes. */
    @Test
    void refusesPicturesInHundredsOfScans() throws Exception {
        byte[] jpeg = progressive(64, 48);
        assertThat(ImageFile.read(save("usual.jpg", jpeg), 0).width()).isEqualTo(64);
        int scan = lastScan(jpeg);
        byte[] once = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        ByteArrayOutputStream often = new ByteArrayOutputStream();
        often.write(jpeg, 0, scan);
        for (int i = 0; i < 100; i++) {
            often.writeBytes(once);
        }
        often.write(jpeg, jpeg.length - 2, 2);
        assertThat(why(save("often.jpg", often.toByteArray()))).contains("far more steps");
    }

    @ParameterizedTest
    @CsvSource({"libwebp, webp", "libaom-av1, avif"})
    void readsWhatBrowsersSaveUnderAnyName(String codec, String kind) throws Exception {
        Path file = folder.resolve("picture." + kind);
        TestMedia.write(file, "", new float[0], 1, 48_000, 0, codec, List.of(plain(320, 240, 200, 100, 50)), 0);
        Path named = Files.move(file, folder.resolve("picture.jpg"));

        Frame frame = ImageFile.read(named, 0);

        assertThat(new int[] {frame.width(), frame.height()}).containsExactly(320, 240);
        assertThat(pixel(frame, 160, 120)).satisfies(rgb -> {
            assertThat(rgb[0]).isCloseTo(200, within(4));
            assertThat(rgb[1]).isCloseTo(100, within(4));
            assertThat(rgb[2]).isCloseTo(50, within(4));
        });
        byte[] bytes = Files.readAllBytes(named);
        assertThat(why(save("cut.jpg", Arrays.copyOf(bytes, bytes.length / 2)))).contains("damaged");
    }

    private static Frame plain(int width, int height, int... colour) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) colour[i % 3];
        }
        return new Frame(width, height, rgb, 0);
    }

    private static byte[] with(byte[] bytes, int at, byte[] more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(more);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private static byte[] progressive(int width, int height) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(
                    null, new IIOImage(picture(width, height, BufferedImage.TYPE_INT_RGB), null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int lastScan(byte[] jpeg) {
        int at = jpeg.length - 2;
        while (jpeg[at] != (byte) 0xFF || jpeg[at + 1] != (byte) 0xDA) {
            at--;
        }
        return at;
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
                    .isIn("it is damaged or cut off", "it is damaged");
            assertThat(why(save("cut.png", Arrays.copyOf(png, (int) (share * png.length)))))
                    .as("PNG cut at %s", share)
                    .isIn("it is damaged or cut off", "it is damaged");
        }
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        assertThat(why(save("empty.jpg", new byte[0]))).isEqualTo("it is empty");
        assertThat(why(save("text.jpg", "Dear diary".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("its name is that of a picture, but it is none");
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(picture(9, 9, BufferedImage.TYPE_BYTE_INDEXED), "gif", gif);
        assertThat(why(save("animation.png", gif.toByteArray())))
                .isEqualTo("it is a GIF file, which this program does not read");
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
