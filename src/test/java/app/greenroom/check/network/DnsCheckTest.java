package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestLinks;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import org.junit.jupiter.api.Test;

class DnsCheckTest {
    @Test
    void aQuickLookupIsMet() {
        assertThat(judge(TestNetworks.cable()).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aSlowLookupIsAdvice() {
        Finding finding = judge(TestNetworks.of(TestLinks.lookup(900)));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("a few minutes early");
    }

    @Test
    void aDeadFirstNameServerIsAdviceAndSaysSo() {
        Finding finding = judge(TestNetworks.names(2_000, true));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence().toString()).startsWith("The first name server that this computer asks");
        assertThat(TestFacts.fix(finding)).contains("name server (DNS) to automatic");
        assertThat(judge(TestNetworks.names(30, true)).outcome())
                .as("a system that does not wait for it")
                .isInstanceOf(Outcome.Met.class);
        assertThat(judge(TestNetworks.names(2_000, false)).sentence().toString())
                .startsWith("Names are found slowly");
    }

    private static Finding judge(NetworkFacts facts) {
        return TestFacts.judge(new DnsCheck(), facts);
    }
}
