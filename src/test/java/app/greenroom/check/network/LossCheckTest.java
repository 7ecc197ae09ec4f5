package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestLinks;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Measured;
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
        Finding finding = TestFacts.judge(new LossCheck(), TestLinks.trips(20, 21, -1, 22, 20, 20, 20, 20));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence().toString()).contains("too few to tell");
    }

    @Test
    void manyLostIsMissed() {
        Finding finding = TestFacts.judge(new LossCheck(), TestLinks.trips(20, -1, -1, 22, -1, 20, -1, 20));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.sentence().toString()).contains("words will be missing");
    }

    @Test
    void whatWasLostThereAndBackIsHalvedForTheLimits() {
        Finding both = TestFacts.judge(new LossCheck(), TestNetworks.packets(500, 40, 2, false));
        Finding one = TestFacts.judge(new LossCheck(), TestNetworks.packets(500, 40, 2, true));

        assertThat(both.sentence().toString())
                .as("8 % there and back are 4 % each way, and not less than 3.0 %")
                .startsWith("40 of 500 packets were lost; now and then a word");
        assertThat(one.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.judge(new LossCheck(), TestNetworks.packets(500, 9, 2, false))
                        .outcome())
                .as("1.8 % there and back are not heard")
                .isInstanceOf(Outcome.Met.class);
        assertThat(both.evidence().get(0).measurement().value())
                .isEqualTo(new Measured.Scalar(1 - Math.sqrt(1 - 0.08)));
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
}
