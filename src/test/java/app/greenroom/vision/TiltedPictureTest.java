package app.greenroom.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.Frame;
import app.greenroom.scene.Camera;
import app.greenroom.scene.FaceFilm;
import app.greenroom.scene.FaceScene;
import app.greenroom.scene.SampleScenes;
import app.greenroom.vision.pose.PlaceEstimate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Edges of drawn rooms, through the whole way from pixels to facts. */
class TiltedPictureTest {
    private static final FrameAnalysis ANALYSIS = new FrameAnalysis();

    @AfterAll
    static void close() {
        ANALYSIS.close();
    }

    private static FrameFacts measure(Frame frame) {
        ANALYSIS.restart();
        return ANALYSIS.measure(frame);
    }

    private static Frame shelf(double elevation) {
        FaceScene good = SampleScenes.of("good-room").orElseThrow().face();
        Camera camera = new Camera(elevation, 560, 0.4, 0, 42);
        FaceScene scene = new FaceScene(
                good.seed(),
                640,
                360,
                camera,
                good.lighting(),
                good.look(),
                good.wall(),
                good.exposure(),
                good.blur(),
                good.noise());
        return new FaceFilm(scene, t -> 0).frame(0.5);
    }

    @Test
    void theRoomTellsTheCamerasHeightWithoutTheHead() {
        for (double elevation : new double[] {-20, 10}) {
            FrameFacts facts = measure(shelf(elevation));

            assertThat(PlaceEstimate.of(List.of(facts)).orElseThrow().byRoom().orElseThrow())
                    .isCloseTo(elevation, within(1.5));
            assertThat(facts.gravity().orElseThrow().roll()).isCloseTo(0, within(0.5));
        }
    }

    @Test
    void blackBarsAreNoEdgesOfTheRoom() throws Exception {
        for (double elevation : new double[] {-20, 10}) {
            Frame bare = shelf(elevation);
            double distance = measure(bare).face().orElseThrow().distance();
            for (StrangePicture bars : List.of(StrangePicture.PILLARBOX, StrangePicture.LETTERBOX)) {
                FrameFacts facts = measure(bars.of(bare));

                assertThat(PlaceEstimate.of(List.of(facts))
                                .orElseThrow()
                                .byRoom()
                                .orElseThrow())
                        .as("%s, %s degrees", bars, elevation)
                        .isCloseTo(elevation, within(2.5));
                assertThat(facts.face().orElseThrow().distance()).isCloseTo(distance, within(0.03 * distance));
            }
        }
    }

    @Test
    void theSameViewAgainTellsNothingNewAndAnotherTellsAnew() {
        ANALYSIS.restart();
        Frame level = shelf(0);
        double once = ANALYSIS.measure(level.at(0)).gravity().orElseThrow().pitchError();
        for (int second = 1; second < 6; second++) {
            ANALYSIS.measure(level.at(second));
        }
        assertThat(ANALYSIS.measure(level.at(6)).gravity().orElseThrow().pitchError())
                .isCloseTo(once, within(0.05));

        FrameFacts moved = ANALYSIS.measure(shelf(-20).at(7));
        assertThat(PlaceEstimate.of(List.of(moved)).orElseThrow().byRoom().orElseThrow())
                .isCloseTo(-20, within(1.5));
    }

    @Test
    void aTurnedPictureTiltsRoomAndHeadAlike() {
        Frame level = shelf(0);
        FrameFacts before = measure(level);
        for (double degrees : new double[] {6, -11}) {
            FrameFacts after = measure(turned(level, degrees));

            assertThat(after.gravity().orElseThrow().roll()).isCloseTo(degrees, within(0.7));
            assertThat(after.face().orElseThrow().pose().roll()
                            - before.face().orElseThrow().pose().roll())
                    .isCloseTo(degrees, within(1.5));
        }
    }

    @Test
    void aPictureWithoutAFaceIsNotLookedAt() {
        Frame frame = new Frame(1280, 720, new byte[3 * 1280 * 720], 0);

        assertThat(measure(frame).gravity()).isEmpty();
    }

    /** The picture turned about its middle, tops to the left for positive angles, and enlarged to fill its corners. */
    private static Frame turned(Frame frame, double degrees) {
        int width = frame.width();
        int height = frame.height();
        byte[] out = new byte[frame.rgb().length];
        double cos = 0.8 * Math.cos(Math.toRadians(degrees));
        double sin = 0.8 * Math.sin(Math.toRadians(degrees));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dx = x - width / 2.0;
                double dy = y - height / 2.0;
                double fromX = Math.max(0, Math.min(width - 1.001, width / 2.0 + cos * dx - sin * dy));
                double fromY = Math.max(0, Math.min(height - 1.001, height / 2.0 + sin * dx + cos * dy));
                int p = 3 * (((int) fromY) * width + ((int) fromX));
                double fx = fromX - Math.floor(fromX);
                double fy = fromY - Math.floor(fromY);
                for (int c = 0; c < 3; c++, p++) {
                    byte[] rgb = frame.rgb();
                    double upper = (1 - fx) * (rgb[p] & 255) + fx * (rgb[p + 3] & 255);
                    double lower = (1 - fx) * (rgb[p + 3 * width] & 255) + fx * (rgb[p + 3 * width + 3] & 255);
                    out[3 * (y * width + x) + c] = (byte) Math.round((1 - fy) * upper + fy * lower);
                }
            }
        }
        return new Frame(width, height, out, frame.time());
    }
}
