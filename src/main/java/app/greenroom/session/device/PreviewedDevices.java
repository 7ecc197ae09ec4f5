package app.greenroom.session.device;

import app.greenroom.capture.AudioSink;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.PreviewedCamera;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Devices whose cameras show every picture at once, whoever opens them. */
public final class PreviewedDevices implements Devices {
    private final Devices devices;
    private final Consumer<Frame> preview;

    /**
     * @param preview see {@link PreviewedCamera}
     */
    public PreviewedDevices(Devices devices, Consumer<Frame> preview) {
        this.devices = devices;
        this.preview = preview;
    }

    @Override
    public FrameSource camera(Optional<String> name) throws CaptureException {
        return new PreviewedCamera(devices.camera(name), preview);
    }

    @Override
    public FrameSource lastingCamera(Optional<String> name, double seconds) throws CaptureException {
        return new PreviewedCamera(devices.lastingCamera(name, seconds), preview);
    }

    @Override
    public AudioSource microphone(Optional<String> name) throws CaptureException {
        return devices.microphone(name);
    }

    @Override
    public AudioSource lastingMicrophone(Optional<String> name, double seconds) throws CaptureException {
        return devices.lastingMicrophone(name, seconds);
    }

    @Override
    public AudioSink speaker(Optional<String> name) throws CaptureException {
        return devices.speaker(name);
    }

    @Override
    public List<Device> speakers() {
        return devices.speakers();
    }

    @Override
    public List<Device> cameras() {
        return devices.cameras();
    }

    @Override
    public List<Device> microphones() {
        return devices.microphones();
    }

    @Override
    public ComputerMeter computer() {
        return devices.computer();
    }

    @Override
    public void worked(FrameSource camera) {
        devices.worked(camera);
    }

    @Override
    public void worked(AudioSource microphone) {
        devices.worked(microphone);
    }
}
