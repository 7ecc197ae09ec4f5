package app.greenroom.mock;

import app.greenroom.model.mock.MentorPack;
import app.greenroom.model.mock.MentorPack.Media;
import app.greenroom.model.review.Playback;
import app.greenroom.session.RequestException;
import app.greenroom.session.review.PackedSound;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts together what a mentor needs who could not be there. */
public final class Packs {
    /** The largest recording whose pictures are sent: a page of more is too much for a telephone. */
    private static final int MOST_BYTES = 60_000_000;

    private Packs() {}

    /**
     * Makes a pack.
     *
     * @param pictures whether the pictures are sent too
     * @throws MockException when the session has no recording, or one that is too large to send with pictures
     * @throws RequestException when its sound cannot be read
     */
    public static MentorPack of(MockSession session, boolean pictures)
            throws MockException, RequestException, InterruptedException {
        Path recording = session.recording()
                .orElseThrow(() -> new MockException(
                        Text.of("This session was not recorded, so there is nothing that a mentor could hear.")));
        return new MentorPack(
                ReturnedMarks.instant(session.about().made()),
                session.about().title(),
                Timeline.asked(session),
                session.seconds(),
                pictures && session.about().recorded() == MockSession.Recorded.PICTURES
                        ? whole(recording)
                        : sound(recording));
    }

    private static Media sound(Path recording) throws RequestException, InterruptedException {
        Playback sound = PackedSound.of(recording);
        return new Media(sound.mime(), sound.bytes());
    }

    private static Media whole(Path recording) throws MockException {
        try (InputStream in = Files.newInputStream(recording)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new MockException(Text.of(
                        "The recording is larger than {0} MB: send it with the sound alone.",
                        Argument.number(MOST_BYTES / 1e6, 0)));
            }
            return new Media("video/mp4", bytes);
        } catch (IOException e) {
            throw new MockException(Text.of("The recording cannot be read."), e);
        }
    }
}
