package app.greenroom.capture;

import app.greenroom.model.SourceKind;
import java.util.Optional;

/** Pictures, one after the other, from a camera or a recording. Used by one thread. */
public interface FrameSource extends CaptureSource<Frame> {
    /** What the pictures come from. */
    SourceKind kind();

    /**
     * When a camera's last pictures came, in seconds since it was opened, the oldest first. Those that nobody fetched
     * count too, so that a slow computer does not pass for a slow camera. Empty for a recording.
     */
    double[] arrivals();

    /**
     * The next picture; waits for it. Pictures that nobody fetched in time are dropped, the newest wins. Whoever fetches one
     * holds it, and gives it back by {@link Frame#release}; without that a camera uses new memory for each.
     *
     * @return empty when the recording ends
     * @throws CaptureException when the source fails; it gives nothing more
     */
    @Override
    Optional<Frame> next() throws CaptureException, InterruptedException;

    /** What tells a device from all others, also tomorrow, where the system has such an identity; else its name. */
    default String id() {
        return name();
    }

    /** The camera as a sentence names it. */
    default DeviceName device() {
        return DeviceName.camera(name());
    }
}
