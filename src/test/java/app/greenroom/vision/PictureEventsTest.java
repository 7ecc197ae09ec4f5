package app.greenroom.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.model.live.PictureEvent;
import app.greenroom.model.live.PictureEvent.Kind;
import app.greenroom.vision.face.FaceSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At the rates of a live watch on a slow and a good computer, and of a review. */
class PictureEventsTest {
    private static final double NEAR = 0.5; // seconds
    private static final double WIDTH = 0.16; // the face's, of the frame

    private final FaceSeries series = new FaceSeries();
    private ToDoubleBiFunction<Double, Integer> luma = (t, cell) -> 90;

    private List<PictureEvent> events() {
        PictureEvents happens = new PictureEvents();
        List<PictureEvent> events = new ArrayList<>();
        for (FrameFacts each : series.facts()) {
            float[] cells = new float[24 * 6];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = (float) (luma.applyAsDouble(each.time(), i) * (0.5 + i / 144.0));
            }
            events.addAll(happens.accept(new FrameFacts(
                    each.time(),
                    new FrameFacts.ImageFacts(0, 0, cells, each.image().noise()),
                    each.faceCount(),
                    0,
                    each.face(),
                    each.gravity(),
                    each.scene(),
                    each.detail())));
        }
        events.addAll(happens.end());
        return events;
    }

    private void rocks(double from, double to, double period, double size) {
        DoubleUnaryOperator way = t -> t < from || t > to ? 0 : size / 2 * Math.sin(2 * Math.PI * (t - from) / period);
        series.eyeX = t -> 0.5 + WIDTH * (0.02 * Math.sin(1.1 * t) + way.applyAsDouble(t));
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 15})
    void aLampThatGoesOutAndOneThatComesOnAreSteps(double rate) {
        series.seconds = 60;
        series.rate = rate;
        luma = (t, cell) -> t >= 13.37 && t < 41.8 ? 60 : 90;

        List<PictureEvent> events = events();

        assertThat(events).extracting(PictureEvent::kind).containsExactly(Kind.DARKER, Kind.BRIGHTER);
        assertThat(events.get(0).at().start()).isCloseTo(13.37, within(0.2));
        assertThat(events.get(1).at().start()).isCloseTo(41.8, within(0.2));
    }

    /** The camera finds its exposure again in two seconds: one step, not two. */
    @Test
    void theCamerasAnswerIsNoSecondStep() {
        series.seconds = 30;
        luma = (t, cell) -> t < 12 ? 90 : 90 - 50 * Math.exp(-(t - 12) / 0.7);

        List<PictureEvent> events = events();

        assertThat(events).extracting(PictureEvent::kind).containsExactly(Kind.DARKER);
        assertThat(events.get(0).at().start()).isCloseTo(12, within(NEAR));
    }

    @Test
    void cloudsAPersonWhoLeansInAFlashAndAnExposureThatIsFoundAreNoSteps() {
        series.seconds = 60;
        luma = (t, cell) -> 90 - 25 * Math.sin(2 * Math.PI * t / 40);
        assertThat(events()).as("clouds").isEmpty();

        luma = (t, cell) -> t >= 20 && cell % 2 == 0 ? 40 : 90;
        assertThat(events()).as("half of the picture").isEmpty();

        luma = (t, cell) -> t >= 20 && t < 20.3 ? 200 : 90;
        assertThat(events()).as("a flash").isEmpty();

        luma = (t, cell) -> 90 * (1 - Math.exp(-t / 0.4));
        assertThat(events()).as("a camera that opens").isEmpty();

        luma = (t, cell) -> t < 20 ? 90 : 82;
        assertThat(events()).as("a tenth").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 15})
    void rockingHasItsBeginningAndItsEnd(double rate) {
        series.seconds = 60;
        series.rate = rate;
        for (double period : new double[] {1.6, 2.5, 4}) {
            double end = 21.3 + 5 * period;
            rocks(21.3, end, period, 0.4);

            List<PictureEvent> events = events();

            assertThat(events).as("period %.1f", period).hasSize(1);
            assertThat(events.get(0).kind()).isEqualTo(Kind.ROCKING);
            assertThat(events.get(0).at().start()).isCloseTo(21.3, within(NEAR));
            assertThat(events.get(0).at().end()).isCloseTo(end, within(NEAR));
        }
    }

    @Test
    void rockingToAndFroIsToldAndWhatGoesOnIsToldInPieces() {
        series.seconds = 100;
        series.rate = 10;
        series.distance = t -> t < 10 || t > 90 ? 60 : 60 + 4 * Math.sin(2 * Math.PI * (t - 10) / 3);

        List<PictureEvent> events = events();

        assertThat(events).isNotEmpty().allMatch(each -> each.kind() == Kind.ROCKING);
        assertThat(events.get(0).at().start()).isCloseTo(10, within(NEAR));
        assertThat(events.get(events.size() - 1).at().end()).isCloseTo(90, within(NEAR));
        assertThat(events.stream().mapToDouble(each -> each.at().length()).sum())
                .isCloseTo(80, within(4.0));
    }

    @Test
    void whatDoesNotRepeatItselfForSixSecondsOrIsSmallIsNoRocking() {
        series.seconds = 60;
        rocks(20, 25, 2.5, 0.5);
        assertThat(events()).as("twice to and fro").isEmpty();

        rocks(20, 50, 2.5, 0.15);
        assertThat(events()).as("small").isEmpty();

        series.eyeX = t -> t < 20 ? 0.45 : t < 35 ? 0.55 : t < 37 ? 0.4 : 0.5;
        assertThat(events()).as("changes of the seat").isEmpty();

        series.eyeX = t -> 0.5;
        series.yaw = t -> t > 20 && t < 40 ? 12 * Math.sin(2 * Math.PI * t / 1.5) : 0;
        series.eyeX = t -> 0.5 + WIDTH * 0.65 * Math.sin(Math.toRadians(series.yaw.applyAsDouble(t)));
        assertThat(events()).as("a shaken head").isEmpty();

        series.eyeX = t -> 0.5;
        series.yaw = t -> 0;
        series.elevation = t -> t % 5 < 1 ? 5 * (1 - Math.cos(2 * Math.PI * t)) : 0;
        assertThat(events()).as("nods").isEmpty();
    }

    @Test
    void aFaceThatIsGoneEndsTheRocking() {
        series.seconds = 60;
        series.rate = 10;
        rocks(10, 40, 2, 0.4);
        series.seen = t -> t < 25 || t > 28;

        assertThat(events()).hasSize(2).satisfies(all -> {
            assertThat(all.get(0).at().end()).isCloseTo(25, within(NEAR));
            assertThat(all.get(1).at().start()).isCloseTo(28, within(NEAR));
        });
    }
}
