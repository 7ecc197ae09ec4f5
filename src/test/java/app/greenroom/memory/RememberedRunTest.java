package app.greenroom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Acceptance;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.Readiness.Status;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.GoodCheck;
import app.greenroom.model.run.Picture;
import app.greenroom.model.run.Picture.Tone;
import app.greenroom.text.Text;
import app.greenroom.verdict.ReadinessRules;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RememberedRunTest {
    private static final ZonedDateTime AT = ZonedDateTime.parse("2026-11-25T07:40:00Z[UTC]");
    private static final UsedDevice CAMERA = new UsedDevice(UsedDevice.Kind.CAMERA, "usb-1", "Front");
    private static final Finding LOW =
            finding("camera-height", Area.CAMERA_HEIGHT, new Outcome.Missed(new Fix(Text.of("Raise it by 12 cm."))));
    private static final Finding WELL = finding("sound-level", Area.SOUND, new Outcome.Met());

    @Test
    void withNothingRememberedARunStaysAsItIs() {
        CheckRun run = run(List.of(CAMERA), LOW, WELL);
        assertThat(RememberedRun.of(run, List.of(), Optional.empty())).isEqualTo(run);
    }

    @Test
    void whatIsAcceptedIsMarkedAndDecidesNothing() {
        CheckRun run = run(List.of(CAMERA), LOW, WELL);
        Acceptance acceptance = RememberedRun.accept(run, "camera-height", AT).orElseThrow();
        CheckRun seen = RememberedRun.of(run, List.of(acceptance), Optional.empty());
        assertThat(seen.readiness()).isEqualTo(new Readiness(Status.READY, List.of()));
        assertThat(seen.findings().get(0).accepted()).contains(AT.toLocalDate());
        assertThat(seen.findings().get(1)).isEqualTo(WELL);
        assertThat(tones(seen)).containsExactly(Tone.WARNING, Tone.WARNING, Tone.GOOD);

        CheckRun undone = RememberedRun.of(run, List.of(), Optional.empty());
        assertThat(undone.readiness().reasons()).containsExactly(LOW);
        assertThat(tones(undone)).containsExactly(Tone.BAD, Tone.BAD, Tone.GOOD);
    }

    @Test
    void aMarkStaysRedWhileAnythingInThePictureIsMissed() {
        Finding dark = finding("light-dim", Area.LIGHTING, new Outcome.Missed(new Fix(Text.of("Switch a lamp on."))));
        CheckRun run = run(List.of(CAMERA), LOW, dark);
        Acceptance acceptance = RememberedRun.accept(run, "camera-height", AT).orElseThrow();
        assertThat(tones(RememberedRun.of(run, List.of(acceptance), Optional.empty())))
                .contains(Tone.BAD);
    }

    @Test
    void onlyWhatThisRunMissedWithAKnownDeviceCanBeAccepted() {
        assertThat(RememberedRun.accept(run(List.of(CAMERA), WELL), "camera-height", AT))
                .isEmpty();
        assertThat(RememberedRun.accept(run(List.of(CAMERA), WELL), "sound-level", AT))
                .isEmpty();
        assertThat(RememberedRun.accept(run(List.of(), LOW), "camera-height", AT))
                .as("a recording has no camera")
                .isEmpty();
    }

    @Test
    void aLastGoodCheckIsReadyAndLive() {
        assertThat(RememberedRun.good(run(List.of(CAMERA), WELL)))
                .contains(new GoodCheck(
                        AT, "", List.of(CAMERA), List.of(Measurement.of("camera.elevation", -18, "deg"))));
        assertThat(RememberedRun.good(run(List.of(CAMERA), LOW))).isEmpty();
        assertThat(RememberedRun.good(run(List.of(), WELL))).as("a recording").isEmpty();
    }

    @Test
    void whatChangedIsSaidAndNeverJudged() {
        CheckRun run = run(List.of(CAMERA), WELL);
        GoodCheck good = new GoodCheck(
                AT.minusDays(1), "", List.of(CAMERA), List.of(Measurement.of("camera.elevation", 1, "deg")));
        CheckRun seen = RememberedRun.of(run, List.of(), Optional.of(good));
        assertThat(seen.changes().orElseThrow().sentences().stream().map(Text::toString))
                .containsExactly("The camera is 19° lower than on 24 November 2026.");
        assertThat(seen.readiness()).isEqualTo(run.readiness());
        assertThat(RememberedRun.of(run, List.of(), RememberedRun.good(run)).changes())
                .as("nothing is compared with itself")
                .isEmpty();
        assertThat(RememberedRun.of(seen, List.of(), RememberedRun.good(seen)).changes())
                .isEqualTo(seen.changes());
    }

    private static List<Tone> tones(CheckRun run) {
        return run.picture().orElseThrow().marks().stream()
                .map(mark -> mark instanceof Picture.Mark.Box box ? box.tone() : ((Picture.Mark.Line) mark).tone())
                .toList();
    }

    private static CheckRun run(List<UsedDevice> devices, Finding... findings) {
        return new CheckRun(
                AT,
                List.of(),
                ReadinessRules.judge(List.of(findings)),
                List.of(findings),
                List.of(Measurement.of("camera.elevation", -18, "deg")),
                new CheckRun.Shown(Optional.of(PICTURE), Optional.empty(), Optional.empty()),
                devices,
                Optional.empty());
    }

    private static final Picture PICTURE = new Picture(
            10,
            10,
            new byte[1],
            List.of(
                    new Picture.Mark.Line(Text.of("Eyes"), Tone.BAD, 0, 1, 2, 3),
                    new Picture.Mark.Box(Text.of("Face"), Tone.BAD, 0, 1, 2, 3),
                    new Picture.Mark.Box(Text.of("Window"), Tone.GOOD, 0, 1, 2, 3)),
            Text.of("A picture."));

    private static Finding finding(String check, Area area, Outcome outcome) {
        return new Finding(
                check, area, Importance.DECISIVE, outcome, Text.of("A sentence."), OptionalInt.empty(), List.of());
    }
}
