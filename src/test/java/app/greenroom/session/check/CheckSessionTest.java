package app.greenroom.session.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.file.WavBytes;
import app.greenroom.model.Area;
import app.greenroom.model.ComputerLoad;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.SoundKind;
import app.greenroom.model.SourceKind;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.json.JsonReport;
import app.greenroom.session.Progress;
import app.greenroom.session.RecordedSession;
import app.greenroom.session.RequestException;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
@Execution(ExecutionMode.CONCURRENT) // they wait
@Tag("slow")
class CheckSessionTest {
    private static final List<Area> PICTURE = List.of(Area.LIGHTING, Area.FRAMING, Area.CAMERA_HEIGHT, Area.PICTURE);
    private static final List<Area> SOUND = List.of(Area.SOUND, Area.SPEECH);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T07:40:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Path nowhere;
    private final FakeDevices devices = new FakeDevices();

    CheckSessionTest(@TempDir Path folder) throws IOException {
        this.folder = folder.resolve("session");
        nowhere = Files.writeString(folder.resolve("nowhere.json"), "{}");
    }

    @Test
    void aRecordingEndsTheSameEveryTime() throws Exception {
        RecordedSession.write(folder);
        CheckRun first = recorded(false);
        assertThat(first.at()).isEqualTo(ZonedDateTime.parse("2026-11-02T07:40:00Z"));
        assertThat(first.subject()).containsExactly(new CheckRun.Subject(Text.of("Recording"), Text.name("Monday")));
        assertThat(first.picture()).isPresent();
        assertThat(first.sound()).isPresent();
        assertThat(first.measurements())
                .extracting(m -> m.id())
                .contains("face.count", "speech.level", "speech.snr", "net.rtt.median", "net.jitter", "net.loss");
        assertThat(JsonReport.render(recorded(false), Language.english()))
                .isEqualTo(JsonReport.render(first, Language.english()));
    }

    @Test
    void aSideThatCannotBeReadLeavesTheOthers() throws Exception {
        RecordedSession.write(folder);
        Files.writeString(folder.resolve("sound.wav"), "Dear diary");
        CheckRun run = recorded(false);
        assertUnknown(run, SOUND, "“sound.wav” cannot be read: it is not a WAV recording.");
        assertKnown(run, List.of(Area.NETWORK));
        assertThat(finding(run, "framing-face").outcome()).isInstanceOf(Outcome.Missed.class);

        RecordedSession.voice(folder);
        Files.writeString(folder.resolve("probes.json"), "{");
        try (Stream<Path> frames = Files.list(folder.resolve("frames"))) {
            for (Path frame : frames.toList()) {
                Files.write(frame, new byte[0]);
            }
        }
        run = recorded(false);
        assertUnknown(run, PICTURE, "“000000.jpg” cannot be read: it is empty.");
        assertUnknown(run, List.of(Area.NETWORK), "");
        assertKnown(run, SOUND);
    }

    @Test
    void anEmptySessionCannotBeChecked() throws Exception {
        RecordedSession.describe(folder);
        CheckRun run = recorded(false);
        assertThat(run.readiness().status()).isEqualTo(Readiness.Status.COULD_NOT_CHECK);
        assertUnknown(run, PICTURE, "The recording holds no pictures.");
        assertUnknown(run, SOUND, "The recording holds no sound.");
        assertUnknown(run, List.of(Area.NETWORK), "The recording holds no answers of the network.");
        assertThat(run.measurements()).isEmpty();
    }

    @Test
    void aRecordingOfNothingCannotBeChecked() throws Exception {
        RecordedSession.write(folder);
        for (double[] sound : new double[][] {{}, {0.5}, new double[50_000]}) {
            Files.write(folder.resolve("sound.wav"), WavBytes.mono(16_000, sound));
            assertUnknown(recorded(false), SOUND, "The recording's sound is empty, or silent from beginning to end.");
        }
    }

