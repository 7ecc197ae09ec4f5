package app.greenroom.network.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.network.throughput.ThroughputSamples.Completion;
import app.greenroom.network.throughput.ThroughputSamples.Ending;
import app.greenroom.network.throughput.ThroughputSamples.Leg;
import app.greenroom.network.throughput.ThroughputSamples.Mark;
import app.greenroom.network.throughput.ThroughputSamples.Ping;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThroughputFactsTest {
    @Test
    void aSteadyLineIsKnownClosely() {
        LineRate rate = LineRate.of(leg(4, Ending.STEADY, time -> 2)).orElseThrow();

        assertThat(rate.value()).isCloseTo(2, within(1e-4));
        assertThat(rate.low()).isCloseTo(2, within(1e-3));
        assertThat(rate.known()).isTrue();
        assertThat(rate.atLeast()).isFalse();
    }

    @Test
    void theFirstThirdDoesNotCount() {
        assertThat(LineRate.of(leg(3, Ending.TIME, time -> time < 1 ? 0.5 : 4))
                        .orElseThrow()
                        .value())
                .isCloseTo(4, within(0.05));
    }

    @Test
    void anErraticLineHasAWideInterval() {
        Random random = new Random(2);
        double[] paces = random.doubles(16, 1, 5).toArray();
        LineRate rate = LineRate.of(leg(4, Ending.TIME, time -> paces[(int) (time * 4)]))
                .orElseThrow();

        assertThat(rate.known()).isFalse();
        assertThat(rate.low()).isLessThan(3).isGreaterThan(2);
        assertThat(rate.high()).isGreaterThan(3).isLessThan(4);
    }

    @Test
    void lumpsDoNotHideASteadyRate() {
        // Nothing for most of each half second, then all of it at once.
        LineRate rate = LineRate.of(leg(4.5, Ending.TIME, time -> time % 0.5 < 0.4 ? 0 : 10))
                .orElseThrow();

        assertThat(rate.value()).isCloseTo(2, within(0.15));
        assertThat(rate.low()).isGreaterThan(1.6).isLessThan(2);
        assertThat(rate.high()).isGreaterThan(2).isLessThan(2.5);
    }

    @Test
    void bytesUsedUpShowALowerEndOnly() {
        LineRate rate = LineRate.of(leg(0.4, Ending.BUDGET, time -> 80)).orElseThrow();

        assertThat(rate.atLeast()).isTrue();
        assertThat(rate.low()).isCloseTo(80, within(0.1));
    }

    @Test
    void bytesUsedUpAfterTheRateWasKnownShowIt() {
        assertThat(LineRate.of(leg(4, Ending.BUDGET, time -> 10)).orElseThrow().atLeast())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "BROKEN"})
    void whatWasCutShortShowsNothing(Ending ending) {
        assertThat(LineRate.of(leg(4, ending, time -> 10))).isEmpty();
        assertThat(LineRate.of(Leg.NONE)).isEmpty();
        assertThat(LineRate.of(leg(4, Ending.TIME, time -> 0))).isEmpty();
    }

    @Test
    void delayUnderLoadIsTheWorseWay() {
        ThroughputFacts facts =
                ThroughputFacts.from(samples(time -> time < 1 ? 20 : time < 4 ? 120 : time < 5 ? 20 : 300, 0));

        assertThat(facts.idle()).hasValue(20);
        assertThat(facts.loadedDown()).hasValue(120);
        assertThat(facts.loadedUp()).hasValue(300);
        assertThat(facts.loadDelay()).hasValue(280);
        assertThat(facts.load().added()).hasValue(280);
        assertThat(facts.load().upload().orElseThrow().low())
                .isEqualTo(facts.up().orElseThrow().low());
    }

    @Test
    void aLineThatAnswersSoonerUnderLoadHasNoDelay() {
        assertThat(ThroughputFacts.from(samples(time -> time < 1 ? 50 : 40, 0)).loadDelay())
                .hasValue(0);
    }

    /** Of twelve pings, seven waited for one that TCP sent again, and came with it: of 80 ms the line knows nothing else. */
    @Test
    void pingsThatWaitedBehindALostOneAreLeftOut() {
        DoubleUnaryOperator mending = time -> {
            double within = time % 0.6;
            return within < 0.39 ? 80 + 1e3 * (0.4 - within) : 80;
        };
        assertThat(ThroughputFacts.from(samples(time -> time < 1 ? 20 : mending.applyAsDouble(time), 0))
                        .loadDelay()
                        .orElseThrow())
                .isBetween(55.0, 65.0);
    }

    @Test
    void pingsThatABusyComputerDelayedAreLeftOut() {
        assertThat(ThroughputFacts.from(samples(time -> 500, ThroughputFacts.BUSY_MILLIS + 1))
                        .loadDelay())
                .isEmpty();
    }

    @Test
    void withoutALoadThereIsNoDelayUnderIt() {
        ThroughputSamples samples = new ThroughputSamples(pings(time -> 20, 0), Leg.NONE, Leg.NONE, Completion.BROKEN);
        ThroughputFacts facts = ThroughputFacts.from(samples);

        assertThat(facts.idle()).hasValue(20);
        assertThat(facts.loadDelay()).isEmpty();
        assertThat(facts.down()).isEmpty();
    }

    private static ThroughputSamples samples(DoubleUnaryOperator millis, double late) {
        Leg down = new Leg(1, 4, List.of(new Mark(4, 1_000_000)), Ending.TIME);
        Leg up = new Leg(5, 8, List.of(new Mark(8, 1_000_000)), Ending.TIME);
        return new ThroughputSamples(pings(millis, late), down, up, Completion.MEASURED);
    }

    private static List<Ping> pings(DoubleUnaryOperator millis, double late) {
        List<Ping> pings = new ArrayList<>();
        for (int i = 0; i < 180; i++) {
            pings.add(new Ping(i / 20.0, millis.applyAsDouble(i / 20.0), late));
        }
        return pings;
    }

    /** A load from second 1 on, with a rate in Mbit/s by the time since then. */
    private static Leg leg(double seconds, Ending ending, DoubleUnaryOperator rate) {
        List<Mark> marks = new ArrayList<>();
        double bytes = 0;
        for (int i = 1; i <= Math.round(seconds * 20); i++) {
            bytes += rate.applyAsDouble((i - 0.5) / 20) * 1e6 / 8 / 20;
            marks.add(new Mark(1 + i / 20.0, Math.round(bytes)));
        }
        return new Leg(1, 1 + seconds, marks, ending);
    }
}
