package app.greenroom.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.RunSummary;
import app.greenroom.network.SameHour.Compared;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameHourTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");

    /** A Thursday. */
    private static final ZonedDateTime NOW = at("2026-12-03T07:40");

    @Test
    void threeDaysTellWhatIsUsual() {
        SameHour days =
                compare(NOW, 85, run("2026-12-02T07:30", 80), run("2026-12-01T07:55", 84), run("2026-11-30T08:05", 82));
        assertThat(days.enough()).isTrue();
        assertThat(days.worst()).isEmpty();
        assertThat(trip(days).usual()).hasValue(82);
        assertThat(trip(days).before()).extracting(SameHour.DayValue::value).containsExactly(82.0, 84.0, 80.0);
        assertThat(NetworkWords.days(days)).hasToString("As usual: 3 other days around 07:40 were like this.");
    }

    @Test
    void twoDaysAreNotEnough() {
        SameHour days = compare(NOW, 500, run("2026-12-02T07:30", 80), run("2026-12-01T07:55", 84));
        assertThat(days.enough()).isFalse();
        assertThat(days.worst()).isEmpty();
        assertThat(NetworkWords.days(days))
                .hasToString("Only 2 other days around 07:40 are known; three are needed to say what is usual.");
        assertThat(NetworkWords.days(compare(NOW, 500, run("2026-12-02T07:30", 80))))
                .hasToString("Only one other day around 07:40 is known; three are needed to say what is usual.");
        assertThat(NetworkWords.days(compare(NOW, 500)))
                .hasToString("No other day around 07:40 is known; three are needed to say what is usual.");
    }

    @Test
    void muchWorseThanUsualIsSaidAndBetterIsNot() {
        RunSummary[] week = {run("2026-12-02T07:40", 80), run("2026-12-01T07:40", 84), run("2026-11-30T07:40", 82)};
        SameHour worse = compare(NOW, 140, week);
        assertThat(worse.worst().orElseThrow().number()).isEqualTo(Compared.ROUND_TRIP);
        assertThat(NetworkWords.days(worse))
                .hasToString("Round trip is worse than usual: 140 ms today, 82 ms on 3 other days around 07:40.");
        assertThat(compare(NOW, 20, week).worst()).isEmpty();
        assertThat(compare(NOW, 100, week).worst())
                .as("under a quarter more is not noticed")
                .isEmpty();
    }

    @Test
    void aLineThatAlwaysSwingsMaySwing() {
        assertThat(compare(
                                NOW,
                                180,
                                run("2026-12-02T07:40", 60),
                                run("2026-12-01T07:40", 150),
                                run("2026-11-30T07:40", 100),
                                run("2026-11-27T07:40", 140))
                        .worst())
                .isEmpty();
    }

    @Test
    void oneBadDayBeforeHidesNothing() {
        assertThat(compare(
                                NOW,
                                140,
                                run("2026-12-02T07:40", 80),
                                run("2026-12-01T07:40", 900),
                                run("2026-11-30T07:40", 82),
                                run("2026-11-27T07:40", 81))
                        .worst())
                .isPresent();
    }

    @Test
    void manyRunsOfADayWeighAsOne() {
        List<RunSummary> past = new ArrayList<>();
        for (int minute = 20; minute < 60; minute++) {
            past.add(run("2026-12-02T07:" + minute, 300));
        }
        past.add(run("2026-12-01T07:40", 80));
        past.add(run("2026-11-30T07:40", 82));
        SameHour days = compare(NOW, 82, past.toArray(RunSummary[]::new));
        assertThat(days.days()).isEqualTo(3);
        assertThat(trip(days).usual()).hasValue(82);
    }

    @Test
    void otherHoursWeekendsPlacesAndPlatformsDoNotCount() {
        RunSummary elsewhere = new RunSummary("network", at("2026-12-02T07:40"), "zoom", "other", "ready", numbers(80));
        RunSummary teams = new RunSummary("network", at("2026-12-01T07:40"), "teams", "home", "ready", numbers(80));
        SameHour days = compare(
                NOW,
                82,
                run("2026-11-29T07:40", 80),
                run("2026-11-30T08:11", 80),
                elsewhere,
                teams,
                run("2026-12-03T07:20", 80));
        assertThat(days.days()).isZero();
    }

    @Test
    void theInterviewsClockRulesOverSummerTime() {
        // By Lagos's clock the same hour was 12:40 until New York's clocks went back on 1 November.
        ZonedDateTime now = ZonedDateTime.of(2026, 11, 3, 13, 40, 0, 0, LAGOS);
        RunSummary before = new RunSummary(
                "network", ZonedDateTime.of(2026, 10, 30, 12, 40, 0, 0, LAGOS), "zoom", "home", "ready", numbers(80));
        RunSummary wrong = new RunSummary(
                "network", ZonedDateTime.of(2026, 10, 29, 13, 40, 0, 0, LAGOS), "zoom", "home", "ready", numbers(80));
        SameHour days = SameHour.compare(List.of(before, wrong), now, NEW_YORK, "zoom", "home", numbers(80));
        assertThat(days.clock()).hasToString("07:40");
        assertThat(trip(days).before()).hasSize(1);
        assertThat(trip(days).before().get(0).date()).hasToString("2026-10-30");
    }

    @Test
    void midnightLiesBetweenNoHours() {
        SameHour days = compare(at("2026-12-03T00:10"), 82, run("2026-12-01T23:50", 80));
        assertThat(trip(days).before()).extracting(day -> day.date().toString()).containsExactly("2026-12-02");
    }

    /** Days of Wi-Fi as it may be: alike, restless, now and then very bad, and never worse today than on any other day. */
    @ParameterizedTest
    @CsvSource({"0.4, 0, 1", "0.8, 0, 1", "1.2, 0, 1", "0.3, 0.1, 6", "0.3, 0.3, 6", "0.5, 0.2, 12"})
    void restlessWifiIsNoAlarm(double spread, double badShare, double worse) {
        for (int before : new int[] {3, 5, 10, 20}) {
            Random random = new Random(before);
            int alarms = 0;
            for (int trial = 0; trial < 3_000; trial++) {
                List<RunSummary> past = new ArrayList<>();
                for (int day = 0; day < before; day++) {
                    past.add(jitter(NOW.minusDays(7L * (day + 1)), restless(random, spread, badShare, worse)));
                }
                SameHour days = SameHour.compare(
                        past, NOW, NEW_YORK, "zoom", "home", jitter(restless(random, spread, badShare, worse)));
                alarms += days.worst().isPresent() ? 1 : 0;
            }
            assertThat(alarms / 3_000.0).as("of %s days before", before).isLessThan(0.03);
        }
    }

    @Test
    void aLineThatWasEvenAllWeekAndIsNotTodayIsAnAlarm() {
        List<RunSummary> past = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            past.add(jitter(NOW.minusDays(7L * day), 3 + day));
        }
        assertThat(SameHour.compare(past, NOW, NEW_YORK, "zoom", "home", jitter(90))
                        .worst())
                .isPresent();
        assertThat(SameHour.compare(past, NOW, NEW_YORK, "zoom", "home", jitter(20))
                        .worst())
                .isEmpty();
    }

    private static double restless(Random random, double spread, double badShare, double worse) {
        return 5 * Math.exp(spread * random.nextGaussian()) * (random.nextDouble() < badShare ? worse : 1);
    }

    private static RunSummary jitter(ZonedDateTime at, double millis) {
        return new RunSummary("network", at, "zoom", "home", "ready", jitter(millis));
    }

    private static List<Measurement> jitter(double millis) {
        return List.of(Measurement.of("net.udp.jitter", millis, "ms"));
    }

    private static SameHour compare(ZonedDateTime now, double today, RunSummary... past) {
        return SameHour.compare(List.of(past), now, NEW_YORK, "zoom", "home", numbers(today));
    }

    private static SameHour.Comparison trip(SameHour days) {
        return days.comparisons().stream()
                .filter(one -> one.number() == Compared.ROUND_TRIP)
                .findFirst()
                .orElseThrow();
    }

    private static RunSummary run(String local, double roundTrip) {
        return new RunSummary("network", at(local), "zoom", "home", "ready", numbers(roundTrip));
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK);
    }

    private static List<Measurement> numbers(double roundTrip) {
        return List.of(Measurement.of("net.rtt.median", roundTrip, "ms"), Measurement.of("net.loss", 0, "fraction"));
    }
}
