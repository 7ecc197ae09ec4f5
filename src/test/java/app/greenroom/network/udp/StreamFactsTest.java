package app.greenroom.network.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.network.quality.Loss;
import app.greenroom.network.udp.StreamPacket.Fate;
import app.greenroom.network.udp.StreamSamples.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StreamFactsTest {
    private final List<StreamPacket> packets = new ArrayList<>();

    @Test
    void countsLossesAndTheirBursts() {
        answered(40, 0);
        lost(Fate.LOST);
        lost(Fate.LOST);
        lost(Fate.LOST);
        answered(40, 1);
        lost(Fate.LOST);
        answered(40, 2);
        answered(40, 3);
        StreamFacts facts = facts();
        assertThat(facts.loss()).contains(new Loss(8, 4));
        // Runs of 2 on average, where half lost at random makes runs of 2.
        assertThat(facts.burstRatio()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aRunOfLossesIsWorseThanRandomOnes() {
        for (int i = 0; i < 90; i++) {
            answered(41, i);
        }
        for (int i = 0; i < 10; i++) {
            lost(Fate.LOST);
        }
        assertThat(facts().burstRatio()).isCloseTo(9, within(1e-9));
    }

    @Test
    void jitterIsTheEvenMeanOfTheSteps() {
        answered(40, 0);
        answered(56, 1);
        answered(40, 2);
        StreamFacts facts = facts();
        assertThat(facts.median()).hasValue(40);
        assertThat(facts.jitter()).hasValue(16);
    }

    @Test
    void knowsPacketsThatWereOvertaken() {
        answered(40, 0);
        answered(90, 2);
        answered(40, 1);
        answered(40, 3);
        assertThat(facts().reordered()).hasValue(0.25);
    }

    @Test
    void whatThisComputerDelayedIsNoTimeButNoLossEither() {
        answered(40, 0);
        packets.add(packet(21, OptionalDouble.of(130), OptionalInt.of(1), Fate.ANSWERED));
        answered(42, 2);
        StreamFacts facts = facts();
        assertThat(facts.median()).hasValue(41);
        assertThat(facts.loss()).contains(new Loss(3, 0));
    }

    @Test
    void silenceIsNoLoss() {
        lost(Fate.LOST);
        lost(Fate.LOST);
        assertThat(facts().loss()).isEmpty();
        assertThat(facts().median()).isEmpty();
        assertThat(facts().jitter()).isEmpty();
    }

    @Test
    void whatWasNotSentDoesNotCount() {
        answered(40, 0);
        lost(Fate.NOT_SENT);
        assertThat(facts().loss()).contains(new Loss(1, 0));
    }

    private void answered(double millis, int order) {
        packets.add(packet(0, OptionalDouble.of(millis), OptionalInt.of(order), Fate.ANSWERED));
    }

    private void lost(Fate fate) {
        packets.add(packet(0, OptionalDouble.empty(), OptionalInt.empty(), fate));
    }

    private StreamPacket packet(double late, OptionalDouble millis, OptionalInt order, Fate fate) {
        return new StreamPacket(packets.size() * 0.02, late, millis, order, fate);
    }

    private StreamFacts facts() {
        return StreamFacts.from(new StreamSamples(20, packets, Ending.COMPLETE));
    }
}
