package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.vision.face.FaceSeries;
import org.junit.jupiter.api.Test;

class PostureEstimateTest {
    private final FaceSeries series = new FaceSeries();

    @Test
    void somebodyWhoSitsStill() {
        series.seconds = 30;
        PostureFacts posture = series.posture();

        assertThat(posture.facing()).hasValue(1);
        assertThat(posture.glances()).hasValue(0);
        assertThat(posture.sway()).hasValue(0);
        assertThat(posture.swayPeriod()).isEmpty();
        assertThat(posture.drift().orElseThrow()).isCloseTo(0, within(0.002));
        assertThat(posture.nods()).hasValue(0);
    }

    @Test
    void whatNeedsMoreTimeIsLeftOut() {
        series.seconds = 7;
        assertThat(series.posture()).isEqualTo(PostureFacts.UNKNOWN);

        series.seconds = 12;
        assertThat(series.posture().sway()).isPresent();
        assertThat(series.posture().drift()).isEmpty();

        series.rate = 5;
        assertThat(series.posture().facing()).isPresent();
        assertThat(series.posture().nods()).isEmpty();

        series.rate = 2;
        assertThat(series.posture()).isEqualTo(PostureFacts.UNKNOWN);

        series.rate = 15;
        series.seen = t -> t < 5;
        assertThat(series.posture()).isEqualTo(PostureFacts.UNKNOWN);
    }

    @Test
    void looksAsideAreCountedAndTakeTheirTime() {
        series.seconds = 20;
        series.yaw = t -> t % 5 < 1 && t > 1 ? 30 : -3; // three looks aside of a second each
        PostureFacts posture = series.posture();

        assertThat(posture.facing().orElseThrow()).isCloseTo(0.85, within(0.02));
        assertThat(posture.glances().orElseThrow()).isCloseTo(9, within(0.1));
    }

    @Test
    void aHeadTurnedSoFarThatItIsLostFacesAway() {
        series.seconds = 20;
        series.seen = t -> t < 12;

        assertThat(series.posture().facing().orElseThrow()).isCloseTo(0.6, within(0.02));
    }

    @Test
    void aSecondScreenThatIsLookedAtAllTheTimeIsAside() {
        series.yaw = t -> 35;

        assertThat(series.posture().facing()).hasValue(0);
    }

    @Test
    void rockingSidewaysHasItsSizeAndPeriod() {
        series.eyeX = t -> 0.5 + 0.16 * 0.3 * Math.sin(2 * Math.PI * t / 2.5);
        PostureFacts posture = series.posture();

        assertThat(posture.sway().orElseThrow()).isCloseTo(0.6, within(0.06));
        assertThat(posture.swayPeriod().orElseThrow()).isCloseTo(2.5, within(0.15));
        assertThat(posture.swayForward()).isFalse();
    }

    @Test
    void rockingToAndFroIsToldByTheDistance() {
        series.distance = t -> 60 + 4 * Math.sin(2 * Math.PI * t / 3);
        PostureFacts posture = series.posture();

        assertThat(posture.sway().orElseThrow()).isCloseTo(8 / 14.0, within(0.06));
        assertThat(posture.swayPeriod().orElseThrow()).isCloseTo(3, within(0.15));
        assertThat(posture.swayForward()).isTrue();
    }

    @Test
    void aShakenHeadDoesNotRock() {
        // The eyes move with the turn, 9 cm in front of the axis about which the head turns; the body stays.
        series.yaw = t -> 12 * Math.sin(2 * Math.PI * t / 1.5);
        series.eyeX = t -> 0.5 + 0.16 * 0.65 * Math.sin(Math.toRadians(series.yaw.applyAsDouble(t)));

        assertThat(series.posture().sway().orElseThrow()).isLessThan(0.05);
    }

    @Test
    void oneChangeOfSeatIsNoRocking() {
        series.eyeX = t -> t < 6 ? 0.45 : 0.55;

        assertThat(series.posture().sway()).hasValue(0);
    }

    @Test
    void sinkingIsAFractionOfTheHeightAMinute() {
        series.seconds = 45;
        series.eyeLine = t -> 0.33 + 0.1 * t / 60 + 0.02 * Math.sin(t);
        PostureFacts posture = series.posture();

        assertThat(posture.drift().orElseThrow()).isCloseTo(0.1, within(0.015));
        assertThat(posture.sunk().orElseThrow()).isCloseTo(0.075, within(0.012));
    }

    @Test
    void nodsAreCounted() {
        series.seconds = 20;
        series.elevation = t -> t % 5 < 1 ? 5 * (1 - Math.cos(2 * Math.PI * t)) : 0; // one of 10° every five seconds

        assertThat(series.posture().nods().orElseThrow()).isCloseTo(12, within(0.1));
    }

    @Test
    void aLookDownForAWhileIsNoNod() {
        series.seconds = 20;
        series.elevation = t -> t % 8 < 4 ? 12 : 0;

        assertThat(series.posture().nods()).hasValue(0);
    }
}
