package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WifiSignalCheckTest {
    @Test
    void aStrongSignalAndACableAreMet() {
        assertThat(judge(TestNetworks.wifi(OptionalDouble.of(-55), OptionalDouble.empty()))
                        .outcome())
                .isInstanceOf(Outcome.Met.class);
        assertThat(judge(TestNetworks.wifi(OptionalDouble.empty(), OptionalDouble.of(80)))
                        .outcome())
                .isInstanceOf(Outcome.Met.class);
        assertThat(judge(TestNetworks.cable()).sentence()).contains("by a cable");
    }

    @Test
    void aWeakSignalIsAdviceWithACure() {
        Finding finding = judge(TestNetworks.wifi(OptionalDouble.of(-80), OptionalDouble.empty()));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("cable", "closer");
        assertThat(judge(TestNetworks.wifi(OptionalDouble.empty(), OptionalDouble.of(30)))
                        .outcome())
                .isInstanceOf(Outcome.Near.class);
    }

    @Test
    void whatTheSystemDoesNotTellIsNotAsked() {
        assertThat(judge(TestNetworks.wifi(OptionalDouble.empty(), OptionalDouble.empty()))
                        .outcome())
                .isInstanceOf(Outcome.NotAsked.class);
    }

    private static Finding judge(NetworkFacts facts) {
        return TestFacts.judge(new WifiSignalCheck(), facts);
    }
}
