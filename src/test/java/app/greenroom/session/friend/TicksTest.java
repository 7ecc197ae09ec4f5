package app.greenroom.session.friend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.call.CallCandidate.Kind;
import app.greenroom.call.CallFacts;
import app.greenroom.call.CallFacts.Frames;
import app.greenroom.call.CallFacts.Freezes;
import app.greenroom.call.CallFacts.Received;
import app.greenroom.call.CallFacts.Sent;
import app.greenroom.call.CallFacts.Trips;
import app.greenroom.call.CallFacts.Way;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void lossOneByOneHasNoBursts() {
        double sum = 0;
        for (int seed = 0; seed < 100; seed++) {
            sum += lossy(seed, 0.05, 0.95).burst();
        }
        assertThat(sum / 100).isCloseTo(1, within(0.06));
    }

    /** Gilbert: from good to bad 0.0125, back 0.25: bursts of 4, of 5 % lost, where chance makes 1.05. */
    @Test
    void burstsAreAsLongAsTheyAre() {
        double sum = 0;
        for (int seed = 0; seed < 100; seed++) {
            sum += lossy(seed, 0.0125, 0.25).burst();
        }
        assertThat(sum / 100).isCloseTo(3.8, within(0.6));
    }

    @Test
    void nothingLostHasNoBursts() {
        assertThat(lossy(1, 0, 1).burst()).isEqualTo(1);
        assertThat(new Ticks().burst()).isEqualTo(1);
    }

    @Test
    void silenceIsTheLongestTimeWithoutSound() {
        Ticks ticks = new Ticks();
        for (int i = 0; i < 100; i++) {
            long packets = i < 5 ? 0 : i < 30 ? i : i < 42 ? 29 : i;
            ticks.add(i / 10.0, facts(packets, 0, i * 12_500L));
        }
        assertThat(ticks.silence()).as("not what was before the first").isCloseTo(1.2, within(0.01));
        assertThat(ticks.fullestSecond(5)).isCloseTo(1.0, within(0.001));
        assertThat(ticks.fullestSecond(50)).isZero();
        assertThat(ticks.median(9.4, facts -> facts.heard().packets())).hasValue(96.5);
        assertThat(ticks.median(9.4, facts -> Double.NaN)).isEmpty();
    }

    /** 0.4 Mbit/s, but 1 Mbit/s from 3 s to 4.5 s; what came before the moment asked for does not count. */
    @Test
    void theFullestSecondIsWhatTheLineCarried() {
        Ticks ticks = new Ticks();
        long bytes = 0;
        for (int i = 0; i <= 100; i++) {
            double at = i / 10.0;
            ticks.add(at, facts(i * 5L, 0, bytes));
            bytes += at >= 3 && at < 4.5 ? 12_500 : 5_000;
        }
        assertThat(ticks.fullestSecond(0)).isCloseTo(1.0, within(0.001));
        assertThat(ticks.fullestSecond(5)).isCloseTo(0.4, within(0.001));
        assertThat(ticks.fullestSecond(9.5)).as("less than a second is left").isZero();
        assertThat(new Ticks().fullestSecond(0)).isZero();
    }

    /** 20 s of 50 packets a second, looked at ten times a second. */
    private static Ticks lossy(int seed, double toBad, double toGood) {
        Random random = new Random(seed);
        Ticks ticks = new Ticks();
        boolean bad = false;
        int packets = 0;
        int lost = 0;
        for (int i = 0; i <= 1_000; i++) {
            if (i % 5 == 0) {
                ticks.add(i / 50.0, facts(packets, lost, 0));
            }
            bad = random.nextDouble() < (bad ? 1 - toGood : toBad);
            lost += bad ? 1 : 0;
            packets += bad ? 0 : 1;
        }
        return ticks;
    }

    static CallFacts facts(long packets, long lost, long bytes) {
        Frames none = new Frames(0, 0, 0, 0);
        Sent sent = new Sent(0, OptionalDouble.empty(), none);
        Received seen = new Received(0, 0, 0, none, new Freezes(0, 0));
        Received heard = new Received(packets, lost, 2, none, new Freezes(0, 0));
        Way way = new Way(Kind.HOST, Kind.HOST, "udp", new Trips(0, 0), OptionalDouble.of(2), 0, bytes);
        return new CallFacts(Optional.of(way), sent, sent, heard, seen);
    }
}
