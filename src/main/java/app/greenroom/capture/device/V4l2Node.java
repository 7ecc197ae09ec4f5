package app.greenroom.capture.device;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An open device node of Video4Linux and what may be asked of it. Layouts and request numbers as in Linux'
 * {@code videodev2.h} on 64-bit systems, see <a
 * href="https://docs.kernel.org/userspace-api/media/v4l/user-func.html">docs.kernel.org</a>. Used by one thread.
 */
final class V4l2Node implements AutoCloseable {
    static final int YUYV = fourcc("YUYV");
    static final int UYVY = fourcc("UYVY");
    static final int NV12 = fourcc("NV12");
    static final int YU12 = fourcc("YU12");
    static final int MJPEG = fourcc("MJPG");
    private static final Set<Integer> READ = Set.of(YUYV, UYVY, NV12, YU12, MJPEG);
    static final int CAPTURE = 1; // V4L2_BUF_TYPE_VIDEO_CAPTURE

    static final long QUERYBUF = 0xC0585609L;
    static final long QBUF = 0xC058560FL;
    static final long DQBUF = 0xC0585611L;
    static final long REQBUFS = 0xC0145608L;
    static final long STREAMON = 0x40045612L;
    static final long STREAMOFF = 0x40045613L;
    private static final long QUERYCAP = 0x80685600L;
    private static final long ENUM_FMT = 0xC0405602L;
    private static final long G_FMT = 0xC0D05604L;
    private static final long S_FMT = 0xC0D05605L;
    private static final long S_PARM = 0xC0CC5616L;
    private static final long ENUM_FRAMESIZES = 0xC02C564AL;
    private static final long ENUM_FRAMEINTERVALS = 0xC034564BL;

    private static final int CAN_CAPTURE = 1;
    private static final int CAN_STREAM = 0x0400_0000;
    private static final int DISCRETE = 1;
    private static final int MOST = 256; // of anything that a driver lists
    private static final int[][] USUAL_SIZES = {{1920, 1080}, {1280, 720}, {640, 480}, {320, 240}};

    private final Libc libc;
    private final int file;

    /**
     * Opens a node.
     *
     * @throws LastErrorException with the system's error number
     */
    V4l2Node(Libc libc, int number) {
        this.libc = libc;
        file = libc.open("/dev/video" + number, Libc.O_RDWR | Libc.O_NONBLOCK | Libc.O_CLOEXEC);
    }

    /**
     * One way to deliver pictures.
     *
     * @param fourcc the pixels' code
     * @param rates pictures a second that it offers; empty when it does not tell
     */
    record Mode(int fourcc, int width, int height, List<Integer> rates) {}

    /**
     * A picture's layout in memory.
     *
     * @param stride bytes a row; 0 for compressed pictures
     */
    record Layout(int fourcc, int width, int height, int stride) {}

    /** Name and place of a camera: {@code name} of up to 31 bytes, {@code bus} such as {@code usb-0000:00:14.0-5}. */
    record Identity(String name, String bus) {}

    /** Who it is; empty for a node that gives no pictures, such as a camera's second one for its own notes. */
    Optional<Identity> identity() {
        Memory answer = zeroed(104);
        ask(QUERYCAP, answer);
        int all = answer.getInt(84);
        int own = all < 0 ? answer.getInt(88) : all; // the sign is V4L2_CAP_DEVICE_CAPS
        if ((own & CAN_CAPTURE) == 0 || (own & CAN_STREAM) == 0) {
            return Optional.empty();
        }
        return Optional.of(new Identity(text(answer, 16, 32), text(answer, 48, 32)));
    }

