package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.LatestQueue;
import app.greenroom.model.SourceKind;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** A camera on a thread of its own, which a hanging driver cannot keep from being given up. */
public final class CameraSource implements FrameSource {
    private static final int WAIT_MILLIS = 50;
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    /** Opens the camera, on the camera's thread. */
    interface Opener {
        PictureStream open() throws CaptureException;

        /** Looks whether the camera is gone, see {@link CameraSystem.Opening#gone}. */
        default Optional<BooleanSupplier> gone() {
            return Optional.empty();
        }

        /** The camera as a sentence names it. */
        default DeviceName device(String name) {
            return DeviceName.camera(name);
        }
    }

    private final Opener opener;
    private final String name;
    private final String id;
    private final Optional<String> instead;
    private final LongSupplier nanoTime;
    private final Patience patience;
    private final LatestQueue<Frame> queue = new LatestQueue<>(2);
    private final FramePool pool = new FramePool();
    private final Arrivals arrivals = new Arrivals();
    private final Thread thread;
    private volatile boolean closing;
    private boolean first = true;

    /**
     * How long to wait for a camera.
     *
     * @param first seconds until it must have given its first picture
     * @param next seconds without a picture after which it counts as stalled
     * @param damaged seconds of nothing but damaged pictures after which it counts as broken
     * @param close seconds until a driver that hangs is given up
     */
    public record Patience(double first, double next, double damaged, double close) {
        public static final Patience USUAL = new Patience(2.9, 2.5, 2, 0.9);
    }

    /**
     * Starts.
     *
     * @param instead the camera that was wanted, where this is another one
     */
    CameraSource(
            Opener opener, String name, String id, Optional<String> instead, LongSupplier nanoTime, Patience patience) {
        this.opener = opener;
        this.name = name;
        this.id = id;
        this.instead = instead;
        this.nanoTime = nanoTime;
        this.patience = patience;
        thread = new Thread(this::run, "camera");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<String> insteadOf() {
        return instead;
    }

    @Override
    public SourceKind kind() {
        return CameraNames.kind(name);
    }

    @Override
    public double[] arrivals() {
        return arrivals.times();
    }

    @Override
    public Optional<Frame> next() throws CaptureException, InterruptedException {
        if (first) {
            Optional<Frame> frame = queue.take(patience.first(), new DeviceFault.Silent(device()));
            first = false;
            return frame;
        }
        try {
            return queue.take(patience.next(), new DeviceFault.Stalled(device()));
        } catch (CaptureException e) {
            throw e.fault() instanceof DeviceFault.Stalled && gone()
                    ? new CaptureException(new DeviceFault.Unplugged(device()), e)
                    : e;
        }
    }

    /** Whether it is not there any more, where the driver says nothing about it. */
    private boolean gone() {
        Optional<BooleanSupplier> look = opener.gone();
        if (look.isEmpty()) {
            return false;
        }
        close(); // a list that is made anew may give its number to another camera
        return look.get().getAsBoolean();
    }

    @Override
    public DeviceName device() {
        return opener.device(name);
    }

    private void run() {
        try (PictureStream stream = opener.open()) {
            stream(stream);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CaptureException e) {
            queue.fail(e.fault());
        } catch (PictureStream.CameraGoneException | RuntimeException | LinkageError e) {
            // Each driver throws its own when a camera goes away.
            queue.fail(new DeviceFault.Unplugged(device()));
        } finally {
            queue.end();
        }
    }

    private void stream(PictureStream stream) throws InterruptedException, PictureStream.CameraGoneException {
        long start = nanoTime.getAsLong();
        double whole = 0; // when the last picture came that was not damaged
        while (!closing) {
            if (!stream.await(WAIT_MILLIS)) {
                continue;
            }
            byte[] rgb = pool.take(3 * stream.width() * stream.height());
            double time = (nanoTime.getAsLong() - start) / SECOND;
            if (stream.read(rgb)) {
                // What was not fetched in time was given all the same, at even times as far as anybody can tell.
                for (int i = 1; i <= stream.missed() && whole > 0; i++) {
                    arrivals.add(whole + (time - whole) * i / (stream.missed() + 1));
                }
                whole = time;
                arrivals.add(time);
                queue.put(new Frame(stream.width(), stream.height(), rgb, time, () -> pool.give(rgb)))
                        .ifPresent(Frame::release);
            } else if (time - whole >= patience.damaged()) {
                queue.fail(new DeviceFault.Damaged(device()));
                return;
            } else {
                pool.give(rgb);
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, (long) (patience.close() * SECOND));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
