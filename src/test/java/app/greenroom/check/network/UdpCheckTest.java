package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.UdpFacts.Reach;
import org.junit.jupiter.api.Test;

class UdpCheckTest {
    @Test
    void udpThatGetsOutIsMet() {
        Finding finding = judge(TestNetworks.udp(Reach.OPEN, 20));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString())
                .startsWith(
                        "UDP, by which calls prefer to send, gets out; whether also on the ports of Zoom could not be told")
                .endsWith(" The router's address translation (NAT) is of the friendly kind.");
        assertThat(judge(TestNetworks.ports(true)).sentence())
                .hasToString("UDP, by which calls prefer to send, gets out.");
    }

    @Test
    void portsThatSomethingBarsAreAWarning() {
        Finding finding = judge(TestNetworks.ports(false));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence().toString()).contains("no way to the ports of Zoom");
    }

    @Test
    void udpThatStopsAfterAWhileIsMissed() {
        Finding finding = judge(TestNetworks.udp(Reach.STOPS, 20));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.sentence().toString()).contains("a call will break off");
    }

    @Test
    void blockedUdpIsAWarningWhileTheDetourIsFast() {
        Finding finding = judge(TestNetworks.udp(Reach.BLOCKED, 20));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("open UDP");
    }

    @Test
    void blockedUdpIsMissedWhereTheDetourIsSlow() {
        assertThat(judge(TestNetworks.udp(Reach.BLOCKED, 0.3)).outcome()).isInstanceOf(Outcome.Missed.class);
    }

    @Test
    void aLineWhoseSpeedNobodyMeasuredIsNotCalledSlow() {
        Finding finding = judge(TestNetworks.blocked(20, -1, -1, 22, -1, 20, -1, 20));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.sentence().toString())
                .isEqualTo("UDP does not get out, and the line loses too much for the detour by TCP.");
        assertThat(judge(TestNetworks.udp(Reach.BLOCKED, 0.3)).sentence().toString())
                .contains("is too slow");
        assertThat(judge(TestNetworks.blocked(20, 21, 20)).outcome()).isInstanceOf(Outcome.Near.class);
    }

    @Test
    void whatWasNotToldIsNoFault() {
        assertThat(judge(TestNetworks.udp(Reach.NOT_TOLD, 20)).outcome()).isInstanceOf(Outcome.NotAsked.class);
        assertThat(judge(TestNetworks.cable()).outcome()).isInstanceOf(Outcome.NotAsked.class);
    }

    private static Finding judge(NetworkFacts facts) {
        return TestFacts.judge(new UdpCheck(), facts);
    }
}