    /** Every mode with pixels that this program reads. */
    List<Mode> modes() {
        List<Mode> modes = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Memory format = zeroed(64);
            format.setInt(0, i);
            format.setInt(4, CAPTURE);
            if (!answers(ENUM_FMT, format)) {
                break;
            }
            int fourcc = format.getInt(44);
            if (READ.contains(fourcc)) {
                addSizes(fourcc, modes);
            }
        }
        return modes;
    }

    private void addSizes(int fourcc, List<Mode> modes) {
        for (int i = 0; i < MOST; i++) {
            Memory size = zeroed(44);
            size.setInt(0, i);
            size.setInt(4, fourcc);
            if (!answers(ENUM_FRAMESIZES, size)) {
                if (i == 0) { // it lists none: then the one that it has
                    Memory now = zeroed(208);
                    now.setInt(0, CAPTURE);
                    if (answers(G_FMT, now)) {
                        modes.add(mode(fourcc, now.getInt(8), now.getInt(12)));
                    }
                }
                return;
            }
            if (size.getInt(8) == DISCRETE) {
                modes.add(mode(fourcc, size.getInt(12), size.getInt(16)));
                continue;
            }
            for (int[] usual : USUAL_SIZES) { // any size between two, in steps
                if (fits(usual[0], size, 12) && fits(usual[1], size, 24)) {
                    modes.add(mode(fourcc, usual[0], usual[1]));
                }
            }
            return;
        }
    }

    private static boolean fits(int value, Memory steps, int at) {
        int least = steps.getInt(at);
        int step = Math.max(1, steps.getInt(at + 8));
        return value >= least && value <= steps.getInt(at + 4) && (value - least) % step == 0;
    }

    private Mode mode(int fourcc, int width, int height) {
        List<Integer> rates = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Memory interval = zeroed(52);
            interval.setInt(0, i);
            interval.setInt(4, fourcc);
            interval.setInt(8, width);
            interval.setInt(12, height);
            if (!answers(ENUM_FRAMEINTERVALS, interval)) {
                break;
            }
            int numerator = interval.getInt(20); // of the shortest interval, where it offers a range
            if (numerator > 0) {
                rates.add(Math.round((float) interval.getInt(24) / numerator));
            }
        }
        return new Mode(fourcc, width, height, rates);
    }

    /** Sets a mode; what comes back is what the camera made of it. */
    Layout set(Mode mode, int rate) {
        Memory format = zeroed(208);
        format.setInt(0, CAPTURE);
        format.setInt(8, mode.width());
        format.setInt(12, mode.height());
        format.setInt(16, mode.fourcc());
        ask(S_FMT, format);
        if (rate > 0) {
            Memory parameters = zeroed(204);
            parameters.setInt(0, CAPTURE);
            parameters.setInt(12, 1);
            parameters.setInt(16, rate);
            answers(S_PARM, parameters); // a camera that has but one rate refuses
        }
        return new Layout(format.getInt(16), format.getInt(8), format.getInt(12), format.getInt(24));
    }

    /**
     * Asks.
     *
     * @throws LastErrorException with the system's error number
     */
    void ask(long request, Pointer argument) {
        while (true) {
            try {
                libc.ioctl(file, new NativeLong(request), argument);
                return;
            } catch (LastErrorException e) {
                if (e.getErrorCode() != Libc.EINTR) {
                    throw e;
                }
            }
        }
    }

    /** Asks; false when the driver says no. A camera that is gone says no to everything. */
    boolean answers(long request, Pointer argument) {
        try {
            ask(request, argument);
            return true;
        } catch (LastErrorException e) {
            return false;
        }
    }

    Pointer map(int length, int offset) {
        return libc.mmap(
                Pointer.NULL, new NativeLong(length), Libc.PROT_READ, Libc.MAP_SHARED, file, new NativeLong(offset));
    }

    void unmap(Pointer address, int length) {
        libc.munmap(address, new NativeLong(length));
    }

    /** Waits until something can be read or went wrong; {@code pollfd} has 8 bytes. */
    boolean await(Memory pollfd, int millis) {
        pollfd.setInt(0, file);
        pollfd.setShort(4, Libc.POLLIN);
        pollfd.setShort(6, (short) 0);
        try {
            return libc.poll(pollfd, new NativeLong(1), millis) > 0;
        } catch (LastErrorException e) {
            if (e.getErrorCode() == Libc.EINTR) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        libc.close(file);
    }

    static Memory zeroed(int size) {
        Memory memory = new Memory(size);
        memory.clear();
        return memory;
    }

    private static String text(Memory memory, int at, int size) {
        byte[] bytes = memory.getByteArray(at, size);
        int length = 0;
        while (length < size && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8).strip();
    }

    private static int fourcc(String code) {
        return code.charAt(0) | code.charAt(1) << 8 | code.charAt(2) << 16 | code.charAt(3) << 24;
    }
}
