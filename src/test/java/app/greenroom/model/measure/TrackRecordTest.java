package app.greenroom.model.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.check.Check;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.measure.TrackRecord.Material;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackRecordTest {
    /** The values are those of Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
    @Test
    void theIntervalIsWilsons() {
        expect(81, 263, 0.2553, 0.3662);
        expect(15, 148, 0.0624, 0.1605);
        expect(0, 20, 0, 0.1611);
        expect(1, 29, 0.0061, 0.1718);
    }

    private static void expect(int right, int claims, double low, double high) {
        Band band = new TrackRecord(Material.PICTURES, right, claims, 1).expected();
        assertThat(band.low()).isCloseTo(low, within(1e-4));
        assertThat(band.high()).isCloseTo(high, within(1e-4));
    }

    @Test
    void itIsSaidOnHowManyItRests() {
        assertThat(new TrackRecord(Material.PICTURES, 130, 133, 4).text())
                .hasToString(
                        "Right in 94 to 99 of 100 pictures: 130 of 133 tried, of 4 persons, each left out of the fitting.");
        assertThat(new TrackRecord(Material.RECORDINGS, 1, 1, 1).text())
                .hasToString("Right in 21 to 100 of 100 recordings: 1 of 1 tried, of 1 voice that it did not know.");
    }

    @Test
    void moreCannotBeRightThanWasClaimed() {
        assertThatThrownBy(() -> new TrackRecord(Material.PICTURES, 3, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrackRecord(Material.PICTURES, 0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyChecksThatThereAreHaveOne() {
        List<String> ids = StandardChecks.all().stream().map(Check::id).toList();
        assertThat(ids).containsAll(TrackRecord.checks());
    }
}
