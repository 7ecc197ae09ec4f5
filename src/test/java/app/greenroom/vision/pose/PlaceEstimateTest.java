package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.face.FaceSeries;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceEstimateTest {
    private final FaceSeries series = new FaceSeries();

    @Test
    void aStillHeadIsKnownWell() {
        series.elevation = t -> -20;

        CameraPlace place = series.place();
        assertThat(place.elevation()).isCloseTo(-20, within(0.2));
        assertThat(place.elevationError()).isBetween(2.4, 2.7);
        assertThat(place.headDisagrees()).isFalse();
        assertThat(place.rise()).isCloseTo(20.5, within(0.5)); // 60 cm · sin 20°
        assertThat(place.riseError()).isBetween(3.5, 5.0);
    }

    @Test
    void aNoddingHeadIsAtEyeLevelWhateverItsPace() {
        for (double frequency : new double[] {0.15, 0.2, 0.5, 1, 2}) {
            series.elevation = t -> 10 * Math.sin(2 * Math.PI * frequency * t);

            CameraPlace place = series.place();
            assertThat(place.elevation()).as("%.2f Hz", frequency).isBetween(-6.0, 6.0);
            assertThat(Math.abs(place.elevation())).as("%.2f Hz", frequency).isLessThan(place.elevationError());
            assertThat(place.elevationError()).isGreaterThan(3);
        }
    }

    @Test
    void looksDownAtNotesDoNotMoveIt() {
        series.elevation = t -> t % 4 < 1.8 ? 18 : 1; // almost half of the time

        assertThat(series.place().elevation()).isCloseTo(1, within(1.0));
    }

    @Test
    void aMomentIsLessSureThanAStretch() {
        List<FrameFacts> one = series.facts().subList(0, 1);

        assertThat(PlaceEstimate.of(one).orElseThrow().elevationError())
                .isGreaterThan(series.place().elevationError())
                .isLessThan(4);
        assertThat(PlaceEstimate.of(List.of())).isEmpty();
    }

    @Test
    void aFaceCutOffIsUnsure() {
        series.cutOff = 0.3;

        assertThat(series.place().elevationError()).isGreaterThan(10);
    }

    @Test
    void aBentHeadIsToldByTheRoomBehind() {
        series.elevation = t -> 16; // the chin is on the chest
        series.uprights = Optional.of(new UprightFacts(0, 4, -1));

        CameraPlace place = series.place();
        assertThat(place.headDisagrees()).isTrue();
        assertThat(place.elevationError()).isGreaterThan(8);
        assertThat(place.roll()).hasValue(0);
    }

    @Test
    void aRoomThatAgreesChangesNothing() {
        series.elevation = t -> -20;
        double without = series.place().elevationError();
        series.uprights = Optional.of(new UprightFacts(4, -19, -23));

        CameraPlace place = series.place();
        assertThat(place.headDisagrees()).isFalse();
        assertThat(place.elevationError()).isEqualTo(without);
        assertThat(place.roll()).hasValue(4);
    }
}
