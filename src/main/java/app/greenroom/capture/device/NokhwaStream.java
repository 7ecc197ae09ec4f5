package app.greenroom.capture.device;

import app.greenroom.io.Bounded;
import com.github.eduramiba.webcamcapture.drivers.nokhwa.LibNokhwa;
import com.github.eduramiba.webcamcapture.drivers.nokhwa.NokhwaVideoDevice;
import com.sun.jna.Memory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/**
 * Pictures of the driver's library for Windows, taken from it without its Java side: that one copies each picture several
 * times, takes the size that was asked for to be the one that came, and calls each picture new.
 *
 * <p>The library hands out its last picture again and again and does not say whether it is new, so that a picture counts as
 * new when its bytes differ. Of one that stays the same one a second is handed on, once the camera has said that it is still
 * there: whether it is black or frozen is for others to judge.
 */
final class NokhwaStream implements PictureStream {
    private static final long POLL_MILLIS = 8;
    private static final long SAME_EVERY = 1000 / POLL_MILLIS;

    /** Seconds; a camera that gives one picture a second is still in time. */
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final LibNokhwa library;
    private final Runnable closing;
    private final int index;
    private final CRC32C sum = new CRC32C();
    private Memory memory = new Memory(1);
    private byte[] bytes = {};
    private int width;
    private int height;
    private long lastSum = -1;
    private long same;
    private boolean hangs;

    /** The pictures of a camera that the driver has opened. */
    NokhwaStream(LibNokhwa library, NokhwaVideoDevice device) {
        this(library, device.getDeviceIndex(), device::close);
    }

    /**
     * The pictures of a camera.
     *
     * @param index its number in the library
     * @param closing lets go of it
     */
    NokhwaStream(LibNokhwa library, int index, Runnable closing) {
        this.library = library;
        this.index = index;
        this.closing = closing;
    }

    @Override
    public boolean await(int millis) throws CameraGoneException, InterruptedException {
        for (long waited = 0; waited < millis; waited += POLL_MILLIS) {
            if (hasSize() && grab()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return false;
    }

    private boolean hasSize() {
        if (width == 0 && library.cnokhwa_has_first_frame(index) == LibNokhwa.RESULT_YES) {
            int wide = library.cnokhwa_frame_width(index);
            int high = library.cnokhwa_frame_height(index);
            if (wide > 0 && high > 0) {
                width = wide;
                height = high;
                memory = new Memory(3L * wide * high);
                bytes = new byte[3 * wide * high];
            }
        }
        return width > 0;
    }

    private boolean grab() throws CameraGoneException, InterruptedException {
        if (library.cnokhwa_grab_frame(index, memory, bytes.length) != LibNokhwa.RESULT_OK) {
            return false;
        }
        memory.read(0, bytes, 0, bytes.length);
        sum.reset();
        sum.update(bytes);
        if (sum.getValue() == lastSum) {
            if (++same < SAME_EVERY) {
                return false;
            }
            askWhetherItIsThere();
        }
        lastSum = sum.getValue();
        same = 0;
        return true;
    }

    /** Asks for a picture of now, for which the library waits: only a camera that is there gives one. */
    private void askWhetherItIsThere() throws CameraGoneException, InterruptedException {
        Optional<Integer> answer =
                Bounded.ask("camera-look", ANSWER, () -> library.cnokhwa_has_first_frame(index), late -> {});
        if (answer.isEmpty() && Thread.interrupted()) {
            throw new InterruptedException();
        }
        hangs = answer.isEmpty();
        if (hangs || answer.get() != LibNokhwa.RESULT_YES) {
            throw new CameraGoneException(new IllegalStateException("the camera answers " + answer));
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public boolean read(byte[] rgb) {
        System.arraycopy(bytes, 0, rgb, 0, rgb.length);
        return true;
    }

    @Override
    public void close() {
        if (!hangs) {
            closing.run();
            return;
        }
        Thread closer = new Thread(closing, "camera-close"); // what hangs may hold it up for ever
        closer.setDaemon(true);
        closer.start();
    }
}
