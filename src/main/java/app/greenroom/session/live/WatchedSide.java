package app.greenroom.session.live;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.CaptureSource;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.List;

/** One source under watch, item by item. Used by one thread at a time. */
interface WatchedSide extends AutoCloseable {
    /** The camera, the microphone or the recording in quotation marks, as the user knows it. */
    Text name();

    /** A source in quotation marks, and the one that it stands for. */
    static Text name(CaptureSource<?> source) {
        Argument name = Argument.name(source.name());
        return source.insteadOf()
                .map(wanted -> Text.of("“{0}” instead of “{1}”", name, Argument.name(wanted)))
                .orElseGet(() -> Text.of("“{0}”", name));
    }

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
