package app.greenroom.mock.link;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.session.OwnFault;
import app.greenroom.session.device.Devices;
import app.greenroom.text.Text;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A mentor's camera, whose pictures the candidate sees. It is opened by {@link #start} and closed with the link: nobody is filmed
 * who waits. Without one the mentor stays a voice, and is told so.
 */
public final class OwnCamera implements AutoCloseable {
    private static final int PREVIEW_WIDE = 320;
    private static final long JOIN_MILLIS = 1_000;
    private static final Text UNSEEN = Text.of("The candidate hears you, and does not see you.");

    private final Devices devices;
    private final Optional<String> name;
    private final CandidateLink link;
    private final Listener listener;
    private final Thread thread;
    private volatile boolean closed;

    /** Shows the mentor what the candidate sees. Told on the camera's thread; quick. */
    public interface Listener {
        /** A picture, mirrored. */
        void own(RemotePicture picture);

        /** There are no pictures, or no more, for this reason. */
        void unseen(Text why);
    }

    /**
     * @param name the camera's name or a part of it; the one that worked last without one
     */
    public OwnCamera(Devices devices, Optional<String> name, CandidateLink link, Listener listener) {
        this.devices = devices;
        this.name = name;
        this.link = link;
        this.listener = listener;
        thread = new Thread(this::run, "mentor camera");
        thread.setDaemon(true);
    }

    /** Opens it, on a thread of its own. Called once. */
    public void start() {
        thread.start();
    }

    private void run() {
        if (closed) {
            return;
        }
        try (FrameSource source = devices.camera(name)) {
            for (Optional<Frame> frame = source.next(); !closed && frame.isPresent(); frame = source.next()) {
                try {
                    link.show(frame.get());
                    listener.own(CodedFrame.mirrored(frame.get(), PREVIEW_WIDE));
                } finally {
                    frame.get().release();
                }
            }
            unseen(UNSEEN); // such as a telephone that has ended its stream
        } catch (CaptureException e) {
            unseen(Text.sentences(FaultText.of(e.fault()).reason(), UNSEEN));
        } catch (RuntimeException | LinkageError e) {
            unseen(Text.sentences(
                    OwnFault.of(Text.of("camera"), e), UNSEEN)); // such as a driver's library that does not load
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void unseen(Text why) {
        if (!closed) {
            listener.unseen(why);
        }
    }

    /** Closes the camera, within a second. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            TimeUnit.MILLISECONDS.timedJoin(thread, JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
