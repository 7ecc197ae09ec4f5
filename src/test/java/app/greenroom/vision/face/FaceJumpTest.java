package app.greenroom.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.scene.FaceFilm;
import app.greenroom.scene.SampleScenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A face that has gone far from one frame to the next: the box once trailed behind it for more than a second. */
class FaceJumpTest {
    private static final double LIVE = 0.05; // seconds between frames

    private static final Frame FRAME =
            new FaceFilm(SampleScenes.of("good-room").orElseThrow().face().sized(960, 540), t -> 0).frame(0);

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.3, -0.3})
    void isCaughtUpWithInTheVeryFrame(double widths) {
        try (FaceFinder finder = new FaceFinder()) {
            Face before = finder.find(at(0, 0)).get(0);
            for (int i = 1; i < 4; i++) {
                before = finder.find(at(i * LIVE, 0)).get(0);
            }
            int down = (int) Math.round(widths * before.width());
            Face after = finder.find(at(4 * LIVE, down)).get(0);
            assertThat(after.top() - before.top()).isBetween(down - off(before), down + off(before));
            assertThat(after.bottom() - before.bottom()).isBetween(down - off(before), down + off(before));
        }
    }

    /** A twentieth of the face's width. */
    private static double off(Face face) {
        return 0.05 * face.width();
    }

    @Test
    void aFaceThatStaysIsWhereItWas() {
        try (FaceFinder finder = new FaceFinder()) {
            Face first = finder.find(at(0, 0)).get(0);
            for (int i = 1; i < 6; i++) {
                Face again = finder.find(at(i * LIVE, 0)).get(0);
                assertThat(again.top()).isBetween(first.top() - off(first), first.top() + off(first));
            }
        }
    }

    /** The frame with everything in it moved down by so many rows; its edge is repeated. */
    private static Frame at(double time, int down) {
        int row = 3 * FRAME.width();
        byte[] moved = new byte[FRAME.rgb().length];
        for (int y = 0; y < FRAME.height(); y++) {
            int from = Math.max(0, Math.min(FRAME.height() - 1, y - down));
            System.arraycopy(FRAME.rgb(), from * row, moved, y * row, row);
        }
        return new Frame(FRAME.width(), FRAME.height(), moved, time);
    }
}
