package app.greenroom.ui.mock;

import app.greenroom.mock.link.CandidateLink;
import app.greenroom.mock.link.OwnCamera;
import app.greenroom.session.device.Devices;
import app.greenroom.text.Text;
import app.greenroom.ui.live.LiveFeed;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The camera that the window's first screen looks through, lent to a candidate, who sees the mentor by it; then it is the first
 * screen's again. That screen says so meanwhile, and can have it back: a check must not find its own program's camera in use. Used
 * on the Swing thread, which waits for nothing.
 */
final class LentCamera {
    private final Devices devices;
    private final LiveFeed feed;
    private final Executor steps;
    private volatile @Nullable OwnCamera lent;

    LentCamera(Devices devices, LiveFeed feed) {
        this.devices = devices;
        this.feed = feed;
        // One step after the other, on a thread that is not there when nobody needs it; each may take a second.
        steps = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), step -> {
            Thread thread = new Thread(step, "mentor-camera");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Shows the candidate at the other end what the camera sees from now on. */
    void lend(CandidateLink link, OwnCamera.Listener listener) {
        OwnCamera camera = new OwnCamera(devices, feed.runner().choice().camera(), link, listener);
        lent = camera;
        steps.execute(() -> {
            if (lent == camera) {
                feed.runner().lend(() -> wantedBack(camera, listener));
                camera.start();
            }
        });
    }

    /** Takes it back, if it is lent. */
    void takeBack() {
        OwnCamera camera = lent;
        lent = null;
        if (camera != null) {
            steps.execute(() -> {
                camera.close();
                feed.runner().wanted();
            });
        }
    }

    /** The first screen watches again, or lends it to somebody else. */
    private void wantedBack(OwnCamera camera, OwnCamera.Listener listener) {
        camera.close();
        if (lent == camera) {
            lent = null;
            listener.unseen(Text.of("The candidate hears you, and does not see you."));
        }
    }
}
