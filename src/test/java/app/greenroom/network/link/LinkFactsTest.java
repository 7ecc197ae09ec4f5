package app.greenroom.network.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.network.link.ConnectSample.Attempt;
import app.greenroom.network.link.LinkFailure.Kind;
import app.greenroom.network.link.ProbeSamples.Ending;
import app.greenroom.network.link.RoundTrip.Fate;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.quality.Loss;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinkFactsTest {
    private static final HostPort ENDPOINT = new HostPort("zoom.us", 443);
    private static final TlsSample DONE = new TlsSample(6, 100, TlsSample.Handshake.DONE);

    @Test
    void medianAndJitterLeaveOutTheWarmUp() {
        LinkFacts facts = facts(connected(900, 80, 84, 76, 90));

        assertThat(facts.roundTrips()).hasSize(4);
        assertThat(facts.median()).hasValue(82);
        // (4 + 8 + 14) / 3
        assertThat(facts.jitter().orElseThrow()).isCloseTo(26.0 / 3, within(1e-9));
        assertThat(facts.loss()).contains(new Loss(4, 0));
        assertThat(facts.failure()).isEmpty();
    }

    @Test
    void timesAreSortedAsNumbers() {
        assertThat(facts(connected(1, 9, 100, 20)).median()).hasValue(20);
    }

    @Test
    void aRefusedConnectionIsARoundTrip() {
        List<ConnectSample> refused =
                List.of(sample(0, 80, Attempt.REFUSED), sample(1, 80, Attempt.REFUSED), sample(2, 90, Attempt.REFUSED));
        LinkFacts facts = facts(refused);

        assertThat(facts.median()).hasValue(85);
        assertThat(facts.failure())
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(Kind.CONNECT_REFUSED));
    }

    @Test
    void aSynThatWasSentAgainIsLost() {
        LinkFacts facts = facts(connected(80, 80, 1081, 82, 81));

        assertThat(facts.loss()).contains(new Loss(4, 1));
        assertThat(facts.median()).hasValue(81);
        assertThat(facts.jitter().orElseThrow()).isCloseTo(1.5, within(1e-9));
        assertThat(facts.roundTrips().get(1).fate()).isEqualTo(Fate.LOST);
        assertThat(facts.roundTrips().get(1).millis()).isEmpty();
    }

    @Test
    void aSynThatWasSentAgainIsLostEvenWhenItsOwnRoundTripWasQuick() {
        assertThat(facts(connected(80, 110, 1020, 112, 108, 110)).loss()).contains(new Loss(5, 1));
    }

    @Test
    void everySecondPacketLostIsFound() {
        assertThat(facts(connected(80, 80, 1080, 80, 1080, 80, 1080, 80, 1080)).loss())
                .contains(new Loss(8, 4));
    }

    @Test
    void aSlowButSteadyLinkLosesNothing() {
        LinkFacts facts = facts(connected(1300, 1250, 1260, 1240, 1300));

        assertThat(facts.loss()).contains(new Loss(4, 0));
        assertThat(facts.median()).hasValue(1255);
    }

    @Test
    void aBriefQueueIsNoLoss() {
        assertThat(facts(connected(80, 80, 80, 700, 80)).loss()).contains(new Loss(4, 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Attempt.class,
            names = {"TIMED_OUT", "UNREACHABLE", "NO_NETWORK"})
    void whatNothingAnsweredIsLostWhenOthersWereAnswered(Attempt result) {
        List<ConnectSample> connects = new ArrayList<>(connected(80, 80, 80));
        connects.add(sample(3, 2000, result));

        LinkFacts facts = facts(connects);

        assertThat(facts.loss()).contains(new Loss(3, 1));
        assertThat(facts.failure()).isEmpty();
    }

    @Test
    void aLinkThatNeverAnsweredIsBlockedAndNotLossy() {
        LinkFacts facts = facts(List.of(
                sample(0, 2000, Attempt.TIMED_OUT),
                sample(2, 2000, Attempt.TIMED_OUT),
                sample(4, 2000, Attempt.TIMED_OUT)));

        assertThat(facts.loss()).isEmpty();
        assertThat(facts.median()).isEmpty();
        assertThat(facts.jitter()).isEmpty();
        assertThat(facts.failure())
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(Kind.CONNECT_TIMEOUT));
    }

    @Test
    void samplesOfABusyComputerCountForNothing() {
        List<ConnectSample> connects = new ArrayList<>(connected(80, 80, 81));
        connects.add(new ConnectSample(3, 172, 92, Attempt.CONNECTED));
        connects.add(new ConnectSample(4, 2000, 1_200, Attempt.TIMED_OUT));
        connects.add(new ConnectSample(5, 80, 50, Attempt.CONNECTED));

        LinkFacts facts = facts(connects);

        assertThat(facts.busy()).isEqualTo(2);
        assertThat(facts.loss()).contains(new Loss(3, 0));
        assertThat(facts.median()).hasValue(80);
        assertThat(facts.jitter()).hasValue(1);
    }

    @Test
    void aShortDelayOfThisComputersExplainsNoSecond() {
        List<ConnectSample> connects = new ArrayList<>(connected(80, 80, 81));
        connects.add(new ConnectSample(4, 2000, 60, Attempt.TIMED_OUT));
        connects.add(new ConnectSample(6, 1_090, 60, Attempt.CONNECTED));
        connects.add(new ConnectSample(7, 1_090, 160, Attempt.CONNECTED));

        LinkFacts facts = facts(connects);

        assertThat(facts.busy()).isEqualTo(1);
        assertThat(facts.loss()).contains(new Loss(4, 2));
        assertThat(facts.median()).hasValue(80.5);
    }

    @Test
    void aLongDelayOfThisComputersMakesNoOutageOfALoss() {
        List<ConnectSample> connects = new ArrayList<>(connected(80, 80, 81));
        connects.add(new ConnectSample(4, 1_830, 750, Attempt.CONNECTED));

        LinkFacts facts = facts(connects);

        assertThat(facts.loss()).contains(new Loss(3, 1));
        assertThat(facts.lapsed()).isFalse();
    }

    @Test
    void whenTheComputerWasAlwaysBusyNothingIsKnown() {
        LinkFacts facts = facts(List.of(
                sample(0, 80, Attempt.CONNECTED),
                new ConnectSample(1, 80, 99, Attempt.CONNECTED),
                new ConnectSample(2, 80, 99, Attempt.CONNECTED)));

        assertThat(facts.median()).isEmpty();
        assertThat(facts.loss()).isEmpty();
        assertThat(facts.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.COMPUTER_BUSY);
            assertThat(failure.kind().conclusive()).isFalse();
        });
    }

    @Test
    void onlyAWarmUpMeansThatTimeWasTooShort() {
        assertThat(facts(connected(80)).failure())
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(Kind.TOO_SHORT));
    }

    @Test
    void theFirstHandshakeIsWarmUpWhenThereAreMore() {
        List<TlsSample> handshakes = List.of(
                new TlsSample(0, 700, TlsSample.Handshake.DONE), DONE, new TlsSample(7, 110, TlsSample.Handshake.DONE));

        assertThat(facts(connected(80, 80, 80), handshakes).tls()).hasValue(105);
        assertThat(facts(connected(80, 80, 80), handshakes.subList(0, 1)).tls()).hasValue(700);
    }

    @ParameterizedTest
    @CsvSource({
        "UNTRUSTED, TLS_UNTRUSTED",
        "CERTIFICATE_DATES, TLS_CERTIFICATE_DATES",
        "TIMED_OUT, TLS_TIMEOUT",
        "FAILED, TLS_FAILED"
    })
    void aHandshakeThatAlwaysFailsIsTheFailure(TlsSample.Handshake result, Kind kind) {
        TlsSample failed = new TlsSample(1, 50, result);
        LinkFacts facts = facts(connected(80, 80, 80), List.of(failed, failed));

        assertThat(facts.failure())
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(kind));
        assertThat(facts.tls()).isEmpty();
        assertThat(facts.median()).hasValue(80);
    }

    @Test
    void oneFailedHandshakeIsForgivenButNotOneWithAForeignCertificate() {
        TlsSample silent = new TlsSample(1, 50, TlsSample.Handshake.TIMED_OUT);
        TlsSample foreign = new TlsSample(1, 50, TlsSample.Handshake.UNTRUSTED);

        assertThat(facts(connected(80, 80), List.of(silent, DONE)).failure()).isEmpty();
        assertThat(facts(connected(80, 80), List.of(DONE, foreign)).failure()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, DNS_NOT_FOUND", "NO_ANSWER, DNS_NO_ANSWER", "NO_NETWORK, NO_NETWORK"})
    void aFailedLookupIsTheFailure(DnsSample.Lookup result, Kind kind) {
        LinkFacts facts = LinkFacts.from(
                samples(Optional.of(new DnsSample(0, 4000, result)), List.of(), List.of(), Ending.COMPLETE));

        assertThat(facts.failure())
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(kind));
        assertThat(facts.dns()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NOT_LISTED, NOT_LISTED", "STOPPED, STOPPED", "OUT_OF_TIME, TOO_SHORT"})
    void aRunWithoutAnySampleSaysWhy(Ending ending, Kind kind) {
        LinkFacts facts = LinkFacts.from(samples(Optional.empty(), List.of(), List.of(), ending));

        assertThat(facts.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.kind().conclusive()).isFalse();
        });
    }

    @Test
    void unreachableAndNoNetworkAreToldApart() {
        assertThat(facts(List.of(sample(0, 1, Attempt.UNREACHABLE))).failure())
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE));
        assertThat(facts(List.of(sample(0, 1, Attempt.UNREACHABLE), sample(0, 1, Attempt.NO_NETWORK)))
                        .failure())
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(Kind.NO_NETWORK));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyFailureIsOneSentenceWithOneFix(Kind kind) {
        LinkFailure failure = LinkFailure.of(kind, Text.name("Zoom"), ENDPOINT);

        assertThat(failure.sentence().toString()).endsWith(".").doesNotContain("{", "}", ". ");
        assertThat(failure.fix().text().toString()).endsWith(".").doesNotContain("{", "}", ". ");
        assertThat(kind.id()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void whatWasNotMeasuredIsNoMeasurement() {
        assertThat(LinkMeasurements.of(facts(List.of()))).isEmpty();
    }

    @Test
    void measurementsCarryTheirUnits() {
        LinkFacts facts = LinkFacts.from(samples(
                Optional.of(new DnsSample(0, 21, DnsSample.Lookup.FOUND)),
                connected(80, 80, 1100, 82),
                List.of(DONE),
                Ending.COMPLETE));

        assertThat(LinkMeasurements.of(facts))
                .extracting(measurement -> measurement.id() + " " + measurement.value() + " " + measurement.unit())
                .containsExactly(
                        "net.rtt.median Scalar[value=81.0] ms",
                        "net.jitter Scalar[value=2.0] ms",
                        "net.loss Scalar[value=0.3333333333333333] fraction",
                        "net.dns Scalar[value=21.0] ms",
                        "net.tls Scalar[value=100.0] ms");
    }

    private static List<ConnectSample> connected(double... millis) {
        List<ConnectSample> connects = new ArrayList<>();
        for (double time : millis) {
            connects.add(sample(connects.size() * 0.25, time, Attempt.CONNECTED));
        }
        return connects;
    }

    private static ConnectSample sample(double offset, double millis, Attempt result) {
        return new ConnectSample(offset, millis, 0, result);
    }

    private static LinkFacts facts(List<ConnectSample> connects) {
        return facts(connects, List.of());
    }

    private static LinkFacts facts(List<ConnectSample> connects, List<TlsSample> handshakes) {
        return LinkFacts.from(samples(Optional.empty(), connects, handshakes, Ending.COMPLETE));
    }

    private static ProbeSamples samples(
            Optional<DnsSample> dns, List<ConnectSample> connects, List<TlsSample> handshakes, Ending ending) {
        return new ProbeSamples("zoom", "Zoom", ENDPOINT, dns, connects, handshakes, ending);
    }
}
