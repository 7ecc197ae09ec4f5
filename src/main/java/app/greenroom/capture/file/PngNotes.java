package app.greenroom.capture.file;

import app.greenroom.capture.Orientation;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** What a PNG picture says beside its pixels (PNG 3, 11.3.3.4): how it was held, as a telephone's EXIF notes it. */
final class PngNotes {
    private static final int SIGNATURE = 8;
    private static final int EXIF = 'e' << 24 | 'X' << 16 | 'I' << 8 | 'f';
    private static final int END = 'I' << 24 | 'E' << 16 | 'N' << 8 | 'D';
    private static final int LONGEST = 1 << 16; // of notes
    private static final int MOST_CHUNKS = 100_000;

    private PngNotes() {}

    /** How a picture becomes upright that begins at the start of a stream. */
    static Orientation orientation(ImageInputStream in) throws IOException {
        long at = SIGNATURE;
        for (int i = 0; i < MOST_CHUNKS; i++) {
            try {
                in.seek(at);
                long length = in.readUnsignedInt();
                int kind = in.readInt();
                if (kind == EXIF && length < LONGEST) {
                    byte[] notes = new byte[(int) length];
                    in.readFully(notes);
                    return Orientation.ofExif(notes);
                } else if (kind == END) {
                    return Orientation.UPRIGHT;
                }
                at += 12 + length; // its length, kind and check sum
            } catch (EOFException e) {
                return Orientation.UPRIGHT;
            }
        }
        return Orientation.UPRIGHT;
    }
}