    @Test
    void theQuickCheckLeavesOutWhatCannotBeMended() throws Exception {
        RecordedSession.write(folder);
        CheckRun run = recorded(true);
        assertThat(run.findings()).hasSameSizeAs(recorded(false).findings());
        assertThat(run.findings()).anyMatch(f -> f.outcome() instanceof Outcome.NotAsked);
        assertThat(finding(run, "sound-level").outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aLiveCheckLooksAndListensForItsTime() throws Exception {
        CheckRun run = live();
        assertThat(run.at()).isEqualTo(ZonedDateTime.now(CLOCK));
        assertThat(run.subject())
                .containsExactly(
                        new CheckRun.Subject(Text.of("Camera"), Text.name("Front")),
                        new CheckRun.Subject(Text.of("Microphone"), Text.name("Headset")));
        assertThat(finding(run, "framing-face").outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding(run, "sound-level").outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(run.sound().orElseThrow().length()).isBetween(2.9, 3.1);
        assertUnknown(run, List.of(Area.NETWORK), "The endpoints file does not list zoom.us:443");
        assertThat(devices.open).as("devices still open").hasValue(0);
    }

    static Stream<DeviceFault> faults() {
        return Stream.of(
                new DeviceFault.Absent(DeviceName.camera("device")),
                new DeviceFault.Busy(DeviceName.camera("device")),
                new DeviceFault.Denied(DeviceName.camera("device")),
                new DeviceFault.Silent(DeviceName.camera("device")),
                new DeviceFault.Unplugged(DeviceName.camera("device")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aDeviceThatFailsIsNeitherGoodNorBad(DeviceFault fault) throws Exception {
        devices.camera = () -> {
            throw new CaptureException(fault);
        };
        CheckRun run = live();
        assertUnknown(run, PICTURE, "");
        assertKnown(run, List.of(Area.SOUND));

        devices.camera = new FakeDevices().camera;
        devices.microphone = () -> {
            throw new CaptureException(fault);
        };
        run = live();
        assertUnknown(run, SOUND, "");
        assertThat(finding(run, "framing-face").outcome()).isInstanceOf(Outcome.Missed.class);
    }

    @Test
    void aBusyComputerIsNotHeldAgainstTheCamera() throws Exception {
        devices.camera = () -> devices.camera(i -> RecordedSession.noise(i, 0.25 * i));
        assertThat(finding(live(), "picture-rate").outcome()).isInstanceOf(Outcome.Missed.class);
        devices.computer = new ComputerLoad(0.4, 0.3, 1, 0.8, List.of("backup"));
        Finding excused = finding(live(), "picture-rate");
        assertThat(excused.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(excused.sentence().toString()).contains("busy", "backup");
    }

    @Test
    void ourOwnFaultIsSaidToBeOurs() throws Exception {
        devices.camera = () -> devices.camera(i -> {
            throw new IllegalStateException("a bug");
        });
        devices.microphone = () -> {
            throw new UnsatisfiedLinkError("a library");
        };
        CheckRun run = live();
        assertUnknown(run, PICTURE, "This program failed at the picture (IllegalStateException).");
        assertUnknown(run, SOUND, "This program failed at the sound (UnsatisfiedLinkError).");
        assertThat(devices.open).hasValue(0);
    }

    @Test
    void aBlackCameraIsNeitherGoodNorBad() throws Exception {
        devices.camera = () -> devices.camera(i -> new Frame(64, 48, new byte[3 * 64 * 48], 0.1 * i));
        assertUnknown(live(), PICTURE, "The camera “Front” gives a black picture.");
    }

    @Test
    void aCoveredCameraIsNeitherGoodNorBadAndNobodyIsMissed() throws Exception {
        devices.camera = () -> devices.camera(i -> {
            byte[] rgb = new byte[3 * 320 * 180];
            new Random(i).nextBytes(rgb);
            for (int k = 0; k < rgb.length; k++) {
                rgb[k] = (byte) (60 + rgb[k] / 16);
            }
            return new Frame(320, 180, rgb, 0.1 * i);
        });
        assertUnknown(
                live(), PICTURE, "The camera “Front” shows nothing but a plain area: its lens seems to be covered.");
    }

    @Test
    void aVirtualMicrophoneIsNamedAsSuch() throws Exception {
        for (SoundKind kind : SoundKind.values()) {
            devices.soundKind = kind;
            CheckRun run = live();
            assertThat(finding(run, "sound-source").outcome())
                    .isInstanceOf(
                            switch (kind) {
                                case RECORDING, UNKNOWN -> Outcome.NotAsked.class;
                                case MICROPHONE, PHONE -> Outcome.Met.class;
                                case VIRTUAL, REMOTE, LOUDSPEAKER -> Outcome.Near.class;
                            });
            assertThat(run.subject().get(1).name())
                    .hasToString("Headset"
                            + switch (kind) {
                                case MICROPHONE, RECORDING, UNKNOWN -> "";
                                case PHONE -> " (a phone used as a microphone)";
                                case VIRTUAL -> " (a virtual microphone: a program, not a microphone)";
                                case REMOTE -> " (the microphone of another computer)";
                                case LOUDSPEAKER -> " (what this computer plays, not a microphone)";
                            });
        }
    }

    @Test
    void aVirtualCameraIsNamedAsOne() throws Exception {
        devices.kind = SourceKind.VIRTUAL;
        CheckRun run = live();
        assertThat(run.subject().get(0).name()).hasToString("Front (a virtual camera: a program, not a camera)");
        assertThat(finding(run, "picture-source").outcome()).isInstanceOf(Outcome.Near.class);
    }

    @Test
    void aFrozenCameraIsNeitherGoodNorBad() throws Exception {
        devices.camera = () -> devices.camera(i -> RecordedSession.noise(1, 0.1 * i));
        assertUnknown(live(), PICTURE, "The camera “Front” gives the same picture again and again.");
    }

    @Test
    void aCameraThatEndsAtOnceIsSilent() throws Exception {
        devices.camera = () -> devices.camera(i -> null);
        assertUnknown(live(), PICTURE, "The camera “Front” gives nothing");
    }

    @Test
    void aMutedMicrophoneIsNeitherGoodNorBad() throws Exception {
        for (double value : new double[] {0, 0.25, -1}) {
            devices.microphone = () -> devices.microphone(FakeDevices.constant(value));
            assertUnknown(live(), SOUND, "The microphone “Headset” gives nothing");
        }
    }

    @Test
    void whoeverSaysNothingDoesNotFail() throws Exception {
        double[] hiss = new double[16_000];
        Random random = new Random(1);
        Arrays.setAll(hiss, i -> 0.001 * random.nextGaussian());
        devices.microphone = () -> devices.microphone(hiss);
        CheckRun run = live();
        assertThat(finding(run, "sound-level").outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(run.findings().stream().filter(f -> SOUND.contains(f.area())))
                .noneMatch(f -> f.outcome() instanceof Outcome.Missed);
    }

    @Test
    void aDriverThatHangsIsGivenUp() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        devices.camera = () -> {
            boolean hanging = true;
            while (hanging) { // like a native call, it knows nothing of interrupts
                try {
                    never.await();
                    hanging = false;
                } catch (InterruptedException e) {
                    hanging = true;
                }
            }
            throw new CaptureException(new DeviceFault.Absent(DeviceName.CAMERA));
        };
        // Less than no grace: 3 s are the least that can be asked for, and nobody needs to wait for them here.
        CheckSession session = new CheckSession(devices, CLOCK, System::nanoTime, Duration.ofMillis(-2900));
        CheckRun run = session.run(request("zoom", Optional.empty(), Optional.of(nowhere)), Progress.NONE);
        never.countDown();
        assertUnknown(run, PICTURE, "The camera did not answer in time.");
    }

    @Test
    void namesTheDevicesThatItUsedAndARecordingUsesNone() throws Exception {
        CheckRun live = session().run(request("zoom", Optional.empty(), Optional.of(nowhere)), Progress.NONE);
        assertThat(live.devices())
                .containsExactly(
                        new UsedDevice(UsedDevice.Kind.CAMERA, "Front", "Front"),
                        new UsedDevice(UsedDevice.Kind.MICROPHONE, "Headset", "Headset"));
        RecordedSession.write(folder);
        assertThat(recorded(false).devices()).isEmpty();
    }

    @Test
    void asksForNothingThatCannotBe() {
        CheckSession session = session();
        assertThatThrownBy(() -> session.run(request("skype", Optional.empty(), Optional.of(nowhere)), Progress.NONE))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("skype");
        assertThatThrownBy(() -> session.run(
                        request("zoom", Optional.empty(), Optional.of(folder.resolve("none.json"))), Progress.NONE))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("none.json");
        assertThatThrownBy(() -> session.run(request("zoom", Optional.of(folder), Optional.empty()), Progress.NONE))
                .isInstanceOf(RequestException.class)
                .hasMessageStartingWith("“session” cannot be read: it is not there.");
        assertThat(devices.open).hasValue(0);
    }

    @Test
    void tellsWhatItContacts() throws Exception {
        Path endpoints = Files.writeString(nowhere, "{\"zoom.us:443\": {\"address\": \"127.0.0.1\", \"port\": 9}}");
        CheckSession session = session();
        assertThat(session.contacts(request("zoom", Optional.empty(), Optional.of(endpoints))))
                .map(Text::toString)
                .containsExactly(
                        "127.0.0.1:9 in place of zoom.us:443, by TCP, TLS and HTTPS",
                        "All of it together: at most 90 kB");
        assertThat(session.contacts(request("zoom", Optional.of(folder), Optional.of(endpoints))))
                .isEmpty();
    }

    @Test
    void progressOnlyEverGrowsToTheEnd() throws Exception {
        RecordedSession.write(folder);
        List<Double> shares = Collections.synchronizedList(new ArrayList<>());
        session().run(request("zoom", Optional.of(folder), Optional.empty()), (what, share) -> {
            assertThat(what.toString()).isNotBlank();
            shares.add(share);
        });
        assertThat(shares).isSorted().last().isEqualTo(1.0);
    }

    private static void assertUnknown(CheckRun run, List<Area> areas, String reason) {
        assertThat(run.readiness().status()).isNotEqualTo(Readiness.Status.READY);
        assertThat(run.findings().stream().filter(f -> areas.contains(f.area())).filter(f -> !f.check()
                        .equals("sound-echo"))) // nobody asked for that test
                .isNotEmpty()
                .allSatisfy(f -> {
                    assertThat(f.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
                    assertThat(f.sentence().toString()).startsWith(reason).endsWith(".");
                });
    }

    private static void assertKnown(CheckRun run, List<Area> areas) {
        assertThat(run.findings().stream()
                        .filter(f -> areas.contains(f.area()) && f.importance() == Importance.DECISIVE)
                        // A few seconds of vowels cannot tell a narrow microphone from a narrow voice.
                        .filter(f -> !f.check().equals("sound-bandwidth")))
                .isNotEmpty()
                .noneMatch(f -> f.outcome() instanceof Outcome.CouldNotCheck);
    }

    private static Finding finding(CheckRun run, String check) {
        return run.findings().stream()
                .filter(f -> f.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private CheckSession session() {
        return new CheckSession(devices, CLOCK, System::nanoTime);
    }

    private CheckRun live() throws RequestException, InterruptedException {
        return session().run(request("zoom", Optional.empty(), Optional.of(nowhere)), Progress.NONE);
    }

    private CheckRun recorded(boolean quick) throws RequestException, InterruptedException {
        CheckRequest request = new CheckRequest(
                Optional.of(folder),
                CheckRequest.Devices.USUAL,
                10,
                new CheckRequest.Target("zoom", Optional.empty(), Optional.empty()),
                quick,
                false);
        return session().run(request, Progress.NONE);
    }

    private static CheckRequest request(String platform, Optional<Path> input, Optional<Path> endpoints) {
        return new CheckRequest(
                input,
                CheckRequest.Devices.USUAL,
                3,
                new CheckRequest.Target(platform, Optional.empty(), endpoints),
                false,
                false);
    }
}
