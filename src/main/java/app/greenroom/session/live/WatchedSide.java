package app.greenroom.session.live;

import app.greenroom.capture.CaptureException;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.List;

/** One source under watch, item by item. Used by one thread at a time. */
interface WatchedSide extends AutoCloseable {
    /** The camera, the microphone or the recording, as the user knows it. */
    String name();

    /**
     * The time of the item that comes next, in seconds since the source was opened; waits for it.
     *
     * @return infinite after the end
     */
    double next() throws CaptureException, InterruptedException;

    /** Analyses that item, and judges now and then. */
    void take();

    /** Nothing more can be known of this side, from now on. */
    void fail(Outcome.CouldNotCheck why);

    /** How it stands, settled or not. */
    List<Finding> end();

    @Override
    void close();
}
