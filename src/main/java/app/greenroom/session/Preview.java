package app.greenroom.session;

import app.greenroom.capture.Frame;
import app.greenroom.model.LivePicture;
import java.util.function.Consumer;

/**
 * Makes camera pictures ready to be shown: mirrored, and no larger than the place for them. The memory of a picture is used
 * again some pictures later, which a window that paints at all has long painted by then.
 */
public final class Preview implements Consumer<Frame> {
    private static final int BUFFERS = 4; // one that is painted, one that waits, one that is made, and one to spare

    private final Screen screen;
    private final Mirror mirror = new Mirror();
    private final int[][] buffers = new int[BUFFERS][0];
    private volatile long space = space(1280, 720);
    private int next;

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
        screen.show(new LivePicture(size[0], size[1], buffer, frame.width(), frame.height(), frame.time()));
    }
}
