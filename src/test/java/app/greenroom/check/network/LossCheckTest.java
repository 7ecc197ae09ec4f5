package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestLinks;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Measured;
import app.greenroom.network.NetworkFacts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LossCheckTest {
    @Test
    void nothingLostIsMetAndSaysOfHowMany() {
        Finding finding = TestFacts.judge(new LossCheck(), TestLinks.trips(20, 21, 20, 22, 20));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("in 5 tries");
    }

    @Test
    void oneLostIsTooFewToTell() {
        Finding finding = TestFacts.judge(new LossCheck(), TestLinks.trips(20, 21, 1020, 22, 20, 20, 20, 20));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence().toString()).contains("too few to tell");
    }

    @Test
    void oneLostWithItsRepetitionIsASecondThatNobodyCanExplain() {
        Finding finding = TestFacts.judge(new LossCheck(), TestLinks.trips(20, 21, -1, 22, 20, 20, 20, 20));

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("could not be told");
    }

    @Test
    void manyLostIsMissed() {
        Finding finding = TestFacts.judge(new LossCheck(), TestLinks.trips(20, -1, -1, 22, -1, 20, -1, 20));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.sentence().toString()).contains("words will be missing");
    }

    @Test
    void whatWasLostThereAndBackMayAllBeLostOnOneWay() {
        Finding both = TestFacts.judge(new LossCheck(), TestNetworks.packets(500, 40, 2, false));
        assertThat(both.sentence()).hasToString("40 of 500 packets were lost; words will be missing.");
        assertThat(both.evidence().get(0).measurement().value()).isEqualTo(new Measured.Scalar(0.08));
        assertThat(outcome(TestNetworks.packets(500, 9, 2, false)))
                .as("1.8 % there and back are 1 % each way, or 2 on one")
                .isInstanceOf(Outcome.Near.class);
    }

    @Test
    void oneInTenIsMissedAndOneInAHundredIsNotHoweverChanceFalls() {
        // 999 of 1000 runs with 400 packets lose at least 22 of them on one way, and 999 of 1000 no more than 19 of 1 %
        // each way.
        assertThat(outcome(TestNetworks.packets(400, 22, 2, false))).isInstanceOf(Outcome.Missed.class);
        assertThat(outcome(TestNetworks.packets(400, 19, 2, false))).isInstanceOf(Outcome.Near.class);
        assertThat(outcome(TestNetworks.packets(150, 8, 2, false))).isInstanceOf(Outcome.Missed.class);
        assertThat(outcome(TestNetworks.packets(150, 7, 2, false))).isInstanceOf(Outcome.Near.class);
    }

    @Test
    void tooFewPacketsSaySo() {
        assertThat(TestFacts.judge(new LossCheck(), TestNetworks.packets(40, 0, 2))
                        .sentence())
                .hasToString("Nothing was lost in 40 packets, which are too few to tell whether one in twenty is.");
    }

    @Test
    void aSecondOfSilenceIsMissedAndHalfOfOneAWarning() {
        Finding silent = TestFacts.judge(new LossCheck(), TestNetworks.nearby(400, 16, 1.2, 20, 20, 21, 20));
        assertThat(silent.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(silent.sentence()).hasToString("For 1.2 s nothing came back at all; whole words will be missing.");
        assertThat(outcome(TestNetworks.nearby(400, 8, 0.5, 20, 20, 21, 20))).isInstanceOf(Outcome.Near.class);
    }

    @Test
    void triesThatAreLostWherePacketsPassAreNoMissingWords() {
        double[] tries = new double[40];
        Arrays.fill(tries, 20);
        tries[5] = -1;
        tries[15] = -1;
        tries[25] = -1;
        Finding few = TestFacts.judge(new LossCheck(), TestNetworks.nearby(400, 0, 0, tries));
        assertThat(few.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(few.sentence())
                .hasToString("3 of 40 tries to connect were lost; whether a call would lose words could not be told."
                        + " Packets reach the nearest servers well; the loss is behind them.");
        for (int i = 1; i < 40; i += 4) {
            tries[i] = -1;
        }
        Finding many = TestFacts.judge(new LossCheck(), TestNetworks.nearby(400, 0, 0, tries));
        assertThat(many.outcome()).as("a server that guards itself").isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(many.sentence().toString()).startsWith("11 of 40 tries to connect were lost");
    }

    @Test
    void whatIsLostBehindTheNearestServersIsLostWhenClosingsAreLostToo() {
        double[] tries = new double[40];
        Arrays.fill(tries, 20);
        tries[5] = 1_020;
        Finding lossy = TestFacts.judge(new LossCheck(), TestNetworks.nearbyWithTrain(8, 7, tries));
        assertThat(lossy.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(lossy.sentence())
                .hasToString("16 of 200 tries were lost; words will be missing. Packets reach the nearest servers well;"
                        + " the loss is behind them.");
        assertThat(outcome(TestNetworks.nearbyWithTrain(2, 2, tries)))
                .as("1 % each way")
                .isInstanceOf(Outcome.Near.class);
        assertThat(outcome(TestNetworks.nearbyWithTrain(5, 4, tries)))
                .as("a twentieth, perhaps more")
                .isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(outcome(TestNetworks.nearbyWithTrain(16, 0, tries)))
                .as("a server that guards itself")
                .isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(outcome(TestNetworks.nearbyWithTrain(30, 2, tries)))
                .as("one that guards itself at the end of a way that loses a little")
                .isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(outcome(TestNetworks.nearbyWithTrain(50, 16, tries)))
                .as("one that guards itself at the end of a way that loses much")
                .isInstanceOf(Outcome.Missed.class);
        assertThat(outcome(TestNetworks.nearbyWithTrain(0, 15, tries)))
                .as("one that is slow to close, now and then")
                .isInstanceOf(Outcome.Met.class);
    }

    @Test
    void whereTheNearestServersAreWellTheCableAtHomeIsNotBlamed() {
        double[] tries = new double[60];
        Arrays.fill(tries, 20);
        for (int i = 0; i < 60; i += 5) {
            tries[i] = 1_020;
        }
        Finding far = TestFacts.judge(new LossCheck(), TestNetworks.nearbyWithLostData(400, 0, tries));
        assertThat(far.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(far.sentence().toString())
                .endsWith("Packets reach the nearest servers well; the loss is behind them.");
        assertThat(TestFacts.fix(far)).contains("hotspot").doesNotContain("cable");
    }

    @Test
    void packetsLikeACallsCountForMoreThanConnections() {
        Finding clean = TestFacts.judge(new LossCheck(), TestNetworks.packets(500, 0, 2));
        assertThat(clean.sentence().toString()).isEqualTo("Nothing was lost in 500 packets.");
        assertThat(TestFacts.judge(new LossCheck(), TestNetworks.packets(500, 1, 2))
                        .sentence())
                .hasToString("1 of 500 packets was lost, too few to be heard.");
        assertThat(TestFacts.judge(new LossCheck(), TestNetworks.packets(500, 3, 2))
                        .outcome())
                .as("0.6 % is not heard")
                .isInstanceOf(Outcome.Met.class);
        assertThat(TestFacts.judge(new LossCheck(), TestNetworks.packets(500, 7, 2))
                        .sentence()
                        .toString())
                .as("1.4 % of 500 are 0.7 to 2.9 %")
                .contains("too few to tell");
        assertThat(TestFacts.judge(new LossCheck(), TestNetworks.packets(500, 15, 2))
                        .sentence()
                        .toString())
                .contains("now and then a word");
        assertThat(TestFacts.judge(new LossCheck(), TestNetworks.packets(500, 50, 2))
                        .outcome())
                .isInstanceOf(Outcome.Missed.class);
    }

    private static Outcome outcome(NetworkFacts facts) {
        return TestFacts.judge(new LossCheck(), facts).outcome();
    }
}
