package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestLinks;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class JitterCheckTest {
    @Test
    void evenAnswersAreMet() {
        Finding finding = TestFacts.judge(new JitterCheck(), TestLinks.trips(20, 21, 20, 22));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("even");
    }

    @Test
    void aLittleUnevenIsAWarning() {
        Finding finding = TestFacts.judge(new JitterCheck(), TestLinks.trips(20, 60, 20, 65));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("cable");
    }

    @Test
    void veryUnevenIsMissed() {
        Finding finding = TestFacts.judge(new JitterCheck(), TestLinks.trips(20, 160, 20, 165));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("router");
    }

    @Test
    void packetsLikeACallsCountForMoreThanConnections() {
        Finding finding = TestFacts.judge(new JitterCheck(), TestNetworks.packets(500, 0, 70));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.label().toString())
                .contains("Packets out of order");
    }
}
