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

    private static Finding judge(NetworkFacts facts) {
        return TestFacts.judge(new DnsCheck(), facts);
    }
}
