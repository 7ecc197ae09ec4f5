package app.greenroom.vision.scene;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.PictureAnalysis;
import app.greenroom.vision.Place;
import app.greenroom.vision.Retouch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sample sessions with something painted behind or on the person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class SceneFactsTest {
    private static final int FRAMES = 12; // 250 ms apart

    private final FrameAnalysis nets = new FrameAnalysis();

    @AfterAll
    void close() {
        nets.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"good-room", "noisy-room", "many-ums"})
    void aTidyRoomIsCalm(String session) throws Exception {
        SceneFacts scene = scene(Retouch.sample(session, 0));

        assertThat(scene.background().orElseThrow().bright()).isZero();
        assertThat(scene.clothing().orElseThrow().loud()).isZero();
        assertThat(scene.clothing().orElseThrow().stripes()).isZero();
        assertThat(scene.headroom().orElseThrow()).isBetween(0.07, 0.12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 0.8, 1.3})
    void exposureHasNoPartInEdges(double factor) throws Exception {
        Frame room = Retouch.paint(Retouch.sample("good-room", 0), SceneFactsTest::heap);
        double edges = scene(room).background().orElseThrow().edges();
        Frame other = Retouch.paint(room, (x, y, was) -> Retouch.times(was, factor));

        assertThat(edges).isGreaterThan(0.06);
        assertThat(scene(other).background().orElseThrow().edges()).isBetween(0.8 * edges, 1.25 * edges);
    }

    @Test
    void aLampAtTheSideIsFoundWhereItIs() throws Exception {
        Frame lamp = Retouch.paint(
                Retouch.sample("good-room", 0),
                (x, y, was) -> Math.hypot(x - 1130, y - 470) < 90 ? new double[] {255, 254, 246} : was);
        BackgroundFacts background = scene(lamp).background().orElseThrow();

        assertThat(background.bright()).isBetween(0.02, 0.032);
        Place place = background.brightPlace().orElseThrow();
        assertThat(place.x() + place.width() / 2).isBetween(1110.0, 1150.0);
        assertThat(place.y() + place.height() / 2).isBetween(450.0, 490.0);
    }

    @Test
    void aWhiteWallIsNoLamp() throws Exception {
        Frame white = Retouch.paint(Retouch.sample("good-room", 0), (x, y, was) -> Retouch.times(was, 1.7));

        assertThat(scene(white).background().orElseThrow().bright()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "220, 20, 30, true",
        "255, 120, 0, true",
        "120, 230, 20, true",
        "43, 58, 85, false",
        "90, 45, 45, false",
        "61, 61, 61, false",
        "232, 232, 232, false",
        "128, 0, 32, false",
        "0, 90, 90, false",
        "170, 200, 230, false"
    })
    void loudClothesAreToldFromCalmOnes(int red, int green, int blue, boolean loud) throws Exception {
        Frame dressed = Retouch.paint(
                Retouch.sample("noisy-room", 0), (x, y, was) -> isJacket(x, y) ? new double[] {red, green, blue} : was);
        double share = scene(dressed).clothing().orElseThrow().loud();

        if (loud) {
            assertThat(share).isGreaterThan(0.5);
        } else {
            assertThat(share).isLessThan(0.1);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, true", "5, true", "12, false", "30, false"})
    void fineStripesOnClothesAreFoundWhereTheyAre(double period, boolean fine) throws Exception {
        Frame dressed = Retouch.paint(
                Retouch.sample("good-room", 0),
                (x, y, was) -> isJacket(x, y)
                        ? Retouch.times(was, 1 + 0.3 * Math.cos(2 * Math.PI * (x + 0.3 * y) / period))
                        : was);
        ClothingFacts clothing = scene(dressed).clothing().orElseThrow();

        if (fine) {
            assertThat(clothing.stripes()).isGreaterThan(0.5);
            assertThat(clothing.stripesPlace().orElseThrow().y()).isGreaterThan(450);
        } else {
            assertThat(clothing.stripes()).isLessThan(0.1);
        }
    }

    @Test
    void aStillRoomIsStill() throws Exception {
        assertThat(motion(frame -> frame).share()).isZero();
    }

    @Test
    void aScreenThatPlaysIsFoundWhereItIs() throws Exception {
        MotionFacts motion = motion(frame -> Retouch.paint(
                frame,
                (x, y, was) -> x > 1080 && x < 1230 && y > 360 && y < 450
                        ? Retouch.grey(90 + 80 * Math.sin(7 * frame.time() + x / 40.0))
                        : was));

        assertThat(motion.share()).isGreaterThan(0.7);
        Place place = motion.place().orElseThrow();
        assertThat(place.x()).isBetween(1040.0, 1100.0);
        assertThat(place.y()).isBetween(330.0, 390.0);
    }

    @Test
    void aPasserByIsFound() throws Exception {
        MotionFacts motion = motion(frame -> Retouch.paint(frame, (x, y, was) -> {
            double at = -100 + 460 * frame.time();
            return Math.abs(x - at) < 60 && y > 180 ? new double[] {70, 60, 55} : was;
        }));

        assertThat(motion.share()).isGreaterThan(0.4);
    }

    @Test
    void aCameraThatAdjustsItselfMovesNothing() throws Exception {
        MotionFacts motion = motion(frame ->
                Retouch.paint(frame, (x, y, was) -> Retouch.times(was, 1 + 0.15 * Math.sin(2 * frame.time()))));

        assertThat(motion.share()).isZero();
    }

    @Test
    void aTrembleOfTheTableMovesNothing() throws Exception {
        MotionFacts motion = motion(frame -> shifted(frame, (int) Math.round(2 * Math.sin(5 * frame.time())), 1));

        assertThat(motion.share()).isLessThan(0.1);
    }

    @Test
    void aCameraThatIsTurnedTellsNothingOfWhatMoves() throws Exception {
        assertThat(summary(frame -> shifted(frame, (int) (80 * frame.time()), 0))
                        .motion())
                .isEmpty();
    }

    private SceneFacts scene(Frame frame) {
        PictureAnalysis analysis = new PictureAnalysis(nets);
        analysis.accept(frame);
        return analysis.finish().orElseThrow().scene().orElseThrow();
    }

    private MotionFacts motion(UnaryOperator<Frame> change) throws Exception {
        return summary(change).motion().orElseThrow();
    }

    private SceneFacts summary(UnaryOperator<Frame> change) throws Exception {
        PictureAnalysis analysis = new PictureAnalysis(nets);
        for (int i = 0; i < FRAMES; i++) {
            analysis.accept(change.apply(Retouch.sample("good-room", 250 * i)));
        }
        return analysis.finish().orElseThrow().scene().orElseThrow();
    }

    private static Frame shifted(Frame frame, int dx, int dy) {
        byte[] from = frame.rgb();
        return Retouch.paint(frame, (x, y, was) -> {
            int i = 3 * (Math.max(0, Math.min(719, y + dy)) * 1280 + Math.max(0, Math.min(1279, x + dx)));
            return new double[] {from[i] & 255, from[i + 1] & 255, from[i + 2] & 255};
        });
    }

    private static boolean isJacket(int x, int y) {
        return y > 520 + Math.abs(x - 645) / 4 && Math.abs(x - 645) < 300;
    }

    /** Boxes that lie about on the right, at all angles. */
    private static double[] heap(int x, int y, double[] was) {
        double[] colour = was;
        for (int i = 0; i < 14; i++) {
            double dx = x - 1010 - 230 * Math.abs(Math.sin(3.1 * i));
            double dy = y - 60 - 45.0 * i;
            double angle = 0.35 + 2.3 * i;
            double across = Math.abs(dx * Math.cos(angle) + dy * Math.sin(angle));
            double along = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle));
            if (across < 38 && along < 62) {
                colour = new double[] {60 + 37 * i % 120, 40 + 53 * i % 130, 50 + 71 * i % 110};
            }
        }
        return colour;
    }
}
