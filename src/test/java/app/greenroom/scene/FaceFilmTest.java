package app.greenroom.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.Frame;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameFacts.FaceFacts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("numbers")
class FaceFilmTest {
    private static FaceScene scene(long seed, Camera camera, double exposure) {
        FaceScene good = SampleScenes.of("good-room").orElseThrow().face();
        return new FaceScene(
                seed, 640, 360, camera, good.lighting(), good.look(), good.wall(), exposure, good.blur(), good.noise());
    }

    private static FaceScene level(long seed) {
        return scene(seed, new Camera(0, 480, 0.38, 0, 45), 0.8);
    }

    @Test
    void theDetectorReadsTheCameraHeightThatWasDrawn() {
        List<Double> measured = new ArrayList<>();
        try (FrameAnalysis analysis = new FrameAnalysis()) {
            for (double elevation : new double[] {-25, -12, 0, 12, 20}) {
                FaceFilm film = new FaceFilm(scene(5, new Camera(elevation, 480, 0.38, 0, 45), 0.8), t -> 0);
                analysis.restart();
                FrameFacts facts = analysis.measure(film.frame(0.5));
                assertThat(facts.faceCount()).isEqualTo(1);
                double found = facts.face().orElseThrow().pose().elevation();
                assertThat(found)
                        .isCloseTo(elevation, within(8.0)); // the drawn nose and jaw are simpler than real ones
                measured.add(found);
            }
        }
        assertThat(measured).isSorted();
    }

    @Test
    void theHeadIsWhereTheCameraPutsIt() {
        try (FrameAnalysis analysis = new FrameAnalysis()) {
            FaceFilm film = new FaceFilm(scene(6, new Camera(0, 700, 0.5, -0.2, 45), 0.8), t -> 0);
            FaceFacts face = analysis.measure(film.frame(0)).face().orElseThrow();
            assertThat(face.framing().offset()).isCloseTo(-0.2, within(0.02));
            assertThat(face.framing().eyeLine()).isCloseTo(0.5, within(0.03));
            assertThat(face.framing().widthShare()).isBetween(0.09, 0.14);
        }
    }

    @Test
    void aFaceInDimLightIsStillFound() {
        try (FrameAnalysis analysis = new FrameAnalysis()) {
            FrameFacts facts =
                    analysis.measure(new FaceFilm(scene(7, new Camera(0, 480, 0.38, 0, 45), 0.08), t -> 0).frame(0));
            assertThat(facts.faceCount()).isEqualTo(1);
            assertThat(facts.image().meanLuma()).isLessThan(70);
        }
    }

    @Test
    void theSameSceneGivesTheSameFramesInAnyOrder() {
        FaceFilm one = new FaceFilm(level(8), t -> t < 1 ? 0 : 1);
        FaceFilm other = new FaceFilm(level(8), t -> t < 1 ? 0 : 1);
        Frame early = one.frame(0.25);
        Frame late = one.frame(1.5);
        assertThat(other.frame(1.5).rgb()).isEqualTo(late.rgb());
        assertThat(other.frame(0.25).rgb()).isEqualTo(early.rgb());
        assertThat(early.rgb()).isNotEqualTo(late.rgb());
        assertThat(new FaceFilm(level(9), t -> 0).frame(0.25).rgb()).isNotEqualTo(early.rgb());
    }

    @Test
    void theMouthOpensAndNothingElseChangesMuch() {
        Frame closed = new FaceFilm(level(10), t -> 0).frame(0.25);
        Frame open = new FaceFilm(level(10), t -> 1).frame(0.25);
        int changed = 0;
        int lowest = 0;
        int highest = 360;
        for (int i = 0; i < closed.rgb().length; i++) {
            if (Math.abs((closed.rgb()[i] & 255) - (open.rgb()[i] & 255)) > 16) {
                changed++;
                int row = i / 3 / 640;
                lowest = Math.max(lowest, row);
                highest = Math.min(highest, row);
            }
        }
        assertThat(changed).isBetween(300, 30_000);
        int eyes = (int) (0.38 * 360);
        assertThat(highest).isGreaterThan(eyes + 20); // below the nose
        assertThat(lowest).isLessThan(eyes + 140); // above the collar
    }

    /** Of few frames a second, a followed face must not keep the detector from whoever comes later. */
    @Test
    void whoComesLaterIsFoundAtTenFramesASecondToo() {
        FaceFilm left = new FaceFilm(scene(6, new Camera(0, 700, 0.5, -0.25, 45), 0.8), t -> 0);
        FaceFilm right = new FaceFilm(scene(6, new Camera(0, 700, 0.5, 0.25, 45), 0.8), t -> 0);
        List<Integer> counts = new ArrayList<>();
        try (FrameAnalysis analysis = new FrameAnalysis()) {
            for (int i = 0; i <= 40; i++) {
                Frame frame = left.frame(i / 10.0);
                if (i >= 10) {
                    takeRightHalf(right.frame(i / 10.0), frame);
                }
                counts.add(analysis.measure(frame).faceCount());
            }
        }
        assertThat(counts.subList(0, 10)).containsOnly(1);
        assertThat(counts.subList(35, 41)).containsOnly(2);
    }

    private static void takeRightHalf(Frame from, Frame to) {
        int row = 3 * to.width();
        for (int y = 0; y < to.height(); y++) {
            System.arraycopy(from.rgb(), y * row + row / 2, to.rgb(), y * row + row / 2, row / 2);
        }
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Camera(60, 480, 0.4, 0, 45));
        assertThatIllegalArgumentException().isThrownBy(() -> new Camera(0, 100, 0.4, 0, 45));
        assertThatIllegalArgumentException().isThrownBy(() -> level(1).sized(10, 10));
    }
}
