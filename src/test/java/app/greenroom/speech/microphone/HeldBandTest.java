package app.greenroom.speech.microphone;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.measure.Guidance;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeldBandTest {
    private final HeldBand band = new HeldBand();

    /** A sound card that ends at 8 kHz changed its mind seven times in 75 seconds: 150 readings, one to the other side of 6.3 kHz. */
    @Test
    void readingsThatWanderOverALimitChangeNoMind() {
        Random chance = new Random(1);
        double limit = Guidance.BANDWIDTH.met().low();
        int changes = 0;
        int raw = 0;
        boolean before = true;
        boolean rawBefore = true;
        band.read(7400);
        for (int i = 0; i < 150; i++) {
            double read = 5600 + 2000 * chance.nextDouble();
            boolean now = band.read(read) >= limit;
            changes += now == before ? 0 : 1;
            raw += read >= limit == rawBefore ? 0 : 1;
            before = now;
            rawBefore = read >= limit;
        }
        assertThat(raw).as("by each reading alone").isGreaterThan(20);
        assertThat(changes).isZero();
    }

    @Test
    void whatComesThroughOnceCanComeThrough() {
        assertThat(band.read(3900)).isEqualTo(3900);
        assertThat(band.read(7800)).isEqualTo(7800);
    }

    @Test
    void lessIsBelievedWhenAllReadingsAgree() {
        band.read(7800);
        for (int i = 1; i < HeldBand.AGREEING; i++) {
            assertThat(band.read(3900 + i)).isEqualTo(7800);
        }
        assertThat(band.read(3800)).as("the highest of them").isEqualTo(3900 + HeldBand.AGREEING - 1);
    }

    @Test
    void oneHighReadingBeginsTheCountAnew() {
        band.read(7800);
        for (int i = 0; i < 3 * HeldBand.AGREEING; i++) {
            assertThat(band.read(i % (HeldBand.AGREEING - 1) == 0 ? 7000 : 3900))
                    .isEqualTo(7800);
        }
    }

    @Test
    void whatIsKnownToBeNarrowIsTakenAtOnce() {
        band.read(7800);
        band.take(3600);
        assertThat(band.read(3500)).isEqualTo(3600);
    }
}
