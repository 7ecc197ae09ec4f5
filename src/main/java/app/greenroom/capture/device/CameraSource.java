package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.Images;
import app.greenroom.capture.LatestQueue;
import app.greenroom.model.SourceKind;
import com.github.eduramiba.webcamcapture.drivers.WebcamDeviceWithBufferOperations;
import com.github.sarxos.webcam.WebcamDevice;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A camera on a thread of its own, which a hanging driver cannot keep from being given up. */
final class CameraSource implements FrameSource {
    private static final long POLL_MILLIS = 5;

    private final WebcamDevice device;
    private final String name;
    private final LongSupplier nanoTime;
    private final Patience patience;
    private final LatestQueue<Frame> queue = new LatestQueue<>(2);
    private final Arrivals arrivals = new Arrivals();
    private final Thread thread;
    private volatile boolean closing;
    private boolean first = true;

    /**
     * How long to wait for a camera.
     *
     * @param first seconds until it must have given its first picture
     * @param next seconds without a picture after which it counts as gone
     * @param close seconds until a driver that hangs is given up
     */
    record Patience(double first, double next, double close) {
        static final Patience USUAL = new Patience(5, 3, 0.9);
    }

    CameraSource(WebcamDevice device, String name, LongSupplier nanoTime, Patience patience) {
        this.device = device;
        this.name = name;
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
    public SourceKind kind() {
        return CameraNames.kind(name);
    }

    @Override
    public double[] arrivals() {
        return arrivals.times();
    }

    @Override
    public Optional<Frame> next() throws CaptureException, InterruptedException {
        DeviceFault late = first ? new DeviceFault.Silent(named()) : new DeviceFault.Unplugged(named());
        Optional<Frame> frame = queue.take(first ? patience.first() : patience.next(), late);
        first = false;
        return frame;
    }

    private String named() {
        return "camera “" + name + "”";
    }

    private void run() {
        try {
            if (opens()) {
                stream();
            } else {
                queue.fail(new DeviceFault.Busy(named()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) { // each driver throws its own when a camera goes away
            queue.fail(new DeviceFault.Unplugged(named()));
        } finally {
            queue.end();
            letGo();
        }
    }

    private boolean opens() {
        try {
            device.open();
            return device.isOpen();
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }

    private void letGo() {
        try {
            device.close();
        } catch (RuntimeException | LinkageError e) {
            // The camera is given up anyway, and whoever waited for it knows by now.
            return;
        }
    }

    private void stream() throws InterruptedException {
        long start = nanoTime.getAsLong();
        long lastStamp = -1;
        while (!closing) {
            BufferedImage picture = device.getImage();
            long stamp = device instanceof WebcamDeviceWithBufferOperations timed ? timed.getLastFrameTimestamp() : 0;
            boolean fresh = picture != null && (stamp != lastStamp || stamp == 0);
            if (fresh && stamp >= 0) {
                lastStamp = stamp;
                double time = (nanoTime.getAsLong() - start) / (double) TimeUnit.SECONDS.toNanos(1);
                arrivals.add(time);
                queue.put(Images.frame(picture, time));
            } else {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, (long) (patience.close() * TimeUnit.SECONDS.toNanos(1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
