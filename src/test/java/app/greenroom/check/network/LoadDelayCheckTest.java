package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import org.junit.jupiter.api.Test;

class LoadDelayCheckTest {
    @Test
    void aLineThatStaysQuickIsMet() {
        assertThat(judge(TestNetworks.load(12, 40, 20, 60)).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aDeepQueueIsMissedAndAHalfDeepOneAWarning() {
        Finding deep = judge(TestNetworks.load(2, 40, 20, 520));
        assertThat(deep.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(deep.sentence()).contains("break the call up");
        assertThat(judge(TestNetworks.load(2, 40, 20, 270)).outcome()).isInstanceOf(Outcome.Near.class);
    }

    @Test
    void aLongWayIsNoQueue() {
        assertThat(judge(TestNetworks.load(12, 40, 320, 330)).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void whatWasNotMeasuredIsNotAsked() {
        assertThat(judge(TestNetworks.cable()).outcome()).isInstanceOf(Outcome.NotAsked.class);
    }

    private static Finding judge(NetworkFacts facts) {
        return TestFacts.judge(new LoadDelayCheck(), facts);
    }
}
