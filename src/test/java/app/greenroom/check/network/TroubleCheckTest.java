package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import org.junit.jupiter.api.Test;

class TroubleCheckTest {
    @Test
    void noTroubleIsMet() {
        assertThat(judge(TestNetworks.packets(500, 0, 2)).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void troubleIsNamedWithItsFix() {
        Finding lossy = judge(TestNetworks.packets(500, 40, 2));
        assertThat(lossy.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(lossy.sentence()).startsWith("Where on the way the trouble sits is not known");
        Finding busy = judge(TestNetworks.load(2, 40, 20, 520));
        assertThat(TestFacts.fix(busy)).contains("Stop downloads");
    }

    private static Finding judge(NetworkFacts facts) {
        return TestFacts.judge(new TroubleCheck(), facts);
    }
}
