package app.greenroom.ui.live;

import app.greenroom.io.Pause;
import app.greenroom.session.OwnFault;
import app.greenroom.session.RequestException;
import app.greenroom.session.device.Devices;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.session.live.LiveWatch;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.WatchRequest;
import app.greenroom.session.picture.Preview;
import app.greenroom.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a live watch going on a thread of its own: with other devices when others are chosen, and again after a while when
 * there was nothing to watch, because a camera may have been plugged in.
 */
public final class LiveRunner implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofSeconds(2); // two tries
    private static final long STOP_MILLIS = 1000; // devices are let go within a second

    private static final Text LENT =
            Text.of("Camera and microphone are left to the call. “Look again” takes them back.");

    private final Devices devices;
    private final Watch watch;
    private final Screen screen;
    private final Pause pause;
    private @Nullable Runnable lent;
    private @Nullable Thread thread;
    private volatile Choice choice = Choice.USUAL;
    private boolean closed;

    /** Is told what happens, on threads of the watch. */
    public interface Screen extends Consumer<LiveEvent> {
        /** The devices that can be chosen, each time before they are opened. */
        void found(List<Devices.Device> cameras, List<Devices.Device> microphones);

        /** A watch begins with nothing known. */
        void begins();

        /** Nothing can be watched. */
        void nothing(Text why);
    }

    /** Watches devices once, until it is broken off or they give nothing any more. */
    public interface Watch {
        void run(Choice chosen, Consumer<LiveEvent> listener) throws RequestException, InterruptedException;

        /** Devices are about to be looked for and opened, or nothing came of it. */
        default void opening(boolean now) {}
    }

    /**
     * Watches nothing yet.
     *
     * @param screen is told what happens
     */
    public LiveRunner(Devices devices, Preview preview, Recorder recorder, Screen screen) {
        this(devices, preview, recorder, screen, Pause.REAL);
    }

    LiveRunner(Devices devices, Preview preview, Recorder recorder, Screen screen, Pause pause) {
        this(
                devices,
                new Watch() {
                    @Override
                    public void run(Choice chosen, Consumer<LiveEvent> listener)
                            throws RequestException, InterruptedException {
                        new LiveWatch(devices, preview, recorder)
                                .run(
                                        new WatchRequest(
                                                Optional.empty(),
                                                chosen.camera(),
                                                chosen.microphone(),
                                                WatchRequest.Watched.BOTH,
                                                Double.POSITIVE_INFINITY),
                                        listener);
                    }

                    @Override
                    public void opening(boolean now) {
                        recorder.opening(now);
                    }
                },
                screen,
                pause);
    }

    /** Watches nothing yet, and then in this way. */
    public LiveRunner(Devices devices, Watch watch, Screen screen, Pause pause) {
        this.devices = devices;
        this.watch = watch;
        this.screen = screen;
        this.pause = pause;
    }

    /** What is chosen. */
    public Choice choice() {
        return choice;
    }

    /** Watches with these devices from now on. Comes back at once, but for the second that the old ones may take to close. */
    public synchronized void watch(Choice wanted) {
        stop();
        takeBack();
        if (closed) {
            return;
        }
        choice = wanted;
        watch.opening(true); // now, so that a check that begins next waits for them
        Thread begun = new Thread(() -> run(wanted), "live");
        begun.setDaemon(true);
        thread = begun;
        begun.start();
    }

    /** Watches with the same devices, opened anew and looked for anew. */
    public synchronized void again() {
        watch(choice);
    }

    /** Watches again with the same devices when they are lent; else what goes on goes on. Takes two seconds at most. */
    public synchronized void wanted() {
        if (lent != null) {
            again();
        }
    }

    /**
     * Lets the devices go to somebody else, such as a call, until they are watched again; says so on the screen. Takes a second at
     * most.
     *
     * @param takenBack is run when they are wanted back, and has let them go when it comes back; or when others are lent to
     */
    public synchronized void lend(Runnable takenBack) {
        lend(LENT, takenBack);
    }

    /** The same, with other words on the screen. */
    public synchronized void lend(Text why, Runnable takenBack) {
        stop();
        takeBack();
        lent = takenBack;
        screen.begins();
        screen.nothing(why);
    }

    /** Whether somebody else has the devices. */
    public synchronized boolean lent() {
        return lent != null;
    }

    private void takeBack() {
        Runnable told = lent;
        lent = null;
        if (told != null) {
            told.run();
        }
    }

    private void run(Choice wanted) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    // Before they are opened: some drivers cannot list cameras while one is in use.
                    List<Devices.Device> cameras = devices.cameras();
                    List<Devices.Device> microphones = devices.microphones();
                    stillWanted();
                    screen.found(cameras, microphones);
                    screen.begins();
                    watch.run(wanted, screen);
                } catch (RequestException e) {
                    stillWanted();
                    watch.opening(false);
                    screen.nothing(e.text());
                } catch (RuntimeException | LinkageError e) {
                    stillWanted();
                    watch.opening(false);
                    screen.nothing(OwnFault.of(Text.of("devices"), e)); // such as a driver's library that does not load
                }
                pause.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stopped
        }
    }

    /** A driver that hung may come back to a watch that was given up; nothing is told of it any more. */
    private static void stillWanted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Lets the devices go. */
    public synchronized void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        thread = null;
        watch.opening(false);
        running.interrupt();
        try {
            TimeUnit.MILLISECONDS.timedJoin(running, STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        stop();
        takeBack();
    }
}
