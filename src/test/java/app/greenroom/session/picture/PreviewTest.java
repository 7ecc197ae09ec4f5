package app.greenroom.session.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.model.live.LightPatches;
import app.greenroom.model.live.LivePicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private final List<LivePicture> shown = new ArrayList<>();
    private final Preview preview = new Preview(shown::add);

    @Test
    void fitsThePlaceThatThereIsNow() {
        preview.accept(grey(1920, 1080, 0));
        preview.fit(160, 160);
        preview.accept(grey(1920, 1080, 1));
        preview.fit(0, -5); // a window that is being opened
        preview.accept(grey(1920, 1080, 2));
        preview.fit(4000, 4000);
        preview.accept(grey(320, 240, 3));
        assertThat(shown).extracting(LivePicture::width).containsExactly(1280, 160, 1, 320);
        assertThat(shown).extracting(LivePicture::height).containsExactly(720, 90, 1, 240);
        assertThat(shown).extracting(LivePicture::sourceWidth).containsExactly(1920, 1920, 1920, 320);
        assertThat(shown).extracting(LivePicture::sourceHeight).containsExactly(1080, 1080, 1080, 240);
        assertThat(shown).extracting(LivePicture::time).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(shown).allSatisfy(picture -> assertThat(picture.rgb())
                .hasSize(picture.width() * picture.height())
                .containsOnly(0x808080));
    }

    @Test
    void usesAPicturesMemoryAgainFourPicturesLater() {
        for (int i = 0; i < 8; i++) {
            preview.accept(grey(64, 36, i));
        }
        for (int i = 0; i < 4; i++) {
            for (int later = 1; later < 4; later++) {
                assertThat(shown.get(i + later).rgb()).isNotSameAs(shown.get(i).rgb());
            }
            assertThat(shown.get(i + 4).rgb()).isSameAs(shown.get(i).rgb());
        }
    }

    @Test
    void looksForPatchesOnlyWhenTheyAreWantedAndFourTimesASecond() {
        preview.accept(white(0));
        preview.patches(true);
        preview.accept(grey(64, 36, 0.1));
        preview.accept(white(0.2));
        preview.accept(white(0.4));
        preview.accept(grey(64, 36, 0.5));
        preview.accept(grey(64, 36, 0.05)); // the camera was opened anew
        preview.patches(false);
        preview.accept(white(0.1));
        assertThat(shown.get(0).patches()).isEmpty();
        assertThat(bright(1)).isFalse();
        assertThat(bright(2)).as("not looked at again yet").isFalse();
        assertThat(bright(3)).isTrue();
        assertThat(bright(4)).isTrue();
        assertThat(bright(5)).isFalse();
        assertThat(shown.get(6).patches()).isEmpty();
    }

    private boolean bright(int picture) {
        return shown.get(picture).patches().orElseThrow().cells().contains(LightPatches.Kind.BRIGHT);
    }

    private static Frame white(double time) {
        return plain(64, 36, 255, time);
    }

    private static Frame grey(int width, int height, double time) {
        return plain(width, height, 128, time);
    }

    private static Frame plain(int width, int height, int value, double time) {
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, (byte) value);
        return new Frame(width, height, rgb, time);
    }
}
