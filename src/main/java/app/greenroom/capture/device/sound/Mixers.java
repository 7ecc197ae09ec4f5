package app.greenroom.capture.device.sound;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceKind;
import app.greenroom.capture.DeviceName;
import app.greenroom.io.Bounded;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import org.jspecify.annotations.Nullable;

/**
 * The sound devices of one kind on this computer, through Java Sound.
 *
 * @param <L> the line that such a device gives or takes sound on
 */
final class Mixers<L extends DataLine> {
    /** How Java Sound names the devices of ALSA's cards, such as {@code Headset [plughw:1,0]}. */
    private static final Pattern CARD = Pattern.compile("(.+) \\[plughw:[^,]*,(\\d+)\\]");

    private static final String SYNTHESISER = "Gervill"; // the JDK's own, which is no device

    /** Until it must have opened or listed something. */
    private static final Duration PATIENCE = Duration.ofMillis((long) (MicrophoneSource.FIRST * 1000));

    private final DeviceKind kind;
    private final Class<L> type;
    private final List<AudioFormat> formats;
    private final Starter<L> starter;

    /** A line that works, and the name of its device. */
    record Opened<L>(L line, String name) {}

    /** Opens a line with a buffer of so many bytes. */
    interface Starter<L> {
        void open(L line, AudioFormat format, int bytes) throws LineUnavailableException;
    }

    /**
     * @param kind what such a device is
     * @param formats those that this program uses, the best first
     */
    Mixers(DeviceKind kind, Class<L> type, List<AudioFormat> formats, Starter<L> starter) {
        this.kind = kind;
        this.type = type;
        this.formats = List.copyOf(formats);
        this.starter = starter;
    }

    /** Every device of the kind, in the system's order. May hang as long as the sound system does. */
    private List<Mixer> all() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> !info.getName().equals(SYNTHESISER))
                .map(AudioSystem::getMixer)
                .filter(mixer -> formats(mixer).findAny().isPresent())
                .toList();
    }

    /** The formats of this program's that a device offers, the best first. */
    Stream<AudioFormat> formats(Mixer mixer) {
        return formats.stream().filter(format -> mixer.isLineSupported(info(format)));
    }

    /** Every device of the kind that a list tells about; none where the sound system does not answer. */
    <T> List<T> listed(Function<Mixer, T> told) {
        return Bounded.ask(
                        thread("list"), PATIENCE, () -> all().stream().map(told).toList(), late -> {})
                .orElse(List.of());
    }

    /**
     * Opens a device with a fifth of a second of memory.
     *
     * @param name its name or a part of it; empty for the system's default
     * @throws CaptureException when there is none, it does not start, or the sound system does not answer
     */
    Opened<L> open(Optional<String> name) throws CaptureException {
        String wanted = name.orElse("").toLowerCase(Locale.ROOT);
        return open(name, mixers -> find(mixers, mixer -> mixer.getMixerInfo().getName(), wanted));
    }

    /**
     * Opens the device of exactly this name as {@link #open(Optional)} does.
     *
     * @throws CaptureException as there
     */
    Opened<L> openNamed(String name) throws CaptureException {
        return open(
                Optional.of(name),
                mixers -> named(mixers, mixer -> mixer.getMixerInfo().getName(), name));
    }

    /** A sound system that hangs keeps nobody: what it opens after all is closed at once. */
    private Opened<L> open(Optional<String> name, Function<List<Mixer>, Optional<Mixer>> choice)
            throws CaptureException {
        DeviceName wanted = DeviceName.wanted(kind, name);
        return Bounded.ask(
                        thread("open"),
                        PATIENCE,
                        () -> start(choice.apply(all())
                                .orElseThrow(() -> new CaptureException(new DeviceFault.Absent(wanted)))),
                        late -> late.line().close())
                .orElseThrow(() -> new CaptureException(new DeviceFault.Unanswered(wanted)));
    }

    private Opened<L> start(Mixer mixer) throws CaptureException {
        String label = label(mixer);
        DeviceName named = DeviceName.of(kind, label);
        @Nullable LineUnavailableException refused = null;
        for (AudioFormat format : formats(mixer).toList()) {
            try {
                L line = type.cast(mixer.getLine(info(format)));
                starter.open(line, format, (int) format.getSampleRate() / 5 * format.getFrameSize());
                return new Opened<>(line, label);
            } catch (LineUnavailableException e) {
                refused = e; // the next format may still be free
            } catch (SecurityException e) {
                throw new CaptureException(new DeviceFault.Denied(named), e);
            }
        }
        throw new CaptureException(
                refused == null ? new DeviceFault.Absent(named) : new DeviceFault.Busy(named), refused);
    }

    /** The first device of that name, else the first whose name holds it: what a user types in lower case. */
    static <D> Optional<D> find(List<D> devices, Function<D, String> systemName, String wanted) {
        return devices.stream()
                .filter(device -> label(systemName.apply(device)).equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> devices.stream()
                        .filter(device -> (label(systemName.apply(device)) + "\n" + systemName.apply(device))
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .findFirst());
    }

    /** The first device of exactly that name. */
    static <D> Optional<D> named(List<D> devices, Function<D, String> systemName, String wanted) {
        return devices.stream()
                .filter(device -> label(systemName.apply(device)).equals(wanted))
                .findFirst();
    }

    private String thread(String does) {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + does;
    }

    private DataLine.Info info(AudioFormat format) {
        return new DataLine.Info(type, format);
    }

    /** The device's name as the user knows it. */
    static String label(Mixer mixer) {
        return label(mixer.getMixerInfo().getName());
    }

    /**
     * Java Sound on Linux adds the device in brackets, also where that says nothing: {@code default [default]}. Cards have
     * names of their own, so that a name stays when the number of the card changes with what is plugged in.
     */
    static String label(String name) {
        Matcher card = CARD.matcher(name);
        if (card.matches()) {
            return card.group(2).equals("0") ? card.group(1) : card.group(1) + ", device " + card.group(2);
        }
        int bracket = name.indexOf(" [");
        boolean twice =
                bracket > 0 && name.equals(name.substring(0, bracket) + " [" + name.substring(0, bracket) + "]");
        return twice ? name.substring(0, bracket) : name;
    }

    /** Sixteen-bit signed samples, little-endian. */
    static AudioFormat pcm(int rate, int channels) {
        return new AudioFormat(rate, 16, channels, true, false);
    }
}
