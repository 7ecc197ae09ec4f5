package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.model.Area;
import app.greenroom.model.Outcome;
import app.greenroom.model.SourceKind;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.FindingChange.Turn;
import app.greenroom.session.RecordedSession;
import app.greenroom.session.device.FakeDevices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A device that fails on the way. How long it takes to notice that one hangs is the device's patience, less than three seconds;
 * the watch adds nothing: all is told before the device is asked again.
 */
class LiveFailureTest {
    private static final double GOES = 5; // seconds

    private final FakeDevices devices = new FakeDevices();
    private final List<String> told = new ArrayList<>();
    private final List<String> blind = new ArrayList<>();
    private final Set<String> toldInTime = new HashSet<>();

    private void listen(LiveEvent event) {
        if (event instanceof LiveEvent.Watching one) {
            assertThat(one.name().toString()).isIn("“Front”", "“Headset”");
        } else if (event instanceof LiveEvent.NoPicture one) {
            blind.add(one.why().reason().toString());
        } else if (event instanceof LiveEvent.Changed one) {
            for (FindingChange change : one.changes()) {
                if (change.turn() == Turn.LOST && change.finding().outcome() instanceof Outcome.CouldNotCheck why) {
                    assertThat(one.time()).as("on the device's own time").isLessThanOrEqualTo(GOES);
                    told.add(why.reason().toString());
                }
            }
        }
    }

    private static WatchRequest request(WatchRequest.Watched watched) {
        return new WatchRequest(Optional.empty(), Optional.empty(), Optional.empty(), watched, 20);
    }

    static Stream<DeviceFault> camera() {
        DeviceName front = DeviceName.camera("Front");
        return Stream.of(
                new DeviceFault.Unplugged(front), new DeviceFault.Stalled(front), new DeviceFault.Damaged(front));
    }

    static Stream<DeviceFault> microphone() {
        return Stream.of(
                new DeviceFault.Unplugged(DeviceName.microphone("Headset")),
                new DeviceFault.Silent(DeviceName.microphone("Headset")));
    }

    @ParameterizedTest
    @MethodSource("camera")
    void aCameraThatFailsIsToldAtOnce(DeviceFault fault) throws Exception {
        devices.camera = () -> new FailingCamera(devices.camera(i -> RecordedSession.noise(i, 0.1 * i)), fault);
        LiveWatch.End end = new LiveWatch(devices).run(request(WatchRequest.Watched.PICTURE), this::listen);
        assertThat(toldInTime).hasSize(1);
        assertThat(blind)
                .as("that there is no picture is told, though most could not be told before either")
                .containsExactlyElementsOf(toldInTime);
        assertThat(end.shown())
                .isNotEmpty()
                .allMatch(finding -> toldInTime.contains(finding.sentence().toString()));
    }

    @ParameterizedTest
    @MethodSource("microphone")
    void aMicrophoneThatFailsIsToldAtOnce(DeviceFault fault) throws Exception {
        devices.microphone = () -> new FailingMicrophone(devices.voice(), fault);
        LiveWatch.End end = new LiveWatch(devices).run(request(WatchRequest.Watched.SOUND), this::listen);
        assertThat(toldInTime).hasSize(1);
        assertThat(end.shown())
                .isNotEmpty()
                .allMatch(finding -> toldInTime.contains(finding.sentence().toString()));
    }

    /** As where a library is missing that asks the system for its cameras. */
    @Test
    void aCameraSystemThatDoesNotLoadLeavesTheSoundWatched() throws Exception {
        devices.camera = () -> {
            throw new NoClassDefFoundError("com/sun/jna/Library");
        };
        LiveWatch.End end = new LiveWatch(devices).run(request(WatchRequest.Watched.BOTH), this::listen);
        assertThat(end.shown())
                .filteredOn(finding -> finding.area() == Area.LIGHTING)
                .isNotEmpty()
                .allMatch(finding -> finding.outcome() instanceof Outcome.CouldNotCheck);
        assertThat(end.shown())
                .filteredOn(finding -> finding.area() == Area.SOUND)
                .anyMatch(finding -> finding.outcome() instanceof Outcome.Met);
    }

    /** Fails after some seconds, and when it is asked again it is gone for good. */
    private final class FailingCamera implements FrameSource {
        private final FrameSource whole;
        private final DeviceFault fault;
        private boolean failed;

        FailingCamera(FrameSource whole, DeviceFault fault) {
            this.whole = whole;
            this.fault = fault;
        }

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public SourceKind kind() {
            return whole.kind();
        }

        @Override
        public double[] arrivals() {
            return whole.arrivals();
        }

        @Override
        public boolean comesBack() {
            return true;
        }

        @Override
        public Optional<Frame> next() throws CaptureException, InterruptedException {
            if (failed) {
                toldInTime.addAll(told);
                return Optional.empty();
            }
            Optional<Frame> frame = whole.next();
            if (frame.orElseThrow().time() > GOES) {
                told.clear(); // what could not be told of a picture that was there
                failed = true;
                throw new CaptureException(fault);
            }
            return frame;
        }

        @Override
        public void close() {
            whole.close();
        }
    }

    /** Fails after some seconds, and when it is asked again it is gone for good. */
    private final class FailingMicrophone implements AudioSource {
        private final AudioSource whole;
        private final DeviceFault fault;
        private boolean failed;

        FailingMicrophone(AudioSource whole, DeviceFault fault) {
            this.whole = whole;
            this.fault = fault;
        }

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public boolean comesBack() {
            return true;
        }

        @Override
        public Optional<AudioBlock> next() throws CaptureException, InterruptedException {
            if (failed) {
                toldInTime.addAll(told);
                return Optional.empty();
            }
            Optional<AudioBlock> block = whole.next();
            if (block.orElseThrow().time() > GOES - 0.1) {
                told.clear(); // what could not be told of a sound that was there
                failed = true;
                throw new CaptureException(fault);
            }
            return block;
        }

        @Override
        public void close() {
            whole.close();
        }
    }
}
