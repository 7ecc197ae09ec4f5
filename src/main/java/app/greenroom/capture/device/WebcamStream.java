package app.greenroom.capture.device;

import app.greenroom.capture.Images;
import com.github.eduramiba.webcamcapture.drivers.WebcamDeviceWithBufferOperations;
import com.github.sarxos.webcam.WebcamDevice;
import java.awt.image.BufferedImage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Pictures of a camera that Webcam Capture has opened. */
final class WebcamStream implements PictureStream {
    private static final long POLL_MILLIS = 5;

    private final WebcamDevice device;
    private @Nullable BufferedImage picture;
    private long lastStamp = -1;

    WebcamStream(WebcamDevice device) {
        this.device = device;
    }

    @Override
    public boolean await(int millis) throws InterruptedException {
        for (long waited = 0; waited < millis; waited += POLL_MILLIS) {
            picture = device.getImage();
            long stamp = device instanceof WebcamDeviceWithBufferOperations timed ? timed.getLastFrameTimestamp() : 0;
            if (picture != null && stamp >= 0 && (stamp != lastStamp || stamp == 0)) {
                lastStamp = stamp;
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return false;
    }

    @Override
    public int width() {
        return picture == null ? 0 : picture.getWidth();
    }

    @Override
    public int height() {
        return picture == null ? 0 : picture.getHeight();
    }

    @Override
    public boolean read(byte[] rgb) {
        if (picture == null) {
            return false;
        }
        Images.read(picture, rgb);
        return true;
    }

    @Override
    public void close() {
        try {
            device.close();
        } catch (RuntimeException | LinkageError e) {
            picture = null; // the camera is given up anyway, and whoever waited for it knows by now
        }
    }
}
