package app.greenroom.capture.file.media;

import app.greenroom.capture.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of pictures and sound while it is written: {@link MovieWriter}, or what tests that hold very many interviews put in its
 * place. Used by one thread.
 */
public interface Film extends AutoCloseable {
    /** Begins a file. */
    interface Opening {
        /**
         * Begins one.
         *
         * @param size what the pictures are like; empty for sound alone
         * @param tracks the names of the sound's tracks
         * @throws IOException when it cannot be written, or this computer cannot encode
         */
        Film open(Path file, Optional<MovieWriter.Size> size, List<String> tracks) throws IOException;
    }

    /**
     * Writes a picture; one that is not later than the last is left out.
     *
     * @param time seconds of the file
     * @throws IOException when the file cannot be written
     */
    void picture(Frame frame, double time) throws IOException;

    /**
     * Writes sound behind that of its track.
     *
     * @param samples one channel of {@link MovieWriter#SOUND_RATE}, −1 to 1
     * @throws IOException when the file cannot be written
     */
    void sound(int track, float[] samples) throws IOException;

    /**
     * Ends the file, which is an ordinary one from then on.
     *
     * @return whether it holds anything
     * @throws IOException when that cannot be written; what was written before is there
     */
    boolean finish() throws IOException;

    @Override
    void close();
}
