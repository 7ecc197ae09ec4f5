package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceKind;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.ReopeningCamera;
import app.greenroom.capture.ReopeningMicrophone;
import app.greenroom.capture.SyntheticVoice;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.live.FindingChange.Turn;
import app.greenroom.session.RecordedSession;
import app.greenroom.session.RequestException;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.FakeDevices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Devices that cannot be used yet when a watch begins; each half second of waiting is one try. */
@Tag("slow")
class LiveWaitTest {
    private static final double SECONDS = 9;
    private static final DeviceFault NO_CAMERA = new DeviceFault.Absent(DeviceName.CAMERA);

    private final FakeDevices devices = new FakeDevices();
    private final Waiting waiting = new Waiting(devices);
    private final Recorder recorder = new Recorder();
    private final List<String> told = new ArrayList<>();

    private void listen(LiveEvent event) {
        if (event instanceof LiveEvent.Watching one) {
            told.add("watching " + one.name());
        } else if (event instanceof LiveEvent.Without one) {
            told.add("without " + one.why().reason());
        } else if (event instanceof LiveEvent.Back one) {
            told.add("back " + one.device());
        } else if (event instanceof LiveEvent.NoLevel) {
            told.add("no level");
        } else if (event instanceof LiveEvent.Changed one) {
            one.changes().stream()
                    .filter(change -> change.turn() == Turn.LOST)
                    .map(change -> ((Outcome.CouldNotCheck) change.finding().outcome())
                            .reason()
                            .toString())
                    .distinct()
                    .filter(reason -> reason.contains("camera") || reason.contains("microphone"))
                    .filter(reason -> !reason.contains("watched"))
                    .forEach(reason -> told.add("lost " + reason));
        }
    }

    /** Fails so often, and then opens. */
    private static <S> FakeDevices.Opening<S> after(int times, DeviceFault fault, FakeDevices.Opening<S> opening) {
        AtomicLong left = new AtomicLong(times);
        return () -> {
            if (left.getAndDecrement() > 0) {
                throw new CaptureException(fault);
            }
            return opening.open();
        };
    }

    private FrameSource film() {
        return devices.camera(i -> i < 40 ? RecordedSession.noise(i, 0.1 * i) : null);
    }

    private LiveWatch.End watch(Optional<String> camera, boolean patient) throws Exception {
        WatchRequest request =
                new WatchRequest(Optional.empty(), camera, Optional.empty(), WatchRequest.Watched.BOTH, SECONDS);
        return new LiveWatch(waiting, recorder, patient).run(request, this::listen);
    }

    private static List<Finding> of(LiveWatch.End end, boolean sound) {
        return end.shown().stream()
                .filter(finding -> (finding.area() == Area.SOUND) == sound)
                .toList();
    }

    @Test
    void aCameraThatAppearsIsWatchedFromThenOn() throws Exception {
        devices.camera = after(4, NO_CAMERA, this::film);
        LiveWatch.End end = watch(Optional.empty(), false);

        assertThat(told)
                .filteredOn(line -> !line.contains("Headset"))
                .containsExactly("lost There is no camera.", "watching “Front”");
        assertThat(told).contains("watching “Headset”").noneMatch(line -> line.startsWith("without"));
        assertThat(of(end, false))
                .anyMatch(finding -> finding.check().equals("picture-resolution")
                        && !(finding.outcome() instanceof Outcome.CouldNotCheck));
        assertThat(of(end, true)).anyMatch(finding -> finding.outcome() instanceof Outcome.Met);
        assertThat(recorder.used()).extracting(UsedDevice::name).containsExactly("Front", "Headset");
        assertThat(devices.open).hasValue(0);
    }

    @Test
    void aMicrophoneThatGetsFreeIsWatchedFromThenOn() throws Exception {
        devices.camera = this::film;
        devices.microphone = after(3, new DeviceFault.Busy(DeviceName.microphone("Headset")), devices::voice);
        LiveWatch.End end = watch(Optional.empty(), false);

        assertThat(told)
                .filteredOn(line -> !line.contains("Front"))
                .containsExactly(
                        "lost The microphone “Headset” did not start; another program may be using it.",
                        "watching “Headset”");
        assertThat(of(end, true)).anyMatch(finding -> finding.outcome() instanceof Outcome.Met);
    }

    @Test
    void aMicrophoneThatIsPulledOutLeavesNoLevelAndIsToldWhenItIsBack() throws Exception {
        devices.camera = this::film;
        devices.microphone = pulledOut(devices::voice);
        watch(Optional.empty(), false);

        assertThat(told)
                .filteredOn(line -> !line.contains("Front"))
                .containsExactly(
                        "watching “Headset”",
                        "lost The microphone “Headset” stopped while it was in use.",
                        "no level",
                        "back microphone “Headset”");
    }

