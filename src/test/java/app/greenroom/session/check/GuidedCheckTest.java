package app.greenroom.session.check;

import static app.greenroom.session.check.GuidedRoom.PICTURE;
import static app.greenroom.session.check.GuidedRoom.SOUND;
import static app.greenroom.session.check.GuidedRoom.findings;
import static app.greenroom.session.check.GuidedRoom.hush;
import static app.greenroom.session.check.GuidedRoom.voice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.Frame;
import app.greenroom.model.Area;
import app.greenroom.model.GuideStep;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.run.CheckRun;
import app.greenroom.network.LoopbackServer;
import app.greenroom.session.RecordedSession;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(60)
@Execution(ExecutionMode.CONCURRENT) // they wait
class GuidedCheckTest {
    private static final Outcome.CouldNotCheck UNPLUGGED =
            FaultText.of(new DeviceFault.Unplugged(DeviceName.microphone("Headset")));
    private static final Outcome.CouldNotCheck DENIED =
            FaultText.of(new DeviceFault.Denied(DeviceName.camera("Front")));

    private static final List<GuideStep> TALKS = List.of(GuideStep.QUIET, GuideStep.SENTENCE, GuideStep.SHORT_TALK);

    private final GuidedRoom room;

    GuidedCheckTest(@TempDir Path folder) throws IOException {
        room = new GuidedRoom(Files.writeString(folder.resolve("nowhere.json"), "{}"));
    }

    @Test
    void asksForOneThingAfterTheOther() throws Exception {
        CheckRun run = room.run(GuidedCheck.WHOLE);
        assertThat(room.events)
                .containsExactly("began LOOK", "began QUIET", "began SENTENCE", "began TALK", "began NETWORK");
        assertThat(length(run)).isCloseTo(41, within(0.1));
        assertThat(run.subject())
                .containsExactly(
                        new CheckRun.Subject(Text.of("Camera"), Text.name("Front")),
                        new CheckRun.Subject(Text.of("Microphone"), Text.name("Headset")));
        assertThat(run.devices())
                .containsExactly(
                        new UsedDevice(UsedDevice.Kind.CAMERA, "Front", "Front"),
                        new UsedDevice(UsedDevice.Kind.MICROPHONE, "Headset", "Headset"));
        assertThat(outcome(run, "sound-level")).isInstanceOf(Outcome.Met.class);
        assertThat(outcome(run, "framing-face")).isInstanceOf(Outcome.Missed.class);
        assertThat(run.picture()).isPresent();
    }

    @Test
    void theQuickCheckAsksForAFewWords() throws Exception {
        CheckRun run = room.run(GuidedCheck.QUICK);
        assertThat(room.events).containsExactly("began SHORT_TALK", "began NETWORK");
        assertThat(length(run)).isCloseTo(6, within(0.1));
        assertThat(outcome(run, "framing-face")).isInstanceOf(Outcome.Missed.class);
    }

    @Test
    void whatWasHeardInASkippedStepCounts() throws Exception {
        room.in(GuideStep.SHORT_TALK, () -> {
            room.hear(voice(5));
            room.check.skip();
        });
        CheckRun run = room.run(TALKS);
        assertThat(room.events).containsExactly("began QUIET", "began SENTENCE", "began SHORT_TALK");
        assertThat(length(run)).isCloseTo(3 + 8 + 5, within(0.1));
    }

    @Test
    void whatWasHeardInAStepThatIsMadeAgainDoesNotCount() throws Exception {
        room.in(
                GuideStep.SENTENCE,
                () -> {
                    room.hear(voice(5));
                    room.check.again();
                },
                () -> room.hear(voice(8)));
        CheckRun run = room.run(TALKS);
        assertThat(room.events).containsExactly("began QUIET", "began SENTENCE", "began SENTENCE", "began SHORT_TALK");
        assertThat(length(run)).isCloseTo(3 + 8 + 6, within(0.1));
    }

    @Test
    void whoGoesBackMakesBothStepsAgain() throws Exception {
        room.in(
                GuideStep.SHORT_TALK,
                () -> {
                    room.hear(voice(5));
                    room.check.back();
                },
                () -> room.hear(voice(6)));
        CheckRun run = room.run(TALKS);
        assertThat(room.events)
                .containsExactly(
                        "began QUIET", "began SENTENCE", "began SHORT_TALK", "began SENTENCE", "began SHORT_TALK");
        assertThat(length(run)).isCloseTo(3 + 8 + 6, within(0.1));
    }

    @Test
    void whatIsAskedForBetweenTwoStepsIsMeantForTheFirst() throws Exception {
        room.before(GuideStep.SENTENCE, room.check::again);
        room.before(GuideStep.SHORT_TALK, room.check::skip);
        CheckRun run = room.run(TALKS);
        assertThat(room.events)
                .containsExactly("began QUIET", "began SENTENCE", "began QUIET", "began SENTENCE", "began SHORT_TALK");
        assertThat(length(run)).as("nothing is left out, nothing counts twice").isCloseTo(3 + 8 + 6, within(0.1));
    }

