package app.greenroom.mock;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSink;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.PreviewedCamera;
import app.greenroom.model.SoundKind;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.Devices;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Devices of which somebody sees every picture and hears every block, whoever opens them. */
final class TapedDevices implements Devices {
    private final Devices devices;
    private final Consumer<Frame> pictures;
    private final Consumer<AudioBlock> sound;

    TapedDevices(Devices devices, Consumer<Frame> pictures, Consumer<AudioBlock> sound) {
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
        return new Taped(devices.microphone(name), sound);
    }

    @Override
    public AudioSource lastingMicrophone(Optional<String> name, double seconds) throws CaptureException {
        return new Taped(devices.lastingMicrophone(name, seconds), sound);
    }

    @Override
    public ComputerMeter computer() {
        return devices.computer();
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

    private record Taped(AudioSource source, Consumer<AudioBlock> sound) implements AudioSource {
        @Override
        public Optional<AudioBlock> next() throws CaptureException, InterruptedException {
            Optional<AudioBlock> block = source.next();
            block.ifPresent(sound);
            return block;
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public SoundKind kind() {
            return source.kind();
        }

        @Override
        public DeviceName device() {
            return source.device();
        }

        @Override
        public Optional<String> insteadOf() {
            return source.insteadOf();
        }

        @Override
        public boolean comesBack() {
            return source.comesBack();
        }

        @Override
        public Optional<DeviceFault> missing() {
            return source.missing();
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
