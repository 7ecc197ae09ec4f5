package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.vision.pose.TwoSeats;

/** Measures one frame after the other; tests that run thousands of sessions put their own in its place. Used by one thread. */
public interface FrameMeter extends AutoCloseable {
    /** Measures a frame. Frames of one source come in the order of their times. */
    FrameFacts measure(Frame frame);

    /** From now on this is known of the camera, also after {@link #restart}, until it may have been moved. */
    void measured(TwoSeats.Told seats);

    /** Forgets what it follows: the next frame has nothing to do with the last. */
    void restart();

    @Override
    void close();
}