    @Test
    void thereIsNothingBeforeTheFirstStep() throws Exception {
        room.in(GuideStep.LOOK, room.check::back, room::noisyPictures);
        room.run(List.of(GuideStep.LOOK, GuideStep.QUIET));
        assertThat(room.events).containsExactly("began LOOK", "began LOOK", "began QUIET");
    }

    @Test
    void aQuietStepInWhichSomebodySpeaksIsMadeAgainOnce() throws Exception {
        room.in(GuideStep.QUIET, () -> room.hear(voice(3)));
        CheckRun run = room.run(List.of(GuideStep.QUIET, GuideStep.SENTENCE));
        assertThat(room.events)
                .containsExactly(
                        "began QUIET", "remark QUIET SPOKE", "began QUIET", "remark QUIET SPOKE", "began SENTENCE");
        assertThat(length(run)).as("only the second time counts").isCloseTo(11, within(0.1));
    }

    @Test
    void aTalkInWhichNobodyIsHeardIsMadeAgainOnce() throws Exception {
        room.in(GuideStep.SENTENCE, () -> room.hear(hush(8)), () -> room.hear(voice(8)));
        room.in(GuideStep.SHORT_TALK, () -> room.hear(hush(6)));
        room.run(List.of(GuideStep.SENTENCE, GuideStep.SHORT_TALK));
        assertThat(room.events)
                .containsExactly(
                        "began SENTENCE",
                        "remark SENTENCE NOT_HEARD",
                        "began SENTENCE",
                        "began SHORT_TALK",
                        "remark SHORT_TALK NOT_HEARD",
                        "began SHORT_TALK",
                        "remark SHORT_TALK NOT_HEARD");
    }

    @Test
    void withoutACameraItGoesOnWithTheSound() throws Exception {
        room.recorder.noPicture(DENIED);
        CheckRun run = room.run(List.of(GuideStep.LOOK, GuideStep.QUIET, GuideStep.SENTENCE));
        assertThat(room.events).containsExactly("left out LOOK: " + DENIED.reason(), "began QUIET", "began SENTENCE");
        assertUnknown(run, PICTURE, DENIED);
        assertThat(outcome(run, "sound-level")).isInstanceOf(Outcome.Met.class);
        assertThat(run.subject()).containsExactly(new CheckRun.Subject(Text.of("Microphone"), Text.name("Headset")));
        assertThat(run.readiness().status()).isNotEqualTo(Readiness.Status.READY);
    }

    @Test
    void withoutAMicrophoneItGoesOnWithThePicture() throws Exception {
        room.recorder.noSound(UNPLUGGED);
        CheckRun run = room.run(GuidedCheck.WHOLE);
        assertThat(room.events)
                .containsExactly(
                        "began LOOK",
                        "left out QUIET: " + UNPLUGGED.reason(),
                        "left out SENTENCE: " + UNPLUGGED.reason(),
                        "left out TALK: " + UNPLUGGED.reason(),
                        "began NETWORK");
        assertUnknown(run, SOUND, UNPLUGGED);
        assertThat(outcome(run, "framing-face")).isInstanceOf(Outcome.Missed.class);
    }

    @Test
    void aMicrophoneThatDiesInTheMiddleIsNoFaultOfTheTalkers() throws Exception {
        room.in(GuideStep.SHORT_TALK, () -> {
            room.hear(hush(0.25));
            room.recorder.noSound(UNPLUGGED);
        });
        CheckRun run = room.run(TALKS);
        assertThat(room.events)
                .containsExactly(
                        "began QUIET",
                        "began SENTENCE",
                        "began SHORT_TALK",
                        "left out SHORT_TALK: " + UNPLUGGED.reason());
        assertUnknown(run, SOUND, UNPLUGGED);
    }

