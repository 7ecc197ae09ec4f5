package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.Images;
import app.greenroom.capture.LatestQueue;
import com.github.eduramiba.webcamcapture.drivers.WebcamDeviceWithBufferOperations;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A camera on a thread of its own, which a hanging driver cannot keep from being given up. */
final class CameraSource implements FrameSource {
    private static final double FIRST_FRAME = 5; // seconds until a camera must have given its first picture
    private static final double NEXT_FRAME = 3; // seconds without a picture after which it counts as gone
    private static final long POLL_MILLIS = 5;
    private static final long CLOSE_MILLIS = 900;

    private final WebcamDevice device;
    private final String name;
    private final LongSupplier nanoTime;
    private final LatestQueue<Frame> queue = new LatestQueue<>(2);
    private final Thread thread;
    private volatile boolean closing;
    private boolean first = true;

    CameraSource(WebcamDevice device, String name, LongSupplier nanoTime) {
        this.device = device;
        this.name = name;
        this.nanoTime = nanoTime;
        thread = new Thread(this::run, "camera");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Frame> next() throws CaptureException, InterruptedException {
        DeviceFault late = first ? new DeviceFault.Silent(named()) : new DeviceFault.Unplugged(named());
        Optional<Frame> frame = queue.take(first ? FIRST_FRAME : NEXT_FRAME, late);
        first = false;
        return frame;
    }

    private String named() {
        return "camera “" + name + "”";
    }

    private void run() {
        try {
            device.open();
            if (!device.isOpen()) {
                queue.fail(new DeviceFault.Busy(named()));
                return;
            }
            stream();
        } catch (WebcamException e) {
            queue.fail(new DeviceFault.Busy(named()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            device.close();
            queue.end();
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
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
