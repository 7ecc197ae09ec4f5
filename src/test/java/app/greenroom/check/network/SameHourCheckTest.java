package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestNetworks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.RunSummary;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.SameHour;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameHourCheckTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-12-03T07:40:00Z[UTC]");

    @Test
    void aDayLikeTheOthersIsMet() {
        assertThat(judge(days(3, 20)).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aWorseDayIsAdviceThatShowsItsNumber() {
        Finding finding = judge(days(3, 90));
        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence()).startsWith("Round trip is worse than usual: 90 ms today");
        assertThat(finding.evidence()).hasSize(1);
    }

    @Test
    void tooFewDaysSayNothing() {
        Finding finding = judge(days(2, 900));
        assertThat(finding.outcome()).isInstanceOf(Outcome.NotAsked.class);
        assertThat(finding.sentence()).contains("three are needed");
        assertThat(judge(TestNetworks.cable()).outcome()).isInstanceOf(Outcome.NotAsked.class);
    }

    private static NetworkFacts days(int known, double today) {
        List<RunSummary> past = new ArrayList<>();
        for (int day = 0; day < known; day++) {
            past.add(new RunSummary("network", NOW.minusDays(1 + day), "zoom", "", "ready", number(20)));
        }
        return TestNetworks.cable().with(SameHour.compare(past, NOW, NOW.getZone(), "zoom", "", number(today)));
    }

    private static List<Measurement> number(double roundTrip) {
        return List.of(Measurement.of("net.rtt.median", roundTrip, "ms"));
    }

    private static Finding judge(NetworkFacts facts) {
        return TestFacts.judge(new SameHourCheck(), facts);
    }
}