    @Test
    void aCameraThatDiesInTheMiddleIsNotSeen() throws Exception {
        room.in(GuideStep.SENTENCE, () -> {
            room.recorder.noPicture(DENIED);
            room.hear(voice(8));
        });
        CheckRun run = room.run(List.of(GuideStep.LOOK, GuideStep.SENTENCE));
        assertUnknown(run, PICTURE, DENIED);
        assertThat(outcome(run, "sound-level")).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aBlackAndAFrozenCameraAreNeverGreen() throws Exception {
        room.in(GuideStep.LOOK, () -> room.see(GuidedRoom.seen(i -> new Frame(64, 48, new byte[3 * 64 * 48], 0))));
        assertUnknown(
                room.run(List.of(GuideStep.LOOK)),
                PICTURE,
                FaultText.of(new DeviceFault.Black(DeviceName.camera("Front"))));
        room.in(GuideStep.LOOK, () -> room.see(GuidedRoom.seen(i -> RecordedSession.noise(1, 0))));
        assertUnknown(
                room.run(List.of(GuideStep.LOOK)),
                PICTURE,
                FaultText.of(new DeviceFault.Frozen(DeviceName.camera("Front"))));
    }

    @Test
    void aMutedMicrophoneIsNeverGreen() throws Exception {
        for (GuideStep step : List.of(GuideStep.QUIET, GuideStep.SENTENCE)) {
            room.in(step, () -> room.hear(new double[(int) (step.seconds() * GuidedRoom.RATE)]));
        }
        assertUnknown(room.run(List.of(GuideStep.QUIET, GuideStep.SENTENCE)), SOUND, GuidedRoom.MUTED);
    }

    @Test
    void aDeviceThatGivesNothingHoldsAStepUpForFiveSecondsOnly() throws Exception {
        GuidedRoom.Happening late = () -> room.skipped.addAndGet(TimeUnit.MINUTES.toNanos(1));
        room.in(GuideStep.LOOK, late);
        room.in(GuideStep.SENTENCE, late);
        CheckRun run = room.run(List.of(GuideStep.LOOK, GuideStep.SENTENCE));
        assertThat(room.events)
                .containsExactly(
                        "began LOOK",
                        "began SENTENCE",
                        "remark SENTENCE NOT_HEARD",
                        "began SENTENCE",
                        "remark SENTENCE NOT_HEARD");
        assertUnknown(run, PICTURE, FaultText.of(new DeviceFault.Silent(DeviceName.camera("Front"))));
        assertThat(findings(run, SOUND)).isNotEmpty().noneMatch(f -> f.outcome() instanceof Outcome.Met);
    }

    @Test
    void whoSkipsEverythingHearsThatNothingWasHeard() throws Exception {
        for (GuideStep step : GuideStep.values()) {
            room.in(step, room.check::skip);
        }
        CheckRun run = room.run(GuidedCheck.WHOLE);
        assertThat(room.events).hasSize(GuidedCheck.WHOLE.size());
        assertThat(findings(run, PICTURE)).isNotEmpty().allMatch(f -> f.outcome() instanceof Outcome.CouldNotCheck);
        assertThat(findings(run, SOUND))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.sentence().toString()).isEqualTo("Nothing was listened to."));
    }

    @Test
    void whoDoesNotWaitForTheNetworkIsToldThat(@TempDir Path folder) throws Exception {
        try (LoopbackServer silent = new LoopbackServer(LoopbackServer.silent())) {
            Path endpoints = Files.writeString(
                    folder.resolve("silent.json"),
                    "{\"zoom.us:443\": {\"address\": \"127.0.0.1\", \"port\": "
                            + silent.address().getPort() + "}}");
            GuidedRoom patient = new GuidedRoom(endpoints);
            patient.in(GuideStep.NETWORK, patient.check::skip);
            CheckRun run = patient.run(List.of(GuideStep.NETWORK));
            assertThat(GuidedRoom.findings(run, List.of(Area.NETWORK)))
                    .filteredOn(f -> f.outcome() instanceof Outcome.CouldNotCheck)
                    .isNotEmpty()
                    .allSatisfy(
                            f -> assertThat(f.sentence().toString()).isEqualTo("You did not wait for the network."));
        }
    }

    @Test
    void anotherMicrophoneBeginsAnew() throws Exception {
        room.in(GuideStep.SENTENCE, () -> {
            room.hear(voice(5));
            room.recorder.opened(room.devices.microphone("Desk", voice(1)), GuidedRoom.MUTED);
            room.hear(voice(8));
        });
        CheckRun run = room.run(List.of(GuideStep.QUIET, GuideStep.SENTENCE));
        assertThat(length(run)).as("of that one alone").isCloseTo(8, within(0.1));
        assertThat(run.subject()).contains(new CheckRun.Subject(Text.of("Microphone"), Text.name("Desk")));
    }

    @Test
    void holdsOnePictureAndOnlyAsLongAsItRuns() throws Exception {
        room.in(GuideStep.QUIET, () -> {
            assertThat(room.shown).isEqualTo(9);
            assertThat(room.held).hasValue(1);
            room.hear(hush(3));
        });
        room.run(List.of(GuideStep.LOOK, GuideStep.QUIET));
        assertThat(room.held).hasValue(0);
    }

    @Test
    void endsAtOnceWhenItIsInterrupted() {
        room.in(GuideStep.SENTENCE, Thread.currentThread()::interrupt);
        assertThatThrownBy(() -> room.run(GuidedCheck.WHOLE)).isInstanceOf(InterruptedException.class);
        assertThat(room.events).endsWith("began SENTENCE");
        assertThat(room.shown).isPositive();
        assertThat(room.held).hasValue(0);
        assertThat(Thread.interrupted()).as("told once, by the exception").isFalse();
    }

    private static double length(CheckRun run) {
        return run.sound().orElseThrow().length();
    }

    private static Outcome outcome(CheckRun run, String check) {
        return run.findings().stream()
                .filter(f -> f.check().equals(check))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static void assertUnknown(CheckRun run, List<Area> areas, Outcome.CouldNotCheck why) {
        assertThat(findings(run, areas)).isNotEmpty().allSatisfy(finding -> assertThat(finding.outcome())
                .isEqualTo(why));
        assertThat(run.readiness().status()).isNotEqualTo(Readiness.Status.READY);
    }
}
