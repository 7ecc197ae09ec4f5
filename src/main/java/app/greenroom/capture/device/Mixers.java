package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private final String kind;
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
     * @param kind what people call such a device
     * @param formats those that this program uses, the best first
     */
    Mixers(String kind, Class<L> type, List<AudioFormat> formats, Starter<L> starter) {
        this.kind = kind;
        this.type = type;
        this.formats = List.copyOf(formats);
        this.starter = starter;
    }

    /** Every device of the kind, in the system's order. */
    List<Mixer> all() {
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

    /**
     * Opens a device with a fifth of a second of memory.
     *
     * @param name its name or a part of it; empty for the system's default
     * @throws CaptureException when there is none, or it does not start
     */
    Opened<L> open(Optional<String> name) throws CaptureException {
        Mixer mixer = find(name);
        String label = label(mixer);
        String named = kind + " “" + label + "”";
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

    /** The first device of that name, else the first whose name holds it. */
    private Mixer find(Optional<String> name) throws CaptureException {
        List<Mixer> mixers = all();
        String wanted = name.orElse("").toLowerCase(Locale.ROOT);
        return mixers.stream()
                .filter(mixer -> label(mixer).equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> mixers.stream()
                        .filter(mixer -> (label(mixer) + "\n"
                                        + mixer.getMixerInfo().getName())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .findFirst())
                .orElseThrow(() -> new CaptureException(new DeviceFault.Absent(
                        name.map(n -> kind + " named “" + n + "”").orElse(kind))));
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
