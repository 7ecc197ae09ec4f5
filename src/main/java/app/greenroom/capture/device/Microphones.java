package app.greenroom.capture.device;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/** The microphones of this computer, through Java Sound. */
public final class Microphones {
    /** The best first. Both sides before one: the system mixes a dead one in, and the voice comes at half its level. */
    private static final List<AudioFormat> FORMATS =
            List.of(pcm(48_000, 2), pcm(48_000, 1), pcm(44_100, 2), pcm(44_100, 1), pcm(16_000, 1), pcm(8_000, 1));

    /** How Java Sound names the devices of ALSA's cards, such as {@code Headset [plughw:1,0]}. */
    private static final Pattern CARD = Pattern.compile("(.+) \\[plughw:[^,]*,(\\d+)\\]");

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

    /** Every microphone, in the system's order. */
    public List<Microphone> list() {
        return mixers().stream()
                .map(m -> new Microphone(
                        label(m),
                        FORMATS.stream()
                                .filter(f -> m.isLineSupported(line(f)))
                                .map(Microphones::text)
                                .toList()))
                .toList();
    }

    /**
     * Opens a microphone.
     *
     * @param name its name or a part of it; empty for the system's default
     * @throws CaptureException when there is none, or it does not start
     */
    public AudioSource open(Optional<String> name) throws CaptureException {
        Mixer mixer = find(name);
        String label = label(mixer);
        String named = "microphone “" + label + "”";
        LineUnavailableException refused = null;
        for (AudioFormat format : FORMATS) {
            if (!mixer.isLineSupported(line(format))) {
                continue;
            }
            try {
                TargetDataLine line = (TargetDataLine) mixer.getLine(line(format));
                line.open(format, (int) format.getSampleRate() / 5 * format.getFrameSize());
                return new MicrophoneSource(line, label);
            } catch (LineUnavailableException e) {
                refused = e; // the next format may still be free
            } catch (SecurityException e) {
                throw new CaptureException(new DeviceFault.Denied(named), e);
            }
        }
        throw new CaptureException(
                refused == null ? new DeviceFault.Absent(named) : new DeviceFault.Busy(named), refused);
    }

    private static Mixer find(Optional<String> name) throws CaptureException {
        List<Mixer> mixers = mixers();
        String wanted = name.orElse("").toLowerCase(Locale.ROOT);
        String label = name.map(n -> "microphone named “" + n + "”").orElse("microphone");
        return named(mixers, wanted).orElseThrow(() -> new CaptureException(new DeviceFault.Absent(label)));
    }

    /** The first device of that name, else the first whose name holds it; {@code wanted} is in lower case. */
    static Optional<Mixer> named(List<Mixer> mixers, String wanted) {
        return mixers.stream()
                .filter(m -> label(m).equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> mixers.stream()
                        .filter(m -> (label(m) + "\n" + m.getMixerInfo().getName())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .findFirst());
    }

    private static List<Mixer> mixers() {
        List<Mixer> mixers = new ArrayList<>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            Mixer mixer = AudioSystem.getMixer(info);
            if (FORMATS.stream().anyMatch(f -> mixer.isLineSupported(line(f)))) {
                mixers.add(mixer);
            }
        }
        return mixers;
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

    private static DataLine.Info line(AudioFormat format) {
        return new DataLine.Info(TargetDataLine.class, format);
    }

    private static AudioFormat pcm(int rate, int channels) {
        return new AudioFormat(rate, 16, channels, true, false);
    }

    private static String text(AudioFormat format) {
        String rate = format.getSampleRate() % 1000 == 0
                ? Integer.toString((int) format.getSampleRate() / 1000)
                : Float.toString(format.getSampleRate() / 1000);
        return rate + " kHz " + (format.getChannels() == 1 ? "mono" : "stereo");
    }
}
