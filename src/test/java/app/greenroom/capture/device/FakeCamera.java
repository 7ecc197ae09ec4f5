package app.greenroom.capture.device;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A camera without hardware that behaves as a test asks it to. */
final class FakeCamera implements WebcamDevice {
    /** What it does when it is opened. */
    enum Opening {
        WORKS,
        STAYS_SHUT,
        THROWS,
        CRASHES,
        HANGS
    }

    final CountDownLatch closed = new CountDownLatch(1);
    final CountDownLatch unhang = new CountDownLatch(1);
    final AtomicInteger given = new AtomicInteger();
    final String name;
    Opening opening = Opening.WORKS;
    int pictures = Integer.MAX_VALUE;
    boolean crashesAfterThem;
    boolean crashesWhenClosed;
    Dimension[] sizes = {new Dimension(640, 480)};
    Dimension size = new Dimension(640, 480);
    private volatile boolean open;

    FakeCamera(String name) {
        this.name = name;
    }

    static List<WebcamDevice> named(String... names) {
        return Arrays.stream(names).<WebcamDevice>map(FakeCamera::new).toList();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Dimension[] getResolutions() {
        return sizes.clone();
    }

    @Override
    public Dimension getResolution() {
        return size;
    }

    @Override
    public void setResolution(Dimension wanted) {
        size = wanted;
    }

    @Override
    public @Nullable BufferedImage getImage() {
        if (given.get() < pictures) {
            given.incrementAndGet();
            return new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
        }
        if (crashesAfterThem) {
            throw new IllegalStateException("the cable was pulled out");
        }
        return null;
    }

    @Override
    public void open() {
        switch (opening) {
            case THROWS -> throw new WebcamException("busy");
            case CRASHES -> throw new UnsatisfiedLinkError("no library");
            case HANGS -> await();
            default -> {
                // nothing stands in the way
            }
        }
        open = opening == Opening.WORKS;
    }

    /** Like a native call, it knows nothing of interrupts. */
    private void await() {
        boolean interrupted = false;
        while (unhang.getCount() > 0) {
            try {
                unhang.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
        closed.countDown();
        if (crashesWhenClosed) {
            throw new IllegalStateException("already gone");
        }
    }

    @Override
    public void dispose() {
        // holds nothing
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
