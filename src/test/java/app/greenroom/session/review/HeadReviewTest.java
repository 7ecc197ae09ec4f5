package app.greenroom.session.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.model.SourceKind;
import app.greenroom.model.live.PictureEvent;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.review.Answer;
import app.greenroom.scene.Camera;
import app.greenroom.scene.FaceFilm;
import app.greenroom.scene.FaceScene;
import app.greenroom.scene.SampleScenes;
import app.greenroom.vision.HeadAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A drawn head that looks at the camera, and in the first of two answers bends down once in four seconds. */
class HeadReviewTest {
    private static final FaceScene SCENE =
            SampleScenes.of("good-room").orElseThrow().face().sized(640, 360);
    private static final Frame FACING = new FaceFilm(SCENE, t -> 0).frame(0);
    private static final Frame BENT = new FaceFilm(bent(), t -> 0).frame(0);
    private static final double RATE = 10;
    private static final double END = 36;
    private static final double DARK = 20.45;
    private static final double ROCKS = 23.5;
    private static final double STOPS = 31.5;

    private static FaceScene bent() {
        Camera camera = SCENE.camera();
        return new FaceScene(
                SCENE.seed(),
                SCENE.width(),
                SCENE.height(),
                new Camera(
                        camera.elevation() + 24,
                        camera.distance(),
                        camera.eyeLine(),
                        camera.offset(),
                        camera.fieldOfView()),
                SCENE.lighting(),
                SCENE.look(),
                SCENE.wall(),
                SCENE.exposure(),
                SCENE.blur(),
                SCENE.noise());
    }

    private static final class Film implements FrameSource {
        private final double rate;
        private int next;

        Film(double rate) {
            this.rate = rate;
        }

        @Override
        public Optional<Frame> next() {
            double at = next++ / rate;
            Frame shown = at < 20 && at % 4 >= 2.95 ? BENT : FACING;
            return at > END ? Optional.empty() : Optional.of(new Frame(640, 360, seen(shown.rgb(), at), at));
        }

        /** In the second answer it moves from side to side; between them a lamp goes out. */
        private static byte[] seen(byte[] rgb, double at) {
            double swing = at < ROCKS || at > STOPS ? 0 : Math.sin(2 * Math.PI * (at - ROCKS) / 2);
            int shift = 3 * (int) Math.round(20 * swing);
            byte[] seen = new byte[rgb.length];
            for (int i = 0; i < seen.length; i++) {
                int luma = rgb[Math.floorMod(i - shift, rgb.length)] & 255;
                seen[i] = (byte) (at < DARK ? luma : 0.6 * luma);
            }
            return seen;
        }

        @Override
        public SourceKind kind() {
            return SourceKind.RECORDING;
        }

        @Override
        public double[] arrivals() {
            return new double[0];
        }

        @Override
        public String name() {
            return "film";
        }

        @Override
        public void close() {}
    }

    private static Answer answer(int number, double from, double to) {
        return new Answer(number, Optional.empty(), new Interval(from, to), List.of(), Optional.empty(), List.of());
    }

    private static OptionalDouble number(Answer answer, Quantity quantity) {
        return answer.measurements().stream()
                .filter(each -> each.id().equals(quantity.id()))
                .mapToDouble(each -> ((Measured.Scalar) each.value()).value())
                .findFirst();
    }

    @Test
    void eachAnswerHasItsOwnHead() throws Exception {
        HeadReview.Seen all;
        try (HeadAnalysis heads = new HeadAnalysis()) {
            all = HeadReview.look(
                    new Film(RATE), heads, List.of(answer(1, 0, 20), answer(2, 21, 33), answer(3, 33, 36)), at -> {});
        }
        assertThat(all.looked()).isTrue();
        assertThat(all.events())
                .extracting(PictureEvent::kind)
                .containsExactly(PictureEvent.Kind.DARKER, PictureEvent.Kind.ROCKING);
        assertThat(all.events().get(0).at().start()).isCloseTo(DARK, within(0.1));
        assertThat(all.events().get(1).at().start()).isCloseTo(ROCKS, within(0.5));
        assertThat(all.events().get(1).at().end()).isCloseTo(STOPS, within(0.5));
        List<Answer> seen = all.answers();
        assertThat(number(seen.get(0), Quantity.POSTURE_FACING).orElseThrow()).isCloseTo(0.75, within(0.06));
        assertThat(number(seen.get(0), Quantity.POSTURE_GLANCES_DOWN).orElseThrow())
                .as("four that end within the twenty seconds")
                .isCloseTo(12, within(0.5));
        assertThat(number(seen.get(0), Quantity.POSTURE_GLANCES_ASIDE)).hasValue(0);
        assertThat(number(seen.get(1), Quantity.POSTURE_FACING)).hasValue(1);
        assertThat(number(seen.get(1), Quantity.POSTURE_GLANCES)).hasValue(0);
        assertThat(number(seen.get(1), Quantity.POSTURE_NODS)).hasValue(0);
        assertThat(seen.get(2).measurements()).as("three seconds tell nothing").isEmpty();
    }

    @Test
    void ofOnePictureASecondOnlyTheShareIsTold() throws Exception {
        List<Answer> seen;
        List<Double> told = new ArrayList<>();
        try (HeadAnalysis heads = new HeadAnalysis()) {
            seen = HeadReview.look(
                            new Film(1),
                            heads,
                            List.of(answer(1, 0, 20), answer(2, 21, 36), answer(3, 36, 40)),
                            told::add)
                    .answers();
        }
        assertThat(number(seen.get(0), Quantity.POSTURE_FACING).orElseThrow()).isCloseTo(0.75, within(0.06));
        assertThat(number(seen.get(0), Quantity.POSTURE_GLANCES)).isEmpty();
        assertThat(number(seen.get(1), Quantity.POSTURE_FACING)).hasValue(1);
        assertThat(seen.get(2).measurements()).isEmpty();
        assertThat(told).as("how far it is").isSorted().hasSizeGreaterThan(30).contains(35.0);
    }

    @Test
    void howeverLongTheAnswersArePicturesAreBounded() {
        assertThat(HeadReview.every(600)).isEqualTo(0.095);
        assertThat(HeadReview.every(900.1)).isEqualTo(0.195);
        assertThat(HeadReview.every(45 * 60)).isEqualTo(0.195);
        for (double minutes = 16; minutes < 12 * 60; minutes *= 1.3) {
            double every = HeadReview.every(60 * minutes);
            assertThat(60 * minutes / (every + 0.005))
                    .as("after %.0f minutes", minutes)
                    .isLessThanOrEqualTo(13_500.1);
            assertThat(every).isGreaterThanOrEqualTo(0.195);
        }
    }
}
