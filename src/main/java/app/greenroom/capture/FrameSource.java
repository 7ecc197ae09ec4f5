package app.greenroom.capture;

import app.greenroom.model.SourceKind;
import java.util.Optional;

/** Pictures, one after the other, from a camera or a recording. Used by one thread. */
public interface FrameSource extends AutoCloseable {
    /** The device or file as the user knows it. */
    String name();

    /** What the pictures come from. */
    SourceKind kind();

    /**
     * When a camera's last pictures came, in seconds since it was opened, the oldest first. Those that nobody fetched
     * count too, so that a slow computer does not pass for a slow camera. Empty for a recording.
     */
    double[] arrivals();

    /**
     * The next picture; waits for it. Pictures that nobody fetched in time are dropped, the newest wins.
     *
     * @return empty when the recording ends
     * @throws CaptureException when the source fails; it gives nothing more
     */
    Optional<Frame> next() throws CaptureException, InterruptedException;

    /** Lets go of the device within a second; harmless when called again. */
    @Override
    void close();
}
