package app.greenroom.capture.device;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Takes the parts out of a stream of {@code multipart/x-mixed-replace}, as cameras in networks send their JPEG pictures. It
 * believes nothing: what is too long is dropped, and memory has a bound. Used by one thread.
 */
final class MultipartReader {
    /** Bytes of the largest part that is kept. */
    static final int MOST = 8 << 20;

    private static final int LONGEST_LINE = 1000;

    private final byte[] boundary;
    private final byte[] line = new byte[LONGEST_LINE];
    private byte[] part = new byte[1 << 16];
    private int length;
    private int lineLength;
    private boolean inHeaders = true;
    private boolean hasHeader;
    private long expected = -1;
    private boolean tooLong;

    /** Parts between lines of {@code --boundary}, where they do not tell their length. */
    MultipartReader(String boundary) {
        this.boundary = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Takes bytes up to the end of a part.
     *
     * @return how many were taken; when {@link #complete} then says so, a part lies in {@link #bytes}
     */
    int feed(byte[] bytes, int from, int to) {
        if (complete()) {
            begin();
        }
        int at = from;
        while (at < to && !complete()) {
            if (inHeaders) {
                header(bytes[at++]);
            } else {
                at = body(bytes, at, to);
            }
        }
        return at - from;
    }

    private boolean done;

    /** Whether a part is there as a whole. */
    boolean complete() {
        return done;
    }

    /** The part's bytes; they hold until the next bytes are fed. */
    byte[] bytes() {
        return part;
    }

    /** How many bytes the part has; 0 when it was too long to be kept. */
    int length() {
        return tooLong ? 0 : length;
    }

    private void begin() {
        done = false;
        inHeaders = true;
        hasHeader = false;
        expected = -1;
        length = 0;
        lineLength = 0;
        tooLong = false;
    }

    private void header(byte next) {
        if (next != '\n') {
            if (lineLength < LONGEST_LINE) {
                line[lineLength++] = next;
            }
            return;
        }
        String text = new String(line, 0, lineLength, StandardCharsets.ISO_8859_1).strip();
        lineLength = 0;
        if (text.isEmpty()) {
            inHeaders = !hasHeader; // empty lines before the first header belong to nothing
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
            String number = lower.substring("content-length:".length()).strip();
            expected = number.matches("\\d{1,12}") ? Long.parseLong(number) : -1;
        }
        hasHeader |= !text.startsWith("--") && text.indexOf(':') > 0;
    }

    private int body(byte[] bytes, int from, int to) {
        if (expected >= 0) {
            int count = (int) Math.min(to - from, expected);
            keep(bytes, from, count);
            expected -= count;
            done = expected == 0;
            return from + count;
        }
        for (int at = from; at < to; at++) {
            keep(bytes, at, 1);
            if (endsWithBoundary()) {
                length -= boundary.length;
                done = true;
                return at + 1;
            }
        }
        return to;
    }

    private void keep(byte[] bytes, int from, int count) {
        if (length + count > MOST) {
            tooLong = true;
            length = Math.max(0, length - (1 << 20)); // the end is still looked for, in what follows
        }
        if (tooLong && count > (1 << 20)) {
            return;
        }
        if (length + count > part.length) {
            byte[] larger = new byte[Math.min(MOST, Math.max(2 * part.length, length + count))];
            System.arraycopy(part, 0, larger, 0, length);
            part = larger;
        }
        System.arraycopy(bytes, from, part, length, count);
        length += count;
    }

    private boolean endsWithBoundary() {
        if (length < boundary.length) {
            return false;
        }
        for (int i = 0; i < boundary.length; i++) {
            if (part[length - boundary.length + i] != boundary[i]) {
                return false;
            }
        }
        return true;
    }
}
