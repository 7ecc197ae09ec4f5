package app.greenroom.model.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words themselves do not allow. */
class ModelTest {
    private static final Band GOOD = Band.between(1, 2);

    @Test
    void aBandHasTwoEndsInOrder() {
        refused(() -> Band.between(2, 1));
        refused(() -> Band.atMost(Double.NaN));
        refused(() -> Band.atLeast(Double.NaN));
        assertThat(Band.between(1, 1).holds(1)).isTrue();
    }

    @Test
    void aBandHoldsItsEndsAndNoNaN() {
        assertThat(GOOD.holds(1)).isTrue();
        assertThat(GOOD.holds(2)).isTrue();
        assertThat(GOOD.holds(2.001)).isFalse();
        assertThat(GOOD.holds(Double.NaN)).isFalse();
        assertThat(Band.atLeast(0).holds(1e300)).isTrue();
        assertThat(Band.atMost(0).holds(-1e300)).isTrue();
        assertThat(Band.atLeast(0).holds(GOOD)).isTrue();
        assertThat(GOOD.holds(Band.atLeast(1))).isFalse();
    }

    @Test
    void aLimitHasASourceAndAWiderAcceptableRange() {
        assertThat(new Limit("a", "dB", GOOD, Band.between(0, 2), Text.of("our choice")).near())
                .isEqualTo(Band.between(0, 2));
        refused(() -> new Limit("a", "dB", GOOD, Band.between(1.5, 3), Text.of("our choice")));
        refused(() -> new Limit("a", "dB", GOOD, GOOD, Text.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aMeasuredNumberIsFinite(double value) {
        refused(() -> Measurement.of("a", value, "dB"));
    }

    @Test
    void anIntervalRunsForward() {
        assertThat(new Interval(1, 3).length()).isEqualTo(2);
        assertThat(new Interval(0, 0).length()).isZero();
        refused(() -> new Interval(-1, 3));
        refused(() -> new Interval(3, 1));
        refused(() -> new Interval(Double.NaN, 1));
        refused(() -> new Interval(0, Double.NaN));
        refused(() -> new Interval(0, Double.POSITIVE_INFINITY));
    }

    @Test
    void aScoreLiesBetween0And100() {
        assertThat(finding(OptionalInt.of(100)).score()).hasValue(100);
        assertThat(finding(OptionalInt.empty()).score()).isEmpty();
        refused(() -> finding(OptionalInt.of(101)));
        refused(() -> finding(OptionalInt.of(-1)));
    }

    @Test
    void aFixSaysSomething() {
        refused(() -> new Fix(Text.EMPTY));
    }

    @Test
    void listsAreKeptAsTheyWere() {
        List<Interval> mine = new ArrayList<>(List.of(new Interval(0, 1)));
        Measured.Intervals kept = new Measured.Intervals(mine);
        mine.clear();
        assertThat(kept.list()).hasSize(1);
        assertThatThrownBy(() -> kept.list().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyOutcomeHasANameOfItsOwn() {
        Fix fix = new Fix(Text.of("Do something."));
        assertThat(List.of(
                                new Outcome.Met(),
                                new Outcome.Near(fix),
                                new Outcome.Missed(fix),
                                new Outcome.CouldNotCheck(Text.of("It was dark."), fix),
                                new Outcome.NotAsked(Text.of("Not today.")))
                        .stream()
                        .map(Outcome::id))
                .containsExactly("met", "near", "missed", "could-not-check", "not-asked");
    }

    @Test
    void thereAreSevenAreas() {
        assertThat(Arrays.stream(Area.values()).map(Area::id))
                .containsExactly("lighting", "framing", "camera-height", "picture", "sound", "speech", "network");
    }

    private static Finding finding(OptionalInt score) {
        return new Finding("a", Area.SOUND, Importance.ADVICE, new Outcome.Met(), Text.of("Fine."), score, List.of());
    }

    private static void refused(ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making);
    }
}
