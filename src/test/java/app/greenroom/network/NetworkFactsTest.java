package app.greenroom.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestNetworks;
import app.greenroom.check.network.LossCheck;
import app.greenroom.check.network.UdpCheck;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.network.UdpFacts.Reach;
import app.greenroom.network.link.LinkFailure.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What probes say together that none says alone. */
class NetworkFactsTest {
    @Test
    void whereNeitherThePlatformNorTheServersNearbyAnswerTheInternetIsDown() {
        assertThat(TestNetworks.silent(Reach.BLOCKED)
                        .link()
                        .failure()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.INTERNET_DOWN);
        assertThat(TestNetworks.silent(Reach.OPEN)
                        .link()
                        .failure()
                        .orElseThrow()
                        .kind())
                .as("the platform alone")
                .isEqualTo(Kind.CONNECT_TIMEOUT);
        assertThat(TestNetworks.silent(Reach.BLOCKED).path().troubles())
                .as("nobody claims a firewall")
                .isEmpty();
    }

    @Test
    void lostTriesThatPacketsDoNotShareAreThePlatformsDoor() {
        NetworkFacts facts = TestNetworks.nearby(400, 0, 0, 20, 20, -1, 20, 20, 20, 20, 20, 20, 20);
        assertThat(facts.link().lapsed()).isTrue();
        assertThat(facts.lostPackets()).as("the tries count").isEmpty();
        assertThat(facts.path().troubles()).containsExactly(Trouble.FAR);
        assertThat(TestNetworks.nearby(400, 40, 0, 20, 20, -1, 20, 20, 20, 20, 20, 20, 20)
                        .lostPackets())
                .as("packets know better where they are lost as well")
                .isPresent();
    }

    @Test
    void aTrainThatMissedAnOutageDoesNotShowThatUdpIsHeldBack() {
        double[] tries = new double[60];
        Arrays.fill(tries, 20);
        for (int i = 5; i < 30; i += 5) {
            tries[i] = 1_020;
        }
        NetworkFacts facts = TestNetworks.silentAndTrain(48, 1.2, 1, tries);
        assertThat(facts.link().loss().orElseThrow().sent()).isEqualTo(220);
        assertThat(facts.path().troubles()).doesNotContain(Trouble.UDP_HELD);
    }

    @Test
    void whereConnectionsFailInTheSameSecondNobodyHoldsBackUdp() {
        double[] tries = new double[60];
        Arrays.fill(tries, 20);
        NetworkFacts stopped = TestNetworks.stopped(5, tries);
        assertThat(stopped.path().troubles()).as("connections go on").containsExactly(Trouble.UDP_HELD);
        assertThat(TestFacts.judge(new UdpCheck(), stopped).outcome()).isInstanceOf(Outcome.Missed.class);
        tries[20] = 1_020; // begins 5.25 s after the beginning
        tries[21] = -1;
        tries[22] = -1;
        NetworkFacts gone = TestNetworks.stopped(5, tries);
        assertThat(gone.path().troubles()).doesNotContain(Trouble.UDP_HELD, Trouble.FIREWALL);
        assertThat(TestFacts.judge(new UdpCheck(), gone).outcome()).isInstanceOf(Outcome.Met.class);
        Finding loss = TestFacts.judge(new LossCheck(), gone);
        assertThat(loss.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(loss.sentence().toString()).startsWith("For 1.0 s nothing came back at all");
    }

    @Test
    void whatUdpAloneLosesIsHeldBack() {
        double[] tries = new double[60];
        Arrays.fill(tries, 20);
        assertThat(TestNetworks.nearby(400, 200, 0, tries).path().troubles()).containsExactly(Trouble.UDP_HELD);
    }

    @Test
    void aSignInPageThatKeepsOutUdpIsNoFirewall() {
        assertThat(TestNetworks.blocked(20, 20, 20, 20).path().troubles()).containsExactly(Trouble.FIREWALL);
        NetworkFacts page = TestNetworks.signInPage(20, 20, 20, 20);
        assertThat(page.path().troubles()).isEmpty();
        Finding udp = TestFacts.judge(new UdpCheck(), page);
        assertThat(udp.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(udp.sentence().toString()).contains("sign-in page");
    }
}
