package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.SurroundingFacts.Six;
import org.junit.jupiter.api.Test;

class IpSixCheckTest {
    @Test
    void workingAndMissingAreBothWell() {
        assertThat(judge(TestNetworks.six(Six.WORKS)).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge(TestNetworks.six(Six.NONE)).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void oneThatIsInTheWayIsAdvice() {
        Finding finding = judge(TestNetworks.six(Six.IN_THE_WAY));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence()).contains("waits for it in vain");
    }

    @Test
    void whatWasNotToldIsNotAsked() {
        assertThat(judge(TestNetworks.six(Six.NOT_TOLD)).outcome()).isInstanceOf(Outcome.NotAsked.class);
    }

    private static Finding judge(NetworkFacts facts) {
        return TestFacts.judge(new IpSixCheck(), facts);
    }
}
