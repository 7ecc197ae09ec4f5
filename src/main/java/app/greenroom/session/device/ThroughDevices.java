package app.greenroom.session.device;

import app.greenroom.capture.AudioSink;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FrameSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Devices whose cameras and microphones go through something, such as a preview or a recording, whoever opens them. */
public final class ThroughDevices implements Devices {
    private final Devices devices;
    private final UnaryOperator<FrameSource> pictures;
    private final UnaryOperator<AudioSource> sound;

    /**
     * Cameras alone.
     *
     * @param pictures takes each camera that is opened, which belongs to what it makes of it from then on
     */
    public ThroughDevices(Devices devices, UnaryOperator<FrameSource> pictures) {
        this(devices, pictures, UnaryOperator.identity());
    }

    /**
     * @param pictures takes each camera that is opened, which belongs to what it makes of it from then on
     * @param sound takes each microphone, likewise
     */
    public ThroughDevices(Devices devices, UnaryOperator<FrameSource> pictures, UnaryOperator<AudioSource> sound) {
        this.devices = devices;
        this.pictures = pictures;
        this.sound = sound;
    }

    @Override
    public FrameSource camera(Optional<String> name) throws CaptureException {
        return pictures.apply(devices.camera(name));
    }

    @Override
    public FrameSource lastingCamera(Optional<String> name, double seconds) throws CaptureException {
        return pictures.apply(devices.lastingCamera(name, seconds));
    }

    @Override
    public AudioSource microphone(Optional<String> name) throws CaptureException {
        return sound.apply(devices.microphone(name));
    }

    @Override
    public AudioSource lastingMicrophone(Optional<String> name, double seconds) throws CaptureException {
        return sound.apply(devices.lastingMicrophone(name, seconds));
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
