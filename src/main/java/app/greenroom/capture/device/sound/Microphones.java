package app.greenroom.capture.device.sound;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceKind;
import app.greenroom.capture.device.OperatingSystem;
import app.greenroom.capture.device.Permission;
import app.greenroom.io.ToolRunner;
import app.greenroom.model.SoundKind;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.TargetDataLine;

/** The microphones of this computer, through Java Sound. */
public final class Microphones {
    /** The best first. Both sides before one: the system mixes a dead one in, and the voice comes at half its level. */
    private static final Mixers<TargetDataLine> MIXERS = new Mixers<>(
            DeviceKind.MICROPHONE,
            TargetDataLine.class,
            List.of(
                    Mixers.pcm(48_000, 2),
                    Mixers.pcm(48_000, 1),
                    Mixers.pcm(44_100, 2),
                    Mixers.pcm(44_100, 1),
                    Mixers.pcm(16_000, 1),
                    Mixers.pcm(8_000, 1)),
            TargetDataLine::open);

    private final Permission permission;

    /** The microphones that Java Sound knows. */
    public Microphones() {
        this(Permission.microphone());
    }

    Microphones(Permission permission) {
        this.permission = permission;
    }

    /**
     * A microphone.
     *
     * @param name its name
     * @param formats what it offers of the formats that this program uses, such as {@code 48 kHz mono}, the best first
     */
    public record Microphone(String name, List<String> formats) {
        public Microphone {
            formats = List.copyOf(formats);
        }
    }

    /** Whether this is the name of the system's own choice, which stands beside the devices and is none itself. */
    public static boolean isDefault(String name) {
        return DefaultMicrophone.is(name);
    }

    /** Every microphone, in the system's order; none where the sound system does not answer. */
    public List<Microphone> list() {
        return MIXERS.listed(mixer -> new Microphone(
                Mixers.label(mixer),
                MIXERS.formats(mixer).map(Microphones::text).toList()));
    }

    /**
     * Opens a microphone.
     *
     * @param name its name or a part of it; empty for the system's default
     * @throws CaptureException when there is none, it does not start, or the sound system does not answer
     */
    public AudioSource open(Optional<String> name) throws CaptureException {
        try {
            return source(MIXERS.open(name), Optional.empty());
        } catch (CaptureException e) {
            throw allowed(e);
        }
    }

    /**
     * Opens the microphone that was used before: the one of exactly this name, else the system's default.
     *
     * @throws CaptureException when there is none at all, it does not start, or the sound system does not answer
     */
    public AudioSource openAgain(String name) throws CaptureException {
        try {
            return source(MIXERS.openNamed(name), Optional.empty());
        } catch (CaptureException e) {
            if (!(e.fault() instanceof DeviceFault.Absent)) {
                throw allowed(e);
            }
        }
        try {
            return source(MIXERS.open(Optional.empty()), Optional.of(name));
        } catch (CaptureException e) {
            throw allowed(e);
        }
    }

    /**
     * Opens the microphone of exactly this name and no other.
     *
     * @param instead the microphone that it stands for
     * @throws CaptureException when it is not there, does not start, or the sound system does not answer
     */
    public AudioSource openSame(String name, Optional<String> instead) throws CaptureException {
        try {
            return source(MIXERS.openNamed(name), instead);
        } catch (CaptureException e) {
            throw allowed(e);
        }
    }

    /** The same failure, or that the system denies this program the microphones where that is known. */
    private CaptureException allowed(CaptureException e) {
        DeviceFault fault = e.fault();
        boolean perhaps = fault instanceof DeviceFault.Absent || fault instanceof DeviceFault.Busy;
        return perhaps && permission.denied() ? new CaptureException(new DeviceFault.Denied(fault.device()), e) : e;
    }

    private static AudioSource source(Mixers.Opened<TargetDataLine> opened, Optional<String> instead) {
        String name = opened.name();
        return new MicrophoneSource(opened.line(), name, instead, () -> kind(name));
    }

    private static SoundKind kind(String name) {
        if (!DefaultMicrophone.is(name)) {
            return MicrophoneNames.kind(name);
        }
        return OperatingSystem.here() == OperatingSystem.LINUX ? ownChoice().kind() : SoundKind.UNKNOWN;
    }

    /** What the system calls the device behind its own choice; empty for any other name, and where nothing tells. */
    public static Optional<String> behind(String name) {
        return DefaultMicrophone.is(name) && OperatingSystem.here() == OperatingSystem.LINUX
                ? ownChoice().description()
                : Optional.empty();
    }

    private static DefaultMicrophone ownChoice() {
        return new DefaultMicrophone(
                ToolRunner.within(ToolRunner.BRIEF), Optional.ofNullable(System.getenv("PULSE_SOURCE")));
    }

    private static String text(AudioFormat format) {
        String rate = format.getSampleRate() % 1000 == 0
                ? Integer.toString((int) format.getSampleRate() / 1000)
                : Float.toString(format.getSampleRate() / 1000);
        return rate + " kHz " + (format.getChannels() == 1 ? "mono" : "stereo");
    }
}
