package app.greenroom.capture;

import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/**
 * What the segments of a JPEG picture (ISO/IEC 10918-1, B.1) tell before it is decoded. Java's own description of a picture
 * refuses many telephones' files, whose EXIF stands before JFIF; its pictures are well.
 */
public final class JpegSegments {
    /**
     * The most scans of a picture that is decoded. Usual progressive files have about ten; each scan goes over the whole
     * picture again, so that hundreds in a small file would take minutes.
     */
    private static final int MOST_SCANS = 64;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int BUFFER = 16_384;

    private final ImageInputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private Orientation orientation = Orientation.UPRIGHT;
    private int scans;

    private JpegSegments(ImageInputStream in) {
        this.in = in;
    }

    /**
     * Walks through a picture that begins at the start of a stream, and goes back to the start.
     *
     * @throws IOException when the stream cannot be read; a picture that ends too early is walked as far as it goes
     */
    public static JpegSegments of(ImageInputStream in) throws IOException {
        JpegSegments segments = new JpegSegments(in);
        in.seek(0);
        segments.walk();
        in.seek(0);
        return segments;
    }

    /** How it becomes upright. */
    public Orientation orientation() {
        return orientation;
    }

    /** Whether decoding it would take far longer than any camera's picture takes. */
    public boolean tooManyScans() {
        return scans > MOST_SCANS;
    }

    private void walk() throws IOException {
        int marker = marker();
        while (marker >= 0 && marker != END && !tooManyScans()) {
            if (marker == START_OF_SCAN) {
                scans++;
            } else if (marker == APP1) {
                notes();
            } else if (marker != 0x01 && (marker < 0xD0 || marker > 0xD8)) { // all others have a length
                pass(length());
            }
            marker = marker();
        }
    }

    /** The next marker: in a scan's data, neither a byte that only looks like one nor a restart. */
    private int marker() throws IOException {
        while (true) {
            int next = read();
            while (next >= 0 && next != 0xFF) {
                next = read();
            }
            while (next == 0xFF) {
                next = read();
            }
            if (next != 0) {
                return next;
            }
        }
    }

    private void notes() throws IOException {
        byte[] content = new byte[length()];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) read();
        }
        if (content.length > EXIF.length && Arrays.equals(EXIF, Arrays.copyOf(content, EXIF.length))) {
            orientation = Orientation.ofExif(Arrays.copyOfRange(content, EXIF.length, content.length));
        }
    }

    private int length() throws IOException {
        int high = read();
        int low = read();
        return high < 0 || low < 0 ? 0 : Math.max(0, (high << 8 | low) - 2);
    }

    private void pass(int count) throws IOException {
        for (int i = 0; i < count && read() >= 0; i++) {}
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer, 0, BUFFER);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[at++] & 255;
    }
}
