package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.model.SourceKind;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.face.FaceSeries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceEstimateTest {
    private final FaceSeries series = new FaceSeries();

    /** A room that knows the camera's pitch to a degree and a half. */
    private static Optional<Gravity> room(double pitch, double roll) {
        double[][] ways = new double[9][];
        for (int i = 0; i < ways.length; i++) {
            ways[i] = new double[] {pitch + i - 4, roll, 1, 0, Math.exp(-0.5 * (i - 4) * (i - 4) / 2.25)};
        }
        return Optional.of(new Gravity(ways, 1.36, 0.77));
    }

    @Test
    void aFaceAloneIsAHint() {
        series.elevation = t -> -20;
        CameraPlace low = series.place();
        assertThat(low.elevation().mean()).isBetween(-24.0, -14.0);
        assertThat(low.elevation().error()).isBetween(7.0, 11.0);
        assertThat(low.byRoom()).isEmpty();
        assertThat(low.roll()).isEmpty();

        series.elevation = t -> 2;
        CameraPlace level = series.place();
        assertThat(level.elevation().between(-8, 8)).isLessThan(0.8);
        assertThat(level.elevation().error()).isBetween(7.0, 11.0);
    }

    @Test
    void theRoomTellsWhateverTheHeadDoes() {
        series.gravity = room(20, 4);
        for (double read : new double[] {6, 12, 20}) {
            series.elevation = t -> read;

            CameraPlace place = series.place();
            // the eyes are 0.14 of the picture's height above its middle: 6.2°
            assertThat(place.elevation().mean()).isCloseTo(13.9, within(1.5));
            assertThat(place.elevation().error()).isLessThan(5);
            assertThat(place.byRoom().orElseThrow()).isCloseTo(13.9, within(0.5));
            assertThat(place.roll()).hasValueCloseTo(4.0, within(0.01));
        }
    }

    @Test
    void aRoomThatNoHeadBearsOutIsNotBelieved() {
        series.elevation = t -> 30;
        series.gravity = room(-30, 0);

        CameraPlace place = series.place();
        assertThat(place.elevation().error()).isGreaterThan(8);
        assertThat(place.byRoom()).isPresent();
    }

    @Test
    void edgesThatAreNotTheRoomsSayNothing() {
        series.elevation = t -> -4;
        series.gravity = room(26.2, 0).map(g -> g.doubted(Set.of(RoomDoubt.STILL)));

        CameraPlace recorded = PlaceEstimate.of(series.facts()).orElseThrow();
        assertThat(recorded.byRoom())
                .as("film stands still where nothing moves")
                .isPresent();
        assertThat(recorded.doubt()).isEmpty();
        CameraPlace live = PlaceEstimate.of(series.facts(), SourceKind.CAMERA).orElseThrow();
        assertThat(live.byRoom()).isEmpty();
        assertThat(live.roll()).isEmpty();
        assertThat(live.doubt()).contains(RoomDoubt.STILL);
        series.gravity = Optional.empty();
        assertThat(live.elevation().mean()).isCloseTo(series.place().elevation().mean(), within(1e-9));
    }

    @Test
    void centimetresFollowFromDegrees() {
        series.elevation = t -> 14;
        series.gravity = room(26.2, 0);

        CameraPlace place = series.place();
        assertThat(place.rise()).isCloseTo(-20.5, within(1.5)); // 60 cm · sin 20°
        assertThat(place.riseError()).isBetween(3.0, 7.0);
    }

    @Test
    void aNoddingHeadIsWhereItMostlyIs() {
        series.elevation = t -> t % 4 < 1.8 ? 18 : 1; // looks down at notes almost half of the time
        double nods = series.place().elevation().mean();
        series.elevation = t -> 1;

        assertThat(nods).isCloseTo(series.place().elevation().mean(), within(0.5));
    }

    @Test
    void aFaceCutOffTellsLess() {
        series.elevation = t -> 20;
        double whole = series.place().elevation().mean();
        series.cutOff = 0.3;

        assertThat(series.place().elevation().mean()).isLessThan(whole - 3); // nearer to where cameras usually are
        assertThat(PlaceEstimate.of(List.<FrameFacts>of())).isEmpty();
    }
}
