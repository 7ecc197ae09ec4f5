package app.greenroom.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.PathFacts.Medium;
import app.greenroom.network.quality.Loss;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PathFactsTest {
    private static final HopFacts ROUTER = hop(0.6, 0.2, 30, 0);
    private static final HopFacts NEAR = hop(12, 1, 30, 0);

    @Test
    void farButCleanIsNoTrouble() {
        assertThat(locate(ROUTER, NEAR, hop(320, 4, 100, 0)).troubles()).isEmpty();
    }

    @Test
    void whatTheRouterShowsIsTheHomes() {
        HopFacts bad = hop(90, 45, 100, 0);
        HopFacts uneven = hop(30, 40, 100, 0);
        assertThat(locate(uneven, bad, bad).first()).contains(Trouble.WIFI);
        assertThat(PathFacts.locate(uneven, bad, bad, Medium.CABLE, 0, OptionalDouble.empty(), false, Optional.empty())
                        .first())
                .contains(Trouble.CABLE);
        assertThat(locate(hop(30, 2, 100, 12), hop(40, 2, 100, 10), hop(90, 2, 100, 11))
                        .first())
                .contains(Trouble.WIFI);
    }

    @Test
    void whatBeginsBehindTheRouterIsTheLines() {
        assertThat(locate(ROUTER, hop(30, 40, 100, 0), hop(90, 42, 100, 0)).first())
                .contains(Trouble.LINE);
    }

    @Test
    void whatBeginsBehindTheProviderIsFar() {
        assertThat(locate(ROUTER, NEAR, hop(90, 60, 100, 0)).first()).contains(Trouble.FAR);
        assertThat(locate(ROUTER, NEAR, hop(90, 2, 100, 12)).first()).contains(Trouble.FAR);
    }

    @Test
    void whereTheMiddleIsNotKnownTheAnswerIsCoarser() {
        assertThat(locate(ROUTER, HopFacts.UNKNOWN, hop(90, 60, 100, 0)).first())
                .contains(Trouble.BEHIND_ROUTER);
    }

    @Test
    void aRouterThatKeptSilentIsClearedOnlyByWhatIsWellBehindIt() {
        HopFacts lossy = hop(90, 2, 100, 12);
        assertThat(locate(HopFacts.UNKNOWN, HopFacts.UNKNOWN, lossy).first()).contains(Trouble.NOT_LOCATED);
        assertThat(locate(HopFacts.UNKNOWN, lossy, lossy).first()).contains(Trouble.NOT_LOCATED);
        assertThat(locate(HopFacts.UNKNOWN, NEAR, lossy).first()).contains(Trouble.FAR);
        assertThat(Trouble.NOT_LOCATED.fix().text().toString()).startsWith("Try a network cable first");
    }

    @Test
    void fewTriesClearNobodyAndALossOfItsOwnBlamesNobody() {
        HopFacts lossy = hop(90, 2, 400, 40);
        assertThat(locate(hop(5, 1, 20, 0), lossy, lossy).first())
                .as("0 of 20 may be 16 %")
                .contains(Trouble.NOT_LOCATED);
        assertThat(locate(hop(5, 1, 60, 0), lossy, lossy).first()).contains(Trouble.LINE);
        assertThat(locate(hop(5, 1, 60, 2), lossy, lossy).first())
                .as("2 of 60 are too much for chance and too little for the whole")
                .contains(Trouble.NOT_LOCATED);
        assertThat(locate(hop(5, 1, 60, 4), lossy, lossy).first()).contains(Trouble.WIFI);
    }

    @Test
    void whatIsLostByUdpAloneIsHeldBackAndNotLost() {
        HopFacts lossy = hop(90, 2, 400, 200);
        assertThat(PathFacts.locate(
                                ROUTER,
                                lossy,
                                lossy,
                                Medium.WIFI,
                                0,
                                OptionalDouble.empty(),
                                false,
                                Optional.of(Trouble.UDP_HELD))
                        .troubles())
                .containsExactly(Trouble.UDP_HELD);
    }

    @Test
    void otherPeoplesTrafficIsNoJitterOfTheLine() {
        HopFacts swinging = hop(230, 35, 400, 0);
        assertThat(PathFacts.locate(
                                ROUTER,
                                swinging,
                                swinging,
                                Medium.WIFI,
                                0,
                                OptionalDouble.empty(),
                                true,
                                Optional.empty())
                        .troubles())
                .containsExactly(Trouble.LINE_IN_USE);
    }

    @Test
    void aRouterThatAnswersSlowlyIsNotBlamedForAnEvenLine() {
        assertThat(locate(hop(80, 90, 30, 6), NEAR, hop(90, 2, 100, 0)).troubles())
                .isEmpty();
    }

    @Test
    void fewLostPacketsAreChance() {
        assertThat(locate(ROUTER, NEAR, hop(90, 2, 20, 1)).troubles()).isEmpty();
    }

    @Test
    void aBusyLineABusyComputerAndAFirewallAreEachNamed() {
        PathFacts all = PathFacts.locate(
                ROUTER,
                NEAR,
                hop(90, 2, 100, 0),
                Medium.WIFI,
                0.5,
                OptionalDouble.of(400),
                false,
                Optional.of(Trouble.FIREWALL));
        assertThat(all.troubles()).containsExactly(Trouble.COMPUTER, Trouble.LINE_BUSY, Trouble.FIREWALL);
    }

    @Test
    void eachTroubleHasOneSentenceAndOneFix() {
        for (Trouble trouble : Trouble.values()) {
            assertThat(trouble.sentence().toString()).endsWith(".");
            assertThat(trouble.fix().text().toString()).endsWith(".");
        }
    }

    private static PathFacts locate(HopFacts router, HopFacts near, HopFacts far) {
        return PathFacts.locate(router, near, far, Medium.WIFI, 0, OptionalDouble.empty(), false, Optional.empty());
    }

    private static HopFacts hop(double median, double jitter, int sent, int lost) {
        return new HopFacts(OptionalDouble.of(median), OptionalDouble.of(jitter), Optional.of(new Loss(sent, lost)));
    }
}
