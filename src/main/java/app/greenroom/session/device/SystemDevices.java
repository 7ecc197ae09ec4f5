package app.greenroom.session.device;

import app.greenroom.capture.AudioSink;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.Reopening;
import app.greenroom.capture.ReopeningCamera;
import app.greenroom.capture.ReopeningMicrophone;
import app.greenroom.capture.device.Cameras;
import app.greenroom.capture.device.OperatingSystem;
import app.greenroom.capture.device.sound.Microphones;
import app.greenroom.capture.device.sound.Speakers;
import app.greenroom.io.Pause;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The devices of this computer; without a name those are taken that worked last. */
final class SystemDevices implements Devices {
    private static final String CAMERA = "camera";
    private static final String MICROPHONE = "microphone";

    /** What asks the system for its cameras is touched only where a camera is wanted: it may not load on every computer. */
    private @Nullable Cameras cameras;

    private final Microphones microphones = new Microphones();
    private final Speakers speakers = new Speakers();
    private final DeviceMemory memory;
    private final LongSupplier nanoTime;
    private final ComputerMeter computer;

    SystemDevices(LongSupplier nanoTime, DeviceMemory memory, ComputerMeter computer) {
        this.computer = computer;
        this.nanoTime = nanoTime;
        this.memory = memory;
    }

    private synchronized Cameras cameraSystem() {
        if (cameras == null) {
            cameras = new Cameras(nanoTime);
        }
        return cameras;
    }

    @Override
    public ComputerMeter computer() {
        return computer;
    }

    /**
     * macOS gives a camera's pictures to every program that asks; Video4Linux streams to one alone, and Windows does unless its user
     * has set a camera otherwise, which is not asked here.
     */
    @Override
    public boolean shareCameras() {
        return OperatingSystem.here() == OperatingSystem.MAC;
    }

    @Override
    public FrameSource camera(Optional<String> name) throws CaptureException {
        Optional<DeviceMemory.Device> last = memory.last(CAMERA);
        return name.isPresent() || last.isEmpty()
                ? cameraSystem().open(name)
                : cameraSystem().openAgain(last.get().id(), last.get().name());
    }

    @Override
    public FrameSource lastingCamera(Optional<String> name, double seconds) {
        Reopening.Opening<FrameSource> usual = () -> camera(name);
        return new ReopeningCamera(
                name.isPresent()
                        ? usual
                        : new SameFirst<>(
                                usual, one -> () -> cameraSystem().openSame(one.id(), one.insteadOf()), nanoTime),
                seconds,
                nanoTime,
                Pause.REAL);
    }

    @Override
    public AudioSource microphone(Optional<String> name) throws CaptureException {
        Optional<String> last =
                memory.last(MICROPHONE).map(DeviceMemory.Device::name).filter(l -> !Microphones.isDefault(l));
        return name.isPresent() || last.isEmpty() ? microphones.open(name) : microphones.openAgain(last.get());
    }

    @Override
    public AudioSource lastingMicrophone(Optional<String> name, double seconds) {
        Reopening.Opening<AudioSource> usual = () -> microphone(name);
        return new ReopeningMicrophone(
                name.isPresent()
                        ? usual
                        : new SameFirst<>(
                                usual, one -> () -> microphones.openSame(one.name(), one.insteadOf()), nanoTime),
                seconds,
                nanoTime,
                Pause.REAL);
    }

    @Override
    public AudioSink speaker(Optional<String> name) throws CaptureException {
        return speakers.open(name);
    }

    @Override
    public List<Device> speakers() {
        return speakers.list().stream().map(name -> new Device(name, List.of())).toList();
    }

    @Override
    public void worked(FrameSource camera) {
        boolean here = Cameras.inNetwork(camera.id()).isEmpty(); // nobody's network is asked unless the user says so
        if (here && camera.insteadOf().isEmpty()) {
            memory.worked(CAMERA, new DeviceMemory.Device(camera.id(), camera.name()));
        }
    }

    @Override
    public void worked(AudioSource microphone) {
        if (Microphones.isDefault(microphone.name()) && microphone.insteadOf().isEmpty()) {
            memory.forget(MICROPHONE); // the system's choice is taken whenever none is remembered
        } else if (microphone.insteadOf().isEmpty()) {
            memory.worked(MICROPHONE, new DeviceMemory.Device(microphone.name(), microphone.name()));
        }
    }

    @Override
    public List<Device> cameras() {
        return cameraSystem().list().stream()
                .map(c -> new Device(c.name(), c.sizes()))
                .toList();
    }

    @Override
    public List<Device> microphones() {
        return microphones.list().stream()
                .map(m -> new Device(m.name(), Microphones.behind(m.name()).orElse(m.name()), m.formats()))
                .toList();
    }
}
