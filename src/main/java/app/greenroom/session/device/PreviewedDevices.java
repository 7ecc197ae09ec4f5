package app.greenroom.session.device;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSink;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.PreviewedCamera;
import app.greenroom.capture.PreviewedMicrophone;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Devices whose cameras show every picture at once, and whose microphones are heard by somebody else too, whoever opens them. */
public final class PreviewedDevices implements Devices {
    private final Devices devices;
    private final Consumer<Frame> pictures;
    private final Consumer<AudioBlock> sound;

    /**
     * Pictures alone.
     *
     * @param pictures see {@link PreviewedCamera}
     */
    public PreviewedDevices(Devices devices, Consumer<Frame> pictures) {
        this(devices, pictures, block -> {});
    }

    /**
     * @param pictures see {@link PreviewedCamera}
     * @param sound see {@link PreviewedMicrophone}
     */
    public PreviewedDevices(Devices devices, Consumer<Frame> pictures, Consumer<AudioBlock> sound) {
        this.devices = devices;
        this.pictures = pictures;
        this.sound = sound;
    }

    @Override
    public FrameSource camera(Optional<String> name) throws CaptureException {
        return new PreviewedCamera(devices.camera(name), pictures);
    }

    @Override
    public FrameSource lastingCamera(Optional<String> name, double seconds) throws CaptureException {
        return new PreviewedCamera(devices.lastingCamera(name, seconds), pictures);
    }

    @Override
    public AudioSource microphone(Optional<String> name) throws CaptureException {
        return new PreviewedMicrophone(devices.microphone(name), sound);
    }

    @Override
    public AudioSource lastingMicrophone(Optional<String> name, double seconds) throws CaptureException {
        return new PreviewedMicrophone(devices.lastingMicrophone(name, seconds), sound);
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
