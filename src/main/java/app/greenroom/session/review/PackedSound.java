package app.greenroom.session.review;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.file.Recording;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Playback;
import app.greenroom.session.RequestException;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The sound of a recording, so small that it can be sent: 180 kB a minute. */
public final class PackedSound {
    private PackedSound() {}

    /**
     * Packs all of it, up to an hour and a half.
     *
     * @throws RequestException when there is none, or it cannot be read
     */
    public static Playback of(Path file) throws RequestException, InterruptedException {
        try {
            Optional<AudioSource> sound = Recording.open(file).sound();
            if (sound.isPresent()) {
                try (AudioSource source = sound.get()) {
                    return Packing.pack(source, List.of(new Interval(0, Packing.WHOLE)), at -> {})
                            .orElseThrow();
                }
            }
        } catch (CaptureException e) {
            throw RequestException.of(FaultText.of(e.fault()), e);
        }
        throw new RequestException(Text.of("The recording holds no sound."));
    }
}
