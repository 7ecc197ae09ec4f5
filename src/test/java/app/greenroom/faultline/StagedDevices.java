package app.greenroom.faultline;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.ReopeningCamera;
import app.greenroom.capture.ReopeningMicrophone;
import app.greenroom.model.ComputerLoad;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.Devices;
import java.util.List;
import java.util.Optional;

/** One camera and one microphone under a schedule, each in its own time. */
final class StagedDevices implements Devices {
    private final Schedule schedule;
    final Leases leases = new Leases();
    final Timeline camera;
    final Timeline microphone;
    volatile boolean talking = true;

    StagedDevices(Schedule schedule, Timeline.Gate gate) {
        this.schedule = schedule;
        camera = new Timeline(gate);
        microphone = new Timeline(gate);
    }

    @Override
    public FrameSource camera(Optional<String> name) throws CaptureException {
        return new StagedCamera(schedule, camera, leases);
    }

    @Override
    public AudioSource microphone(Optional<String> name) throws CaptureException {
        return new StagedMicrophone(schedule, microphone, leases, () -> talking);
    }

    @Override
    public FrameSource lastingCamera(Optional<String> name, double seconds) {
        return new ReopeningCamera(() -> camera(name), seconds, camera, camera);
    }

    @Override
    public AudioSource lastingMicrophone(Optional<String> name, double seconds) {
        return new ReopeningMicrophone(() -> microphone(name), seconds, microphone, microphone);
    }

    @Override
    public List<Device> cameras() {
        return List.of(new Device("Front", List.of("640×360")));
    }

    @Override
    public List<Device> microphones() {
        return List.of(new Device("Headset", List.of("16 kHz mono")));
    }

    @Override
    public ComputerMeter computer() {
        return () -> new ComputerMeter.Watching() {
            @Override
            public Optional<ComputerLoad> soFar() {
                return schedule.starved()
                        ? Optional.of(new ComputerLoad(0.5, 1, 1, 0.9, List.of("backup")))
                        : Optional.of(new ComputerLoad(0, 0, 0.2, 0.1, List.of()));
            }

            @Override
            public void close() {
                // nothing runs
            }
        };
    }
}
