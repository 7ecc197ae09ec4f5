package app.greenroom.session.picture;

import app.greenroom.capture.Frame;
import app.greenroom.model.live.LightPatches;
import app.greenroom.model.live.LivePicture;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes camera pictures ready to be shown: mirrored, and no larger than the place for them. The memory of a picture is used
 * again some pictures later, which a window that paints at all has long painted by then.
 */
public final class Preview implements Consumer<Frame> {
    private static final double PATCHES_EVERY = 0.25; // seconds
    private static final int BUFFERS = 4; // one that is painted, one that waits, one that is made, and one to spare

    private final Screen screen;
    private final Mirror mirror = new Mirror();
    private final int[][] buffers = new int[BUFFERS][0];
    private volatile long space = space(1280, 720);
    private volatile boolean wanted;
    private int next;
    private double looked = Double.NEGATIVE_INFINITY;
    private Optional<LightPatches> patches = Optional.empty();

    /** Where pictures are shown. */
    public interface Screen {
        /** Shows a picture from now on. Called on the camera's thread. */
        void show(LivePicture picture);
    }

    /** A preview on a screen. */
    public Preview(Screen screen) {
        this.screen = screen;
    }

    /** The largest picture that the screen has room for, in its own pixels. From any thread. */
    public void fit(int width, int height) {
        space = space(Math.max(1, width), Math.max(1, height));
    }

    /** Whether patches of light are looked for. From any thread. */
    public void patches(boolean looking) {
        wanted = looking;
    }

    private Optional<LightPatches> patches(Frame frame, int[] size, int[] pixels) {
        if (!wanted) {
            patches = Optional.empty();
        } else if (patches.isEmpty() || Math.abs(frame.time() - looked) >= PATCHES_EVERY) {
            looked = frame.time();
            patches = Optional.of(LightCells.of(pixels, size[0], size[1]));
        }
        return patches;
    }

    private static long space(int width, int height) {
        return (long) width << 32 | height;
    }

    @Override
    public void accept(Frame frame) {
        long most = space;
        int[] size = Mirror.size(frame, (int) (most >> 32), (int) most);
        int[] buffer = buffers[next];
        if (buffer.length != size[0] * size[1]) {
            buffer = new int[size[0] * size[1]];
            buffers[next] = buffer;
        }
        next = (next + 1) % BUFFERS;
        mirror.paint(frame, size[0], size[1], buffer);
        screen.show(new LivePicture(
                size[0], size[1], buffer, frame.width(), frame.height(), frame.time(), patches(frame, size, buffer)));
    }
}
