package app.greenroom.capture.device;

import app.greenroom.capture.device.V4l2Node.Layout;
import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Pictures out of a camera's own memory, which it shares with this process. Owns the node. */
final class V4l2Stream implements PictureStream {
    private static final int BUFFERS = 4;
    private static final int MAPPED = 1; // V4L2_MEMORY_MMAP
    private static final int MOST_MISSED = 600; // a jump over more is a counter that began anew
    private static final int DAMAGED = 0x40; // V4L2_BUF_FLAG_ERROR

    private final V4l2Node node;
    private final Layout layout;
    private final List<Pointer> shared = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final Memory buffer = V4l2Node.zeroed(88);
    private final Memory pollfd = V4l2Node.zeroed(8);
    private final JpegPictures jpegs = new JpegPictures();
    private byte[] bytes = {};
    private int missed;
    private long sequence = -1; // of the picture before; -1 before the first
    private int length; // of the picture in them; 0 when it is damaged

    /**
     * Starts.
     *
     * @throws LastErrorException with the system's error number; the node is then the caller's to close
     */
    V4l2Stream(V4l2Node node, Layout layout) {
        this.node = node;
        this.layout = layout;
        try {
            Memory request = V4l2Node.zeroed(20);
            request.setInt(0, BUFFERS);
            request.setInt(4, V4l2Node.CAPTURE);
            request.setInt(8, MAPPED);
            node.ask(V4l2Node.REQBUFS, request);
            for (int i = 0; i < request.getInt(0); i++) {
                prepare(i);
                node.ask(V4l2Node.QUERYBUF, buffer);
                lengths.add(buffer.getInt(72));
                shared.add(node.map(buffer.getInt(72), buffer.getInt(64)));
                queue(i);
            }
            turn(V4l2Node.STREAMON);
        } catch (LastErrorException e) {
            free();
            throw e;
        }
    }

    @Override
    public int width() {
        return layout.width();
    }

    @Override
    public int height() {
        return layout.height();
    }

    @Override
    public boolean await(int millis) throws CameraGoneException {
        try {
            if (!node.await(pollfd, millis)) {
                return false;
            }
            prepare(0);
            node.ask(V4l2Node.DQBUF, buffer);
            int index = buffer.getInt(0);
            count(Integer.toUnsignedLong(buffer.getInt(56)));
            boolean whole = (buffer.getInt(12) & DAMAGED) == 0;
            length = whole ? Math.min(buffer.getInt(8), lengths.get(index)) : 0;
            if (bytes.length < length + 2) {
                bytes = new byte[lengths.get(index) + 2];
            }
            shared.get(index).read(0, bytes, 0, length);
            queue(index);
            return true;
        } catch (LastErrorException e) {
            if (e.getErrorCode() == Libc.EAGAIN) {
                return false;
            }
            throw new CameraGoneException(e);
        }
    }

    /** The driver numbers its pictures, those included for which it had no free memory. Some leave the number at 0. */
    private void count(long number) {
        long skipped = sequence < 0 ? 0 : number - sequence - 1;
        missed = skipped > 0 && skipped <= MOST_MISSED ? (int) skipped : 0;
        sequence = number;
    }

    @Override
    public int missed() {
        return missed;
    }

    @Override
    public boolean read(byte[] rgb) {
        int width = layout.width();
        int height = layout.height();
        if (layout.fourcc() == V4l2Node.MJPEG) {
            return length > 0 && jpegs.read(bytes, length, width, height, rgb);
        } else if (layout.fourcc() == V4l2Node.NV12) {
            int stride = Math.max(width, layout.stride());
            if (length < stride * height * 3 / 2) {
                return false;
            }
            Yuv.nv12(bytes, stride, width, height, rgb);
            return true;
        } else if (layout.fourcc() == V4l2Node.YU12) {
            int stride = Math.max(width, layout.stride());
            if (length < Yuv.yu12Bytes(stride, height)) {
                return false;
            }
            Yuv.yu12(bytes, stride, width, height, rgb);
            return true;
        }
        int stride = Math.max(2 * width, layout.stride());
        if (length < stride * height) {
            return false;
        }
        if (layout.fourcc() == V4l2Node.UYVY) {
            Yuv.uyvy(bytes, stride, width, height, rgb);
        } else {
            Yuv.yuyv(bytes, stride, width, height, rgb);
        }
        return true;
    }

    private void queue(int index) {
        prepare(index);
        node.ask(V4l2Node.QBUF, buffer);
    }

    private void prepare(int index) {
        buffer.clear();
        buffer.setInt(0, index);
        buffer.setInt(4, V4l2Node.CAPTURE);
        buffer.setInt(60, MAPPED);
    }

    private void turn(long request) {
        Memory kind = V4l2Node.zeroed(4);
        kind.setInt(0, V4l2Node.CAPTURE);
        node.ask(request, kind);
    }

    private void free() {
        for (int i = 0; i < shared.size(); i++) {
            node.unmap(shared.get(i), lengths.get(i));
        }
        jpegs.close();
    }

    @Override
    public void close() {
        try {
            turn(V4l2Node.STREAMOFF);
        } catch (LastErrorException e) {
            length = 0; // a camera that is gone cannot be stopped; its memory and its node are given back all the same
        }
        free();
        node.close();
    }
}
