package app.greenroom.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.model.Acceptance;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness.Status;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptancesTest {
    private static final ZonedDateTime AT = ZonedDateTime.parse("2026-11-24T23:40:00-05:00");
    private static final UsedDevice CAMERA = new UsedDevice(UsedDevice.Kind.CAMERA, "usb-1", "Front");
    private static final UsedDevice RENAMED = new UsedDevice(UsedDevice.Kind.CAMERA, "usb-1", "Face camera");
    private static final UsedDevice OTHER = new UsedDevice(UsedDevice.Kind.CAMERA, "usb-2", "Front");
    private static final UsedDevice MICROPHONE = new UsedDevice(UsedDevice.Kind.MICROPHONE, "usb-1", "Front");
    private static final Limit LIMIT =
            new Limit("camera.elevation", "deg", Band.between(-8, 8), Band.between(-15, 15), Text.of("a test"));

    @Test
    void anAcceptedMissDecidesNothingAndIsNamed() {
        Finding low = height(-18);
        Finding marked = Acceptances.apply(low, List.of(CAMERA), List.of(accepted(low)));
        assertThat(marked.accepted()).as("the user's own day").contains(LocalDate.of(2026, 11, 24));
        assertThat(marked.outcome()).isEqualTo(low.outcome());
        assertThat(ReadinessRules.judge(List.of(low)).status()).isEqualTo(Status.NOT_READY);
        assertThat(ReadinessRules.judge(List.of(marked)).status()).isEqualTo(Status.READY);
        assertThat(ReadinessRules.judge(List.of(marked)).reasons()).isEmpty();
    }

    @Test
    void anAcceptedMissHidesNeitherAnotherNorWhatIsUnknown() {
        Finding low = height(-18);
        Finding marked = Acceptances.apply(low, List.of(CAMERA), List.of(accepted(low)));
        Finding another = finding("light", Area.LIGHTING, missed(Text.of("Draw the curtains.")), List.of());
        Finding unknown = finding("light", Area.LIGHTING, unknown(), List.of());
        assertThat(ReadinessRules.judge(List.of(marked, another)).reasons()).containsExactly(another);
        assertThat(ReadinessRules.judge(List.of(marked, unknown)).status()).isEqualTo(Status.COULD_NOT_CHECK);
    }

    @Test
    void onlyWhatWasMissedCanBeAccepted() {
        for (Outcome outcome : List.of(
                new Outcome.Met(),
                new Outcome.Near(new Fix(Text.of("Wait."))),
                unknown(),
                new Outcome.NotAsked(Text.of("No.")))) {
            Finding finding = finding("camera-height", Area.CAMERA_HEIGHT, outcome, List.of());
            assertThat(Acceptances.accept(finding, List.of(CAMERA), AT))
                    .as("%s", outcome)
                    .isEmpty();
            assertThat(Acceptances.apply(finding, List.of(CAMERA), List.of(accepted(height(-18)))))
                    .isEqualTo(finding);
            assertThatThrownBy(() -> finding.accepted(Optional.of(LocalDate.EPOCH)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Before a bare wall the verdict would stay open for ever, whatever a tape measure says. */
    @Test
    void whatWasMeasuredInVainCanBeAcceptedForThatCameraUntilItIsFoundWrong() {
        Finding doubt = doubt("Get a door frame into view.");
        Acceptance accepted = accepted(doubt);
        Finding marked =
                Acceptances.apply(doubt("Raise the camera by about 4 cm."), List.of(CAMERA), List.of(accepted));
        assertThat(marked.accepted()).as("another way to end the doubt").isPresent();
        Finding light = finding("light-dim", Area.LIGHTING, new Outcome.Met(), List.of());
        assertThat(ReadinessRules.judge(List.of(doubt, light)).status()).isEqualTo(Status.COULD_NOT_CHECK);
        assertThat(ReadinessRules.judge(List.of(marked, light)).status()).isEqualTo(Status.READY);
        assertThat(ReadinessRules.judge(List.of(marked)).status())
                .as("nothing else was checked")
                .isEqualTo(Status.COULD_NOT_CHECK);
        assertThat(Acceptances.apply(height(-18), List.of(CAMERA), List.of(accepted))
                        .accepted())
                .as("found too low")
                .isEmpty();
        assertThat(Acceptances.apply(doubt, List.of(OTHER), List.of(accepted)).accepted())
                .as("another camera")
                .isEmpty();
        assertThat(Acceptances.apply(doubt, List.of(CAMERA), List.of(accepted(height(-18))))
                        .accepted())
                .as("a fault that stays is no doubt")
                .isEmpty();
        Finding gone = finding("camera-height", Area.CAMERA_HEIGHT, unknown(), List.of());
        assertThat(Acceptances.apply(gone, List.of(CAMERA), List.of(accepted)).accepted())
                .as("nothing was measured at all")
                .isEmpty();
    }

    private static Finding doubt(String fix) {
        return finding(
                "camera-height",
                Area.CAMERA_HEIGHT,
                new Outcome.CouldNotCheck(Text.of("The picture does not tell."), new Fix(Text.of(fix))),
                List.of(new Evidence(
                        Text.of("Camera above eye level"),
                        Measurement.of("camera.elevation", -6, "deg"),
                        Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({"-16, true", "-18, true", "-20, true", "-22.9, true", "-23, false", "-40, false", "18, false"})
    void itHoldsUntilItIsHalfAsFarAgainOrOnTheOtherSide(double elevation, boolean holds) {
        Finding now = height(elevation);
        assertThat(Acceptances.apply(now, List.of(CAMERA), List.of(accepted(height(-18))))
                        .accepted()
                        .isPresent())
                .isEqualTo(holds);
    }

    @Test
    void itHoldsForItsDeviceAlone() {
        Finding low = height(-18);
        List<Acceptance> accepted = List.of(accepted(low));
        assertThat(Acceptances.apply(low, List.of(MICROPHONE, RENAMED), accepted)
                        .accepted())
                .isPresent();
        assertThat(Acceptances.apply(low, List.of(OTHER), accepted).accepted()).isEmpty();
        assertThat(Acceptances.apply(low, List.of(MICROPHONE), accepted).accepted())
                .isEmpty();
        assertThat(Acceptances.apply(low, List.of(), accepted).accepted()).isEmpty();
        assertThat(Acceptances.accept(low, List.of(MICROPHONE), AT))
                .as("nobody knows which camera")
                .isEmpty();
    }

    @Test
    void whatConcernsNoDeviceIsTheComputers() {
        Finding jitter = finding("network-jitter", Area.NETWORK, missed(Text.of("Use a cable.")), List.of());
        Acceptance acceptance = Acceptances.accept(jitter, List.of(CAMERA), AT).orElseThrow();
        assertThat(acceptance.device()).isEmpty();
        assertThat(Acceptances.apply(jitter, List.of(OTHER), List.of(acceptance))
                        .accepted())
                .isPresent();
    }

    @Test
    void anotherCauseComesBack() {
        Finding one = finding(
                "network-path",
                Area.NETWORK,
                missed(Text.of("Move {0} m nearer to the router.", Argument.number(2, 1))),
                List.of());
        Finding same = finding(
                "network-path",
                Area.NETWORK,
                missed(Text.of("Move {0} m nearer to the router.", Argument.number(3.5, 1))),
                List.of());
        Finding other = finding("network-path", Area.NETWORK, missed(Text.of("Call your provider.")), List.of());
        List<Acceptance> accepted =
                List.of(Acceptances.accept(one, List.of(), AT).orElseThrow());
        assertThat(Acceptances.apply(same, List.of(), accepted).accepted()).isPresent();
        assertThat(Acceptances.apply(other, List.of(), accepted).accepted()).isEmpty();
    }

    /** As files of earlier versions hold it. */
    @Test
    void whatWasAcceptedByItsEnglishSentenceStillHolds() {
        Finding low = height(-18);
        Acceptance now = accepted(low);
        Acceptance former = new Acceptance(
                now.check(), now.device(), now.at(), now.sentence(), "Raise the camera by about # cm.", now.numbers());
        assertThat(Acceptances.apply(low, List.of(CAMERA), List.of(former)).accepted())
                .isPresent();
        assertThat(Acceptances.apply(height(18), List.of(CAMERA), List.of(former))
                        .accepted())
                .isEmpty();
    }

    /** What is nested says what is asked for as well as the sentence around it. */
    @Test
    void anotherMessageWithinTheSameSentenceIsAnotherCause() {
        Finding one = finding("a", Area.NETWORK, missed(Text.sentences(Text.of("Wait."), Text.of("Sit."))), List.of());
        Finding other =
                finding("a", Area.NETWORK, missed(Text.sentences(Text.of("Wait."), Text.of("Stand."))), List.of());
        List<Acceptance> accepted =
                List.of(Acceptances.accept(one, List.of(), AT).orElseThrow());
        assertThat(Acceptances.apply(one, List.of(), accepted).accepted()).isPresent();
        assertThat(Acceptances.apply(other, List.of(), accepted).accepted()).isEmpty();
    }

    @Test
    void aNumberThatWasGoodThenBringsItBack() {
        Finding then =
                finding("camera-height", Area.CAMERA_HEIGHT, missed(Text.of("Raise it.")), List.of(evidence(-3)));
        Finding now =
                finding("camera-height", Area.CAMERA_HEIGHT, missed(Text.of("Raise it.")), List.of(evidence(-16)));
        assertThat(Acceptances.apply(now, List.of(CAMERA), List.of(accepted(then)))
                        .accepted())
                .isEmpty();
    }

    @Test
    void undoneItDecidesAgain() {
        Finding low = height(-18);
        Finding marked = Acceptances.apply(low, List.of(CAMERA), List.of(accepted(low)));
        assertThat(Acceptances.apply(marked, List.of(CAMERA), List.of())).isEqualTo(low);
    }

    private static Acceptance accepted(Finding finding) {
        return Acceptances.accept(finding, List.of(CAMERA), AT).orElseThrow();
    }

    private static Finding height(double elevation) {
        Argument by = Argument.centimetres(Math.abs(elevation));
        Text fix = elevation < 0
                ? Text.of("Raise the camera by about {0}.", by)
                : Text.of("Lower the camera by about {0}.", by);
        return finding("camera-height", Area.CAMERA_HEIGHT, missed(fix), List.of(evidence(elevation)));
    }

    private static Evidence evidence(double elevation) {
        return new Evidence(
                Text.of("Camera above eye level"),
                Measurement.of("camera.elevation", elevation, "deg"),
                Optional.of(LIMIT));
    }

    private static Outcome missed(Text fix) {
        return new Outcome.Missed(new Fix(fix));
    }

    private static Outcome unknown() {
        return new Outcome.CouldNotCheck(Text.of("It was dark."), new Fix(Text.of("Switch a lamp on.")));
    }

    private static Finding finding(String check, Area area, Outcome outcome, List<Evidence> evidence) {
        return new Finding(
                check, area, Importance.DECISIVE, outcome, Text.of("A sentence."), OptionalInt.empty(), evidence);
    }
}
