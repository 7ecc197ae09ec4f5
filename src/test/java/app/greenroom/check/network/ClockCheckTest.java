package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import org.junit.jupiter.api.Test;

class ClockCheckTest {
    @Test
    void aClockThatIsRightToTheSecondsIsMet() {
        assertThat(judge(TestNetworks.clock(3)).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge(TestNetworks.clock(30.4)).outcome())
                .as("the comparison itself may be half a second off")
                .isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aSlowClockMakesLateAndAFastOneEarly() {
        Finding slow = judge(TestNetworks.clock(-240));
        assertThat(slow.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(slow.sentence().toString())
                .isEqualTo("This computer's clock is 4 minutes slow: you would come late.");
        assertThat(judge(TestNetworks.clock(90)).sentence().toString())
                .contains("90 seconds fast: you would come early");
    }

    @Test
    void aClockThatWasNotComparedIsNotAsked() {
        assertThat(judge(TestNetworks.cable()).outcome()).isInstanceOf(Outcome.NotAsked.class);
    }

    private static Finding judge(NetworkFacts facts) {
        return TestFacts.judge(new ClockCheck(), facts);
    }
}
