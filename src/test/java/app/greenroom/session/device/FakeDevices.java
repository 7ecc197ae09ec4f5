package app.greenroom.session.device;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSink;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.SyntheticVoice;
import app.greenroom.model.ComputerLoad;
import app.greenroom.model.SoundKind;
import app.greenroom.model.SourceKind;
import app.greenroom.session.RecordedSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Devices that a test makes; they deliver as fast as they are asked, with times of their own. */
public final class FakeDevices implements Devices {
    private static final int RATE = 16_000;
    private static final int BLOCK = 320;

    public final AtomicInteger open = new AtomicInteger();
    public Opening<FrameSource> camera = () -> camera(i -> RecordedSession.noise(i, 0.1 * i));
    public Opening<AudioSource> microphone = this::voice;
    public Opening<AudioSink> speaker = () -> {
        throw new CaptureException(new DeviceFault.Absent(DeviceName.SPEAKER));
    };
    List<Device> speakers = List.of();
    List<Device> cameras = List.of(new Device("Front", List.of("1280×720", "640×480")));
    public SourceKind kind = SourceKind.CAMERA;
    public SoundKind soundKind = SoundKind.MICROPHONE;
    boolean listable = true;
    /** Whether a camera gives its pictures to several programs. */
    public boolean shared;
    /** How well the computer keeps up; null where nobody watches it. */
    public @Nullable ComputerLoad computer;

    /** Microphones beside the default one, by their names. */
    final Map<String, Opening<AudioSource>> others = new HashMap<>();

    List<Device> microphones = List.of(new Device("Headset", List.of("48 kHz mono")));

    /** What happens when a device is opened. */
    public interface Opening<S> {
        public S open() throws CaptureException;
    }

    @Override
    public boolean shareCameras() {
        return shared;
    }

    @Override
    public ComputerMeter computer() {
        return () -> new ComputerMeter.Watching() {
            @Override
            public Optional<ComputerLoad> soFar() {
                return Optional.ofNullable(computer);
            }

            @Override
            public void close() {
                // nothing runs
            }
        };
    }

    /** No camera, no microphone. */
    public static FakeDevices none() {
        FakeDevices devices = new FakeDevices();
        devices.cameras = List.of();
        devices.microphones = List.of();
        devices.camera = () -> {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.CAMERA));
        };
        devices.microphone = () -> {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.MICROPHONE));
        };
        return devices;
    }

    /** Listing cameras fails. */
    public static FakeDevices broken() {
        FakeDevices devices = new FakeDevices();
        devices.listable = false;
        return devices;
    }

    /** A camera that gives the frame of each number; it ends where that is null. */
    public FrameSource camera(IntFunction<@Nullable Frame> frames) {
        open.incrementAndGet();
        return new FrameSource() {
            private final List<Double> times = new ArrayList<>();
            private int next;

            @Override
            public String name() {
                return "Front";
            }

            @Override
            public Optional<Frame> next() {
                Optional<Frame> frame = Optional.ofNullable(frames.apply(next++));
                frame.ifPresent(f -> times.add(f.time()));
                return frame;
            }

            @Override
            public SourceKind kind() {
                return kind;
            }

            @Override
            public double[] arrivals() {
                return times.stream().mapToDouble(t -> t).toArray();
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }

    /** A microphone that somebody speaks into without end. */
    public AudioSource voice() {
        return microphone(SyntheticVoice.speak(RATE, 10, -24));
    }

    /** A microphone that gives these samples again and again, at 16 kHz. */
    public AudioSource microphone(double[] samples) {
        return microphone("Headset", samples);
    }

    /** A microphone of that name that gives these samples again and again, at 16 kHz. */
    public AudioSource microphone(String name, double[] samples) {
        open.incrementAndGet();
        return new AudioSource() {
            private int position;

            @Override
            public String name() {
                return name;
            }

            @Override
            public SoundKind kind() {
                return soundKind;
            }

            @Override
            public Optional<AudioBlock> next() {
                float[] block = new float[BLOCK];
                for (int i = 0; i < BLOCK; i++) {
                    block[i] = (float) samples[(position + i) % samples.length];
                }
                double time = (double) position / RATE;
                position += BLOCK;
                return Optional.of(new AudioBlock(block, 1, RATE, time));
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }

    public static double[] constant(double value) {
        double[] samples = new double[RATE];
        Arrays.fill(samples, value);
        return samples;
    }

    @Override
    public FrameSource camera(Optional<String> name) throws CaptureException {
        return camera.open();
    }

    @Override
    public AudioSource microphone(Optional<String> name) throws CaptureException {
        Opening<AudioSource> other = name.map(others::get).orElse(null);
        return other == null ? microphone.open() : other.open();
    }

    @Override
    public AudioSink speaker(Optional<String> name) throws CaptureException {
        return speaker.open();
    }

    @Override
    public List<Device> speakers() {
        return speakers;
    }

    @Override
    public List<Device> cameras() {
        if (!listable) {
            throw new UnsatisfiedLinkError("no driver for this system");
        }
        return cameras;
    }

    @Override
    public List<Device> microphones() {
        return microphones;
    }
}
