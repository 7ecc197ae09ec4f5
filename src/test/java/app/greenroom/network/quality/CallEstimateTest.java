package app.greenroom.network.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.network.NetworkWords;
import app.greenroom.network.platform.PlatformProfile.PublishedRate;
import app.greenroom.network.quality.CallEstimate.Answer;
import app.greenroom.network.quality.CallNumbers.LossShare;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CallEstimateTest {
    private static final List<PublishedRate> RATES = List.of(
            rate(CallQuality.AUDIO, 0.08),
            rate(CallQuality.VIDEO_360, 0.6),
            rate(CallQuality.VIDEO_720, 1.2),
            rate(CallQuality.VIDEO_1080, 3));

    @Test
    void aGoodLineSoundsGoodAndCarriesAll() {
        CallEstimate estimate = CallEstimate.of(numbers(40, 2, new Loss(500, 0), 20, 20), RATES);
        // One way 20 + 26.5 + 20 ms takes 1.6 from 93.2.
        assertThat(estimate.score().getAsDouble()).isCloseTo(4.39, within(0.02));
        assertThat(estimate.best()).contains(CallQuality.VIDEO_1080);
        assertThat(NetworkWords.quality(estimate))
                .map(Text::toString)
                .contains("Good enough for the sharpest picture (1080p).");
    }

    @Test
    void farAwayCarriesAsMuchAsNear() {
        CallEstimate far = CallEstimate.of(numbers(320, 3, new Loss(500, 0), 20, 20), RATES);
        assertThat(far.best()).contains(CallQuality.VIDEO_1080);
        assertThat(far.score().getAsDouble()).as("a call around the world").isBetween(3.9, 4.3);
    }

    @Test
    void aSlowUploadStopsAtWhatItCarries() {
        CallEstimate estimate = CallEstimate.of(numbers(40, 2, new Loss(500, 0), 0.8, 20), RATES);
        assertThat(estimate.best()).contains(CallQuality.VIDEO_360);
        assertThat(estimate.carries(CallQuality.VIDEO_720)).isEqualTo(Answer.NO);
        assertThat(NetworkWords.quality(estimate))
                .map(Text::toString)
                .contains("Good enough for a small picture (360p), not for a sharp picture (720p).");
    }

    @Test
    void anIntervalThatHoldsTheLimitCannotTell() {
        CallNumbers unsure = new CallNumbers(
                OptionalDouble.of(40),
                OptionalDouble.of(2),
                Optional.of(LossShare.oneWay(new Loss(500, 0))),
                1,
                Optional.of(new Rate(1.3, 1.0, 1.6)),
                Optional.of(new Rate(20, 18, 22)));
        CallEstimate estimate = CallEstimate.of(unsure, RATES);
        assertThat(estimate.carries(CallQuality.VIDEO_720)).isEqualTo(Answer.UNKNOWN);
        assertThat(NetworkWords.quality(estimate).orElseThrow().toString()).contains("720p) could not be told");
        assertThat(CallEstimate.of(numbers(40, 2, new Loss(60, 3), 20, 20), RATES)
                        .carries(CallQuality.VIDEO_720))
                .as("5 % of 60 are 2 to 14 %")
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void heavyLossCarriesNoPicture() {
        CallEstimate estimate = CallEstimate.of(numbers(40, 2, new Loss(500, 40), 20, 20), RATES);
        assertThat(estimate.carries(CallQuality.VIDEO_360)).isEqualTo(Answer.NO);
        assertThat(estimate.score().getAsDouble()).isLessThan(3.6);
        assertThat(estimate.scoreLow().getAsDouble())
                .isLessThan(estimate.score().getAsDouble());
        assertThat(estimate.scoreHigh().getAsDouble())
                .isGreaterThan(estimate.score().getAsDouble());
    }

    @Test
    void burstsSoundWorseThanChance() {
        CallNumbers even = numbers(40, 2, new Loss(500, 15), 20, 20);
        CallNumbers bursts =
                new CallNumbers(even.roundTrip(), even.jitter(), even.loss(), 3, even.upload(), even.download());
        assertThat(CallEstimate.of(bursts, RATES).score().getAsDouble())
                .isLessThan(CallEstimate.of(even, RATES).score().getAsDouble());
    }

    @Test
    void whatWasNotMeasuredIsNotSaid() {
        CallNumbers nothing = new CallNumbers(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.empty());
        CallEstimate estimate = CallEstimate.of(nothing, RATES);
        assertThat(estimate.score()).isEmpty();
        assertThat(estimate.best()).isEmpty();
        assertThat(estimate.measured()).isFalse();
        assertThat(NetworkWords.quality(estimate)).isEmpty();
    }

    @Test
    void lossThereAndBackIsAboutHalfEachWay() {
        LossShare half = LossShare.halfOf(new Loss(100, 19));
        assertThat(half.value()).isCloseTo(0.1, within(1e-9));
        assertThat(half.low()).isLessThan(0.1);
        assertThat(half.high()).isGreaterThan(0.1);
    }

    private static CallNumbers numbers(double roundTrip, double jitter, Loss loss, double up, double down) {
        return new CallNumbers(
                OptionalDouble.of(roundTrip),
                OptionalDouble.of(jitter),
                Optional.of(LossShare.oneWay(loss)),
                1,
                Optional.of(new Rate(up, 0.9 * up, 1.1 * up)),
                Optional.of(new Rate(down, 0.9 * down, 1.1 * down)));
    }

    private static PublishedRate rate(CallQuality quality, double megabits) {
        return new PublishedRate(quality, megabits, megabits, false, "");
    }
}
