package app.greenroom.session.friend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.io.JsonFault;
import app.greenroom.io.StrictJson;
import app.greenroom.network.LoadFacts;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.io.Traffic;
import app.greenroom.session.friend.FriendSamples.Halves;
import app.greenroom.session.friend.Pings.Ping;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FriendFactsTest {
    private static final FriendPlan PLAN = FriendPlan.FULL;
    private static final Half WELL = half(1_000, 0, 2.4, OptionalDouble.of(4), false, 0);

    @Test
    void theWorseWayCountsAndBusyDelayIsToldByDirection() {
        Half mine = half(990, 10, 0.9, OptionalDouble.of(0.4), true, 0);
        Half theirs = half(985, 15, 0.36, OptionalDouble.of(1.2), true, 0);
        NetworkFacts facts = FriendFacts.of(samples(mine, theirs, false), List.of());

        UdpFacts packets = facts.stream().orElseThrow();
        assertThat(packets.packets().oneWay()).isTrue();
        assertThat(packets.loss())
                .hasValueSatisfying(loss -> assertThat(loss.lost()).isEqualTo(15));
        assertThat(packets.reach()).isEqualTo(UdpFacts.Reach.OPEN);
        assertThat(packets.median().orElseThrow()).isCloseTo(80, within(0.01));
        assertThat(packets.roundTrips()).hasSize(200);
        facts.load().ifPresent(load -> {
            assertThat(load.upload()).hasValueSatisfying(rate -> {
                assertThat(rate.value()).isEqualTo(0.4);
                assertThat(rate.low()).isEqualTo(0.36);
                assertThat(rate.high()).isCloseTo(0.533, within(0.001));
            });
            assertThat(load.download())
                    .hasValueSatisfying(rate -> assertThat(rate.value()).isEqualTo(1.2));
            assertThat(load.uploadDelay().orElseThrow()).isCloseTo(230, within(0.01));
            assertThat(load.downloadDelay().orElseThrow()).isCloseTo(80, within(0.01));
            assertThat(load.added().orElseThrow()).isCloseTo(150, within(0.01));
        });
        assertThat(facts.load()).isPresent();
    }

    /** Ten in a hundred lost on the way there, of lines that carry 100 Mbit/s: neither way was found to be slow. */
    @Test
    void whatLossHeldBackIsNotTheLinesSpeed() {
        Half mine = half(1_000, 0, 5.2, OptionalDouble.of(1.57), true, 0);
        Half theirs = half(900, 100, 1.5, OptionalDouble.of(1.11), true, 0);
        LoadFacts load =
                FriendFacts.of(samples(mine, theirs, false), List.of()).load().orElseThrow();
        assertThat(load.upload()).hasValueSatisfying(rate -> {
            assertThat(rate.low()).as("what came through").isEqualTo(1.5);
            assertThat(rate.high()).as("packets are lost on it").isInfinite();
        });
        assertThat(load.download()).hasValueSatisfying(rate -> {
            assertThat(rate.low()).isEqualTo(5.2);
            assertThat(rate.high()).as("reports were lost, no pictures").isInfinite();
        });
    }

    @Test
    void aLineThatHeldNothingBackCarriesAtLeastThat() {
        NetworkFacts facts = FriendFacts.of(samples(WELL, WELL, true), List.of());
        assertThat(facts.load().orElseThrow().upload()).hasValueSatisfying(rate -> {
            assertThat(rate.low()).isEqualTo(3);
            assertThat(rate.high()).isInfinite();
        });
        assertThat(facts.stream().orElseThrow().reach()).isEqualTo(UdpFacts.Reach.NOT_TOLD);
    }

    /** As of an outage of 1.2 s, which the receiver takes for a new beginning. */
    @Test
    void whatTheReceiverDidNotCountIsLostAllTheSame() {
        Half mine = half(1_005, 940, 0, 2.4, OptionalDouble.of(4), false, 0);
        FriendSamples samples = samples(mine, half(990, 10, 2.4, OptionalDouble.of(4), false, 0), false);
        assertThat(FriendFacts.back(samples)).hasValueSatisfying(loss -> {
            assertThat(loss.sent()).isEqualTo(1_000);
            assertThat(loss.lost()).isEqualTo(60);
        });
        assertThat(FriendFacts.there(samples))
                .hasValueSatisfying(loss -> assertThat(loss.lost()).isEqualTo(10));
    }

    @Test
    void aBusyComputerIsNotASlowLine() {
        for (boolean here : new boolean[] {true, false}) {
            Half busy = half(1_000, 0, 0.1, OptionalDouble.of(0.1), true, 0.4);
            NetworkFacts facts = FriendFacts.of(samples(here ? busy : WELL, here ? WELL : busy, false), List.of());
            assertThat(facts.load().orElseThrow().upload()).isEmpty();
            assertThat(facts.load().orElseThrow().added()).isEmpty();
            assertThat(facts.load().orElseThrow().unmeasured())
                    .hasValueSatisfying(why -> assertThat(why.reason().toString())
                            .startsWith(here ? "This computer" : "The other computer"));
            assertThat(facts.stream().orElseThrow().jitter()).isEmpty();
        }
    }

    @Test
    void whatTheOtherEndSaysIsReadBackOrRefused() throws JsonFault {
        String written = Half.FORM.write(WELL);
        assertThat(Half.FORM.read(StrictJson.of(written))).isEqualTo(WELL);
        RandomGenerator random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            StringBuilder broken = new StringBuilder(written);
            for (int j = random.nextInt(1, 4); j > 0; j--) {
                broken.setCharAt(random.nextInt(broken.length()), (char) random.nextInt(' ', 127));
            }
            try {
                Half half = Half.FORM.read(StrictJson.of(broken.toString()));
                assertThat(half.sound().lost()).isBetween(0, 100_000);
                assertThat(half.stall()).isBetween(0.0, 1.0);
            } catch (JsonFault e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
        assertThatExceptionOfType(JsonFault.class)
                .isThrownBy(() -> Half.FORM.read(StrictJson.of(written.replace("1000", "-1"))));
    }

    @Test
    void ofTwoPlansBothTakeTheSmaller() {
        assertThat(FriendPlan.FULL.smaller(FriendPlan.QUICK)).isEqualTo(FriendPlan.QUICK);
        assertThat(new FriendPlan(1, 9, 2, 3).smaller(new FriendPlan(2, 3, 4, 1)))
                .isEqualTo(new FriendPlan(1, 3, 2, 1));
        assertThat(FriendPlan.FULL.mostBytes()).isBetween(15_000_000L, 16_000_000L);
    }

    /** Trips of 80 ms; from 3 s on the way there takes 150 ms more. The other clock is 5 s ahead. */
    private static FriendSamples samples(Half mine, Half theirs, boolean near) {
        List<Ping> pings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double more = i < 30 ? 0 : 150;
            pings.add(new Ping(i * 100_000_000L, OptionalDouble.of(80 + more), 5_040 + more, -4_960));
        }
        return new FriendSamples(PLAN, 0, pings, new Halves(mine, theirs), near, "udp", new Traffic.Count(5, 6));
    }

    private static Half half(int packets, int lost, double rate, OptionalDouble estimate, boolean held, double stall) {
        return half(1_000, packets, lost, rate, estimate, held, stall);
    }

    private static Half half(
            int sent, int packets, int lost, double rate, OptionalDouble estimate, boolean held, double stall) {
        return new Half(
                new Half.Sound(packets, lost, 1, 3),
                new Half.Picture(400, 0, 1280, 720, 25, 0, 0, OptionalDouble.of(90)),
                rate,
                new Half.Sending(sent, estimate, held),
                0.1,
                stall,
                false);
    }
}
