package app.greenroom.capture.device;

import app.greenroom.capture.AudioSink;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/** The loudspeakers and headphones of this computer, through Java Sound. */
public final class Speakers {
    private static final List<AudioFormat> FORMATS =
            List.of(pcm(48_000, 2), pcm(44_100, 2), pcm(48_000, 1), pcm(44_100, 1), pcm(16_000, 1));

    /** Every loudspeaker's name, in the system's order. */
    public List<String> list() {
        return mixers().stream().map(Microphones::label).toList();
    }

    /**
     * Opens a loudspeaker.
     *
     * @param name its name or a part of it; empty for the system's default
     * @throws CaptureException when there is none, or it does not start
     */
    public AudioSink open(Optional<String> name) throws CaptureException {
        Mixer mixer = find(name);
        String label = Microphones.label(mixer);
        String named = "speaker “" + label + "”";
        LineUnavailableException refused = null;
        for (AudioFormat format : FORMATS) {
            if (!mixer.isLineSupported(line(format))) {
                continue;
            }
            try {
                SourceDataLine line = (SourceDataLine) mixer.getLine(line(format));
                line.open(format, (int) format.getSampleRate() / 5 * format.getFrameSize());
                return new SpeakerSink(line, label);
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
        String label = name.map(n -> "speaker named “" + n + "”").orElse("speaker");
        return Microphones.named(mixers, wanted).orElseThrow(() -> new CaptureException(new DeviceFault.Absent(label)));
    }

    private static List<Mixer> mixers() {
        List<Mixer> mixers = new ArrayList<>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            Mixer mixer = AudioSystem.getMixer(info);
            boolean software = info.getName().equals("Gervill"); // the JDK's synthesiser
            if (!software && FORMATS.stream().anyMatch(f -> mixer.isLineSupported(line(f)))) {
                mixers.add(mixer);
            }
        }
        return mixers;
    }

    private static DataLine.Info line(AudioFormat format) {
        return new DataLine.Info(SourceDataLine.class, format);
    }

    private static AudioFormat pcm(int rate, int channels) {
        return new AudioFormat(rate, 16, channels, true, false);
    }
}
