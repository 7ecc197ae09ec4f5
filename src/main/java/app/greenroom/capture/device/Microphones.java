package app.greenroom.capture.device;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.TargetDataLine;

/** The microphones of this computer, through Java Sound. */
public final class Microphones {
    /** The best first. Both sides before one: the system mixes a dead one in, and the voice comes at half its level. */
    private static final Mixers<TargetDataLine> MIXERS = new Mixers<>(
            "microphone",
            TargetDataLine.class,
            List.of(
                    Mixers.pcm(48_000, 2),
                    Mixers.pcm(48_000, 1),
                    Mixers.pcm(44_100, 2),
                    Mixers.pcm(44_100, 1),
                    Mixers.pcm(16_000, 1),
                    Mixers.pcm(8_000, 1)),
            TargetDataLine::open);

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
        return MIXERS.all().stream()
                .map(mixer -> new Microphone(
                        Mixers.label(mixer),
                        MIXERS.formats(mixer).map(Microphones::text).toList()))
                .toList();
    }

    /**
     * Opens a microphone.
     *
     * @param name its name or a part of it; empty for the system's default
     * @throws CaptureException when there is none, or it does not start
     */
    public AudioSource open(Optional<String> name) throws CaptureException {
        Mixers.Opened<TargetDataLine> opened = MIXERS.open(name);
        return new MicrophoneSource(opened.line(), opened.name());
    }

    private static String text(AudioFormat format) {
        String rate = format.getSampleRate() % 1000 == 0
                ? Integer.toString((int) format.getSampleRate() / 1000)
                : Float.toString(format.getSampleRate() / 1000);
        return rate + " kHz " + (format.getChannels() == 1 ? "mono" : "stereo");
    }
}
