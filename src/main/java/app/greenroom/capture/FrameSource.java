package app.greenroom.capture;

import java.util.Optional;

/** Pictures, one after the other, from a camera or a recording. Used by one thread. */
public interface FrameSource extends AutoCloseable {
    /** The device or file as the user knows it. */
    String name();

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
