package app.greenroom.capture.file.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.capture.file.media.HeifBoxes.Item;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HEIC and AVIF with what they say of their colours and of how they were held, beside the plain PNG of the same picture. */
class HeifColoursTest {
    private static final int[] CORNERS = {0xC86450, 0x50A064, 0x4060B0, 0x909090};
    private static final int SHOWN = 4; // of 255
    private static final double SHARE = 0.05;
    private static final byte[] SRGB = nclx(1, 13, 6);
    private static final byte[] P3 = nclx(12, 13, 6);
    private static final byte[] P3_PROFILE =
            HeifBoxes.box("colr", HeifBoxes.text("prof"), ColourProfileTest.profile(ColourProfileTest.P3));

    @TempDir
    Path folder;

    private static byte[] nclx(int primaries, int transfer, int matrix) {
        return HeifBoxes.box(
                "colr",
                HeifBoxes.text("nclx"),
                HeifBoxes.number(2, primaries),
                HeifBoxes.number(2, transfer),
                HeifBoxes.number(2, matrix),
                new byte[1]);
    }

    /** A picture of four colours, one in each corner. */
    private static Frame corners(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            int colour = CORNERS[(i % width < width / 2 ? 0 : 1) + (i / width < height / 2 ? 0 : 2)];
            rgb[3 * i] = (byte) (colour >> 16);
            rgb[3 * i + 1] = (byte) (colour >> 8);
            rgb[3 * i + 2] = (byte) colour;
        }
        return new Frame(width, height, rgb, 0);
    }

    private static BufferedImage picture(Frame frame) {
        BufferedImage picture = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int[] colour = at(frame, x, y);
                picture.setRGB(x, y, colour[0] << 16 | colour[1] << 8 | colour[2]);
            }
        }
        return picture;
    }

    /** The picture as a browser's encoder stores it, in boxes of our own. */
    private Path avif(int width, int height, boolean grid, List<byte[]> colours, List<byte[]> turns) throws Exception {
        Path plain = folder.resolve("plain.avif");
        TestMedia.write(plain, "", new float[0], 1, 48_000, 0, "libaom-av1", List.of(corners(width, height)), 0);
        byte[] coded = Files.readAllBytes(plain);
        byte[] data = HeifBoxes.found(coded, "mdat");
        data = Arrays.copyOfRange(data, 8, data.length);
        List<byte[]> properties = Stream.of(
                        List.of(HeifBoxes.size(width, height), HeifBoxes.found(coded, "av1C")), colours, turns)
                .flatMap(List::stream)
                .toList();
        List<Integer> own = Stream.concat(
                        IntStream.range(0, colours.size()).mapToObj(i -> 3 + i),
                        IntStream.range(0, turns.size()).mapToObj(i -> -(3 + colours.size() + i)))
                .toList();
        List<Integer> stored = List.of(1, -2);
        List<Integer> both = Stream.concat(stored.stream(), own.stream()).toList();
        Item tile = new Item("av01", data, grid ? stored : both);
        Item whole = new Item(
                "grid",
                HeifBoxes.layout(1, 1, width, height),
                Stream.concat(Stream.of(1), own.stream()).toList());
        return Files.write(
                folder.resolve("picture.avif"),
                HeifBoxes.file("avif", properties, grid ? List.of(whole, tile) : List.of(tile)));
    }

    private static int[] at(Frame frame, int x, int y) {
        int at = 3 * (y * frame.width() + x);
        return new int[] {frame.rgb()[at] & 255, frame.rgb()[at + 1] & 255, frame.rgb()[at + 2] & 255};
    }

    private static int[][] corners(Frame frame) {
        int w = frame.width();
        int h = frame.height();
        return new int[][] {
            at(frame, w / 4, h / 4),
            at(frame, 3 * w / 4, h / 4),
            at(frame, w / 4, 3 * h / 4),
            at(frame, 3 * w / 4, 3 * h / 4)
        };
    }

    private static void assertNear(int[] found, int... right) {
        for (int i = 0; i < 3; i++) {
            double off = Math.max(SHOWN, SHARE * right[i]);
            assertThat((double) found[i]).as(Arrays.toString(found)).isBetween(right[i] - off, right[i] + off);
        }
    }

    /** Without a word on colours, a still picture is stored by BT.601, however large it is. */
    @ParameterizedTest
    @CsvSource({"96, 64, false", "96, 64, true", "1280, 64, false", "1280, 64, true"})
    void usualColoursAreThoseOfThePlainPicture(int width, int height, boolean grid) throws Exception {
        Path png = folder.resolve("plain.png");
        ImageIO.write(picture(corners(width, height)), "png", png.toFile());
        int[][] right = corners(ImageFile.read(png, 0));
        for (List<byte[]> colours : List.<List<byte[]>>of(List.of(), List.of(SRGB))) {
            int[][] found = corners(ImageFile.read(avif(width, height, grid, colours, List.of()), 0));
            for (int i = 0; i < right.length; i++) {
                assertNear(found[i], right[i]);
            }
        }
    }

    /**
     * Telephones name Display P3 by its numbers, by a profile, or by both, which is still said once. Of tiles, numbers beside the whole
     * are not read: there encoders write them into each tile.
     */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void wideColoursAreBroughtToUsualOnesOnce(boolean grid) throws Exception {
        List<List<byte[]>> named = grid
                ? List.of(List.of(P3_PROFILE), List.of(P3, P3_PROFILE))
                : List.of(List.of(P3), List.of(P3_PROFILE), List.of(P3, P3_PROFILE));
        for (List<byte[]> colours : named) {
            int[][] found = corners(ImageFile.read(avif(96, 64, grid, colours, List.of()), 0));
            assertNear(found[0], 216, 93, 72);
            assertNear(found[3], 0x90, 0x90, 0x90);
        }
    }

    /**
     * Turned against the clock, then mirrored (ISO/IEC 23008-12, 6.5.10 and 6.5.12).
     *
     * @param mirror 0 top and bottom change places, 1 left and right, −1 neither
     * @param order which stored corner comes to lie left above, right above, left below, right below
     */
    @ParameterizedTest
    @CsvSource({
        "0, -1, 0123",
        "1, -1, 1302",
        "2, -1, 3210",
        "3, -1, 2031",
        "0, 0, 2301",
        "0, 1, 1032",
        "1, 0, 0213",
        "1, 1, 3120",
        "3, 0, 3120",
        "3, 1, 0213"
    })
    void turnedAndMirroredPicturesComeUpright(int turns, int mirror, String order) throws Exception {
        for (boolean grid : new boolean[] {false, true}) {
            byte[] turned = HeifBoxes.box("irot", new byte[] {(byte) turns});
            byte[] mirrored = HeifBoxes.box("imir", new byte[] {(byte) mirror});
            Frame frame = ImageFile.read(
                    avif(96, 64, grid, List.of(SRGB), mirror < 0 ? List.of(turned) : List.of(turned, mirrored)), 0);
            assertThat(frame.width()).isEqualTo(turns % 2 == 0 ? 96 : 64);
            int[][] found = corners(frame);
            for (int i = 0; i < found.length; i++) {
                int colour = CORNERS[order.charAt(i) - '0'];
                assertNear(found[i], colour >> 16, colour >> 8 & 255, colour & 255);
            }
        }
    }
}
