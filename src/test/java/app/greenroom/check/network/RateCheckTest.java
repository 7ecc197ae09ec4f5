package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import org.junit.jupiter.api.Test;

class RateCheckTest {
    @Test
    void aFastLineIsMetAndSaysWhatFor() {
        Finding finding = judge(TestNetworks.load(12, 40, 20, 25));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString())
                .isEqualTo("The line is fast enough: 12 Mbit/s up, 40 Mbit/s down. Good enough for a sharp picture"
                        + " (720p).");
        assertThat(finding.evidence()).hasSize(2);
    }

    @Test
    void aSlowUploadIsMissedHoweverFastTheDownload() {
        Finding finding = judge(TestNetworks.load(0.5, 100, 20, 25));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.sentence().toString())
                .startsWith("The line is too slow: 0.5 Mbit/s up, 100 Mbit/s down. Good enough for sound");
        assertThat(finding.score().orElseThrow()).isLessThan(50);
    }

    @Test
    void betweenTheLimitsAndNotSurelyUnderThemIsAWarning() {
        assertThat(judge(TestNetworks.load(2, 40, 20, 25)).outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge(TestNetworks.load(1.15, 40, 20, 25)).outcome())
                .as("1.15 ± 0.1 may be 1.2")
                .isInstanceOf(Outcome.Near.class);
    }

    @Test
    void aLowerBoundIsSaidAsOne() {
        assertThat(judge(TestNetworks.atLeast(20, 40)).sentence().toString())
                .startsWith("The line is fast enough: at least 18 Mbit/s up, 40 Mbit/s down.");
    }

    @Test
    void oneWayAloneIsNoReasonForAGreenLight() {
        Finding down = judge(TestNetworks.downAlone(40));
        assertThat(down.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(down.sentence()).hasToString("The line's speed was measured one way only: 40 Mbit/s down.");
        assertThat(judge(TestNetworks.downAlone(0.1)).outcome())
                .as("too slow one way is too slow")
                .isInstanceOf(Outcome.Missed.class);
    }

    @Test
    void whatWasNotMeasuredIsNotAsked() {
        assertThat(judge(TestNetworks.cable()).outcome()).isInstanceOf(Outcome.NotAsked.class);
    }

    private static Finding judge(NetworkFacts facts) {
        return TestFacts.judge(new RateCheck(), facts);
    }
}
