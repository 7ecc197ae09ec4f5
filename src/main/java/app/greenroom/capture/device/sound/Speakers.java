package app.greenroom.capture.device.sound;

import app.greenroom.capture.AudioSink;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceKind;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.SourceDataLine;

/** The loudspeakers and headphones of this computer, through Java Sound. */
public final class Speakers {
    private static final Mixers<SourceDataLine> MIXERS = new Mixers<>(
            DeviceKind.SPEAKER,
            SourceDataLine.class,
            List.of(
                    Mixers.pcm(48_000, 2),
                    Mixers.pcm(44_100, 2),
                    Mixers.pcm(48_000, 1),
                    Mixers.pcm(44_100, 1),
                    Mixers.pcm(16_000, 1)),
            SourceDataLine::open);

    /** Every loudspeaker's name, in the system's order; none where the sound system does not answer. */
    public List<String> list() {
        return MIXERS.listed(Mixers::label);
    }

    /**
     * Opens a loudspeaker.
     *
     * @param name its name or a part of it; empty for the system's default
     * @throws CaptureException when there is none, it does not start, or the sound system does not answer
     */
    public AudioSink open(Optional<String> name) throws CaptureException {
        Mixers.Opened<SourceDataLine> opened = MIXERS.open(name);
        return new SpeakerSink(opened.line(), opened.name());
    }
}
