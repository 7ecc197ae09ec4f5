package app.greenroom.capture.file.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.capture.file.media.HeifBoxes.Item;
import java.awt.image.BufferedImage;
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
        List<Item> items = new ArrayList<>();
        items.add(new Item("grid", HeifBoxes.layout(3, 2, width, height), turns > 0 ? List.of(1, -3) : List.of(1)));
        pictures.forEach(each -> items.add(new Item("jpeg", each, List.of(2))));
        return HeifBoxes.file(
                "heic",
                List.of(HeifBoxes.size(width, height), HeifBoxes.size(TILE, TILE), HeifBoxes.box("irot", new byte[] {
                    (byte) turns
                })),
                items);
    }
}
