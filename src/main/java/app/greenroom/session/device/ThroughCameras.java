package app.greenroom.session.device;

import app.greenroom.capture.AudioSink;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FrameSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Devices whose cameras go through something, such as a preview, whoever opens them. */
public final class ThroughCameras implements Devices {
    private final Devices devices;
    private final UnaryOperator<FrameSource> through;

    /**
     * @param through takes each camera that is opened, which belongs to what it makes of it from then on
     */
    public ThroughCameras(Devices devices, UnaryOperator<FrameSource> through) {
        this.devices = devices;
        this.through = through;
    }

    @Override
    public FrameSource camera(Optional<String> name) throws CaptureException {
        return through.apply(devices.camera(name));
    }

    @Override
    public FrameSource lastingCamera(Optional<String> name, double seconds) throws CaptureException {
        return through.apply(devices.lastingCamera(name, seconds));
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
    public boolean shareCameras() {
        return devices.shareCameras();
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
