package app.greenroom.capture.file.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.capture.file.ImageFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telephones store a picture as a grid of small ones (ISO/IEC 23008-12, 6.6.2.3), here of JPEG tiles. */
class TiledPictureTest {
    private static final int TILE = 64;
    private static final int[] COLOURS = {0xC03020, 0x20A040, 0x3040C0, 0xB0B030, 0x802080, 0x40A0A0};

    private final Path folder;

    TiledPictureTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Three by two tiles, of which the last column and row show in part, and the quarter turns that the file notes. */
    @ParameterizedTest
    @CsvSource({"0, 160, 100", "1, 100, 160", "2, 160, 100", "3, 100, 160"})
    void tilesAreJoinedIntoThePictureThatTheyAre(int turns, int width, int height) throws Exception {
        Path file = Files.write(folder.resolve("phone.heic"), grid(160, 100, turns, 6));

        Frame frame = ImageFile.read(file, 1.5);

        assertThat(new int[] {frame.width(), frame.height()}).containsExactly(width, height);
        assertThat(frame.time()).isEqualTo(1.5);
        for (int i = 0; i < 6; i++) {
            int x = Math.min(150, i % 3 * TILE + TILE / 2);
            int y = Math.min(90, i / 3 * TILE + TILE / 2);
            for (int turn = 0; turn < turns; turn++) { // a quarter turn against the clock
                int before = x;
                x = y;
                y = (turn % 2 == 0 ? 160 : 100) - 1 - before;
            }
            for (int part = 0; part < 3; part++) {
                int value = frame.rgb()[3 * (y * frame.width() + x) + part] & 255;
                assertThat(value).as("tile " + i).isCloseTo((COLOURS[i] >> (16 - 8 * part)) & 255, within(8));
            }
        }
    }

    @Test
    void aPictureWithoutOneOfItsTilesIsDamaged() throws Exception {
        byte[] whole = grid(160, 100, 0, 6);
        Path file = Files.write(folder.resolve("cut.heic"), Arrays.copyOf(whole, whole.length - 800));
        CaptureException refused = catchThrowableOfType(CaptureException.class, () -> ImageFile.read(file, 0));
        assertThat(refused).hasMessageContaining("damaged");
    }

    private static byte[] grid(int width, int height, int turns, int tiles) throws Exception {
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < tiles; i++) {
            BufferedImage tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_RGB);
            for (int p = 0; p < TILE * TILE; p++) {
                tile.setRGB(p % TILE, p / TILE, COLOURS[i]);
            }
            pictures.add(Images.jpeg(Images.frame(tile, 0), 0.95f));
        }
        byte[] start = box("ftyp", text("mif1"), number(4, 0), text("mif1heic"));
        byte[] layout = join(new byte[] {0, 0, 1, 2}, number(2, width), number(2, height));
        byte[] empty = meta(pictures, layout, 0, width, height, turns);
        byte[] meta = meta(pictures, layout, start.length + empty.length + 8, width, height, turns);
        return join(start, meta, box("mdat", layout, join(pictures.toArray(byte[][]::new))));
    }

    /** Item 1 is the grid, items 2 and on the tiles. */
    private static byte[] meta(List<byte[]> tiles, byte[] layout, int data, int width, int height, int turns)
            throws Exception {
        int count = tiles.size() + 1;
        List<byte[]> infos = new ArrayList<>();
        ByteArrayOutputStream places = new ByteArrayOutputStream();
        ByteArrayOutputStream properties = new ByteArrayOutputStream();
        ByteArrayOutputStream links = new ByteArrayOutputStream();
        int at = data;
        for (int i = 0; i < count; i++) {
            byte[] content = i == 0 ? layout : tiles.get(i - 1);
            infos.add(full("infe", 2, number(2, i + 1), number(2, 0), text(i == 0 ? "grid" : "jpeg"), new byte[1]));
            places.write(join(number(2, i + 1), number(2, 0), number(2, 1), number(4, at), number(4, content.length)));
            at += content.length;
            boolean turned = i == 0 && turns > 0;
            properties.write(number(2, i + 1));
            properties.write(turned ? new byte[] {2, 1, (byte) 0x83} : new byte[] {1, (byte) (i == 0 ? 1 : 2)});
            if (i > 0) {
                links.write(number(2, i + 1));
            }
        }
        byte[] sizes = box(
                "ipco",
                full("ispe", 0, number(4, width), number(4, height)),
                full("ispe", 0, number(4, TILE), number(4, TILE)),
                box("irot", new byte[] {(byte) turns}));
        return full(
                "meta",
                0,
                full("hdlr", 0, number(4, 0), text("pict"), new byte[13]),
                full("pitm", 0, number(2, 1)),
                full("iinf", 0, number(2, count), join(infos.toArray(byte[][]::new))),
                full("iref", 0, box("dimg", number(2, 1), number(2, tiles.size()), links.toByteArray())),
                box("iprp", sizes, full("ipma", 0, number(4, count), properties.toByteArray())),
                full("iloc", 0, new byte[] {0x44, 0}, number(2, count), places.toByteArray()));
    }

    private static byte[] full(String kind, int version, byte[]... content) throws Exception {
        return box(kind, new byte[] {(byte) version, 0, 0, 0}, join(content));
    }

    private static byte[] box(String kind, byte[]... content) throws Exception {
        byte[] inside = join(content);
        return join(number(4, inside.length + 8), text(kind), inside);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] number(int bytes, int value) {
        byte[] all = ByteBuffer.allocate(4).putInt(value).array();
        return Arrays.copyOfRange(all, 4 - bytes, 4);
    }

    private static byte[] join(byte[]... parts) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }
}
