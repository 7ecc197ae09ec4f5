package app.greenroom.model.mock;

import app.greenroom.model.mock.MockSheet.Asked;
import java.util.List;

/**
 * What a mentor needs who could not be there.
 *
 * @param session when the session began, as an instant, by which marks find back to it
 * @param title what it is called
 * @param asked what was asked
 * @param seconds how long it is
 * @param media sound, or sound and pictures
 */
public record MentorPack(String session, String title, List<Asked> asked, double seconds, Media media) {
    public MentorPack {
        asked = List.copyOf(asked);
    }

    /**
     * Sound, or sound and pictures, as a file.
     *
     * @param mime the kind of the bytes, such as {@code audio/mp4}
     * @param bytes a whole file; callers do not change it
     */
    @SuppressWarnings("ArrayRecordComponent") // media are neither compared nor printed
    public record Media(String mime, byte[] bytes) {
        /** Whether there are pictures. */
        public boolean pictures() {
            return mime.startsWith("video/");
        }
    }
}