    @Test
    void aMicrophoneThatTakesTheFirstOnesPlaceIsNotCalledBack() throws Exception {
        devices.camera = this::film;
        devices.microphone = pulledOut(() -> devices.microphone("Desk", SyntheticVoice.speak(16_000, 10, -24)));
        watch(Optional.empty(), false);

        assertThat(told).contains("watching “Desk”").noneMatch(line -> line.startsWith("back"));
        assertThat(recorder.used()).extracting(UsedDevice::name).containsExactly("Front", "Desk");
    }

    /** The first time a headset that is pulled out after two seconds, then another one. */
    private FakeDevices.Opening<AudioSource> pulledOut(FakeDevices.Opening<AudioSource> next) {
        AtomicInteger opened = new AtomicInteger();
        return () -> {
            if (opened.getAndIncrement() > 0) {
                return next.open();
            }
            AudioSource headset = devices.voice();
            return new AudioSource() {
                @Override
                public String name() {
                    return headset.name();
                }

                @Override
                public Optional<AudioBlock> next() throws CaptureException, InterruptedException {
                    Optional<AudioBlock> block = headset.next();
                    if (block.orElseThrow().time() > 2) {
                        throw new CaptureException(new DeviceFault.Unplugged(DeviceName.microphone("Headset")));
                    }
                    return block;
                }

                @Override
                public void close() {
                    headset.close();
                }
            };
        };
    }

    @Test
    void bothAreWaitedFor() throws Exception {
        devices.camera = after(2, NO_CAMERA, this::film);
        devices.microphone = after(5, new DeviceFault.Denied(DeviceName.microphone("Headset")), devices::voice);
        watch(Optional.empty(), false);

        assertThat(told)
                .contains(
                        "lost There is no camera.",
                        "lost This program has no permission to use the microphone “Headset”.",
                        "watching “Front”",
                        "watching “Headset”")
                .hasSize(4);
    }

    @Test
    void whatNeverComesCouldNotBeChecked() throws Exception {
        devices.camera = after(Integer.MAX_VALUE, NO_CAMERA, this::film);
        LiveWatch.End end = watch(Optional.empty(), false);

        assertThat(of(end, false))
                .isNotEmpty()
                .allMatch(finding -> finding.sentence().toString().equals("There is no camera."));
        assertThat(end.readiness().status()).isEqualTo(Readiness.Status.COULD_NOT_CHECK);
        assertThat(recorder.used()).extracting(UsedDevice::name).containsExactly("Headset");
    }

    @Test
    void aNameThatNoDeviceHasEndsTheWatchUnlessItWasChosenInAWindow() throws Exception {
        DeviceFault nobody = new DeviceFault.Absent(DeviceName.wanted(DeviceKind.CAMERA, Optional.of("Fornt")));
        devices.camera = after(2, nobody, this::film);
        assertThatThrownBy(() -> watch(Optional.of("Fornt"), false))
                .isInstanceOf(RequestException.class)
                .hasMessageStartingWith("There is no camera named “Fornt”. Plug the camera");
        assertThat(told).isEmpty();
        assertThat(devices.open).hasValue(0);

        watch(Optional.of("Fornt"), true);
        assertThat(told).contains("lost There is no camera named “Fornt”.", "watching “Front”");
    }

    /** Tells of a device that is named and busy rather than ending: it exists. */
    @Test
    void aNamedDeviceThatIsBusyIsWaitedFor() throws Exception {
        devices.camera = after(2, new DeviceFault.Busy(DeviceName.camera("Front")), this::film);
        watch(Optional.of("Front"), false);
        assertThat(told).contains("watching “Front”");
    }

    /** Devices that are opened again and again; time passes for each side only while it waits. */
    private record Waiting(FakeDevices devices) implements Devices {
        @Override
        public FrameSource camera(Optional<String> name) throws CaptureException {
            return devices.camera(name);
        }

        @Override
        public AudioSource microphone(Optional<String> name) throws CaptureException {
            return devices.microphone(name);
        }

        @Override
        public FrameSource lastingCamera(Optional<String> name, double seconds) {
            AtomicLong now = new AtomicLong();
            return new ReopeningCamera(() -> camera(name), seconds, now::get, time -> now.addAndGet(time.toNanos()));
        }

        @Override
        public AudioSource lastingMicrophone(Optional<String> name, double seconds) {
            AtomicLong now = new AtomicLong();
            return new ReopeningMicrophone(
                    () -> microphone(name), seconds, now::get, time -> now.addAndGet(time.toNanos()));
        }

        @Override
        public List<Device> cameras() {
            return devices.cameras();
        }

        @Override
        public List<Device> microphones() {
            return devices.microphones();
        }
    }
}
