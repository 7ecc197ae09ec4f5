package app.greenroom.session.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.session.device.FakeDevices;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** README promises a quick check within fifteen seconds; that its sides are given up then is {@link CheckSessionTest}'s. */
class QuickTimeTest {
    private static final Duration PROMISED = Duration.ofSeconds(15);

    /** Java's start, what is asked before and the words of the verdict; QuickBench measures them. */
    private static final Duration AROUND = Duration.ofSeconds(3);

    @Test
    void aQuickCheckInWhichAllHangsEndsWithinWhatIsPromised() {
        CheckSession session = new CheckSession(FakeDevices.none(), Clock.systemUTC(), System::nanoTime);
        assertThat(session.limit(request(6, true)).plus(AROUND)).isLessThanOrEqualTo(PROMISED);
        assertThat(session.limit(request(10, false)))
                .as("any other has time to finish")
                .isEqualTo(Duration.ofSeconds(40));
    }

    private static CheckRequest request(double seconds, boolean quick) {
        return new CheckRequest(
                Optional.empty(),
                CheckRequest.Devices.USUAL,
                seconds,
                new CheckRequest.Target("zoom", Optional.empty(), Optional.empty()),
                quick,
                false);
    }
}
