package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import org.junit.jupiter.api.Test;

class VoiceQualityCheckTest {
    @Test
    void anEvenLineSoundsGood() {
        Finding finding = judge(TestNetworks.packets(500, 0, 2));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).isEqualTo("The sound of a call is likely to be good.");
    }

    @Test
    void heavyLossIsSaidAndNeverMissed() {
        Finding finding = judge(TestNetworks.packets(500, 100, 2));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence()).contains("poor for nearly all listeners");
    }

    private static Finding judge(NetworkFacts facts) {
        return TestFacts.judge(new VoiceQualityCheck(), facts);
    }
}
