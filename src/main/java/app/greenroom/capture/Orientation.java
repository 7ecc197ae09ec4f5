package app.greenroom.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a stored picture becomes upright: first mirrored left to right, then turned. Telephones store pictures as their sensor
 * lies and note how they were held.
 *
 * @param mirrored whether left and right change places
 * @param quarters quarter turns clockwise, 0–3
 */
public record Orientation(boolean mirrored, int quarters) {
    /** As it is stored. */
    public static final Orientation UPRIGHT = new Orientation(false, 0);

    private static final int TAG = 274;
    private static final int ENTRY_BYTES = 12;
    private static final int MAGIC = 42;
    private static final int MATRIX_ENTRIES = 5;

    /**
     * The orientation that a camera's notes give (EXIF 2.32, 4.6.4 A, tag 274: eight values, of which four are mirrored).
     *
     * @param tiff the notes: a TIFF header, and the first directory somewhere behind it
     * @return upright where they do not say, or make no sense
     */
    public static Orientation ofExif(byte[] tiff) {
        ByteBuffer bytes = ByteBuffer.wrap(tiff);
        if (tiff.length < 8 || tiff[0] != tiff[1] || (tiff[0] != 'I' && tiff[0] != 'M')) {
            return UPRIGHT;
        }
        bytes.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = bytes.getInt(4);
        if (bytes.getShort(2) != MAGIC || directory < 8 || directory > tiff.length - 2) {
            return UPRIGHT;
        }
        int entries = bytes.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY_BYTES;
            if (at > tiff.length - ENTRY_BYTES) {
                return UPRIGHT;
            }
            if ((bytes.getShort(at) & 0xFFFF) == TAG) {
                return ofNumber(bytes.getShort(at + 8));
            }
        }
        return UPRIGHT;
    }

    private static Orientation ofNumber(int value) {
        return switch (value) {
            case 2 -> new Orientation(true, 0);
            case 3 -> new Orientation(false, 2);
            case 4 -> new Orientation(true, 2);
            case 5 -> new Orientation(true, 3);
            case 6 -> new Orientation(false, 1);
            case 7 -> new Orientation(true, 1);
            case 8 -> new Orientation(false, 3);
            default -> UPRIGHT;
        };
    }

    /**
     * The orientation that a film's matrix gives (ISO/IEC 14496-12, 6.2.2), to the nearest quarter turn.
     *
     * @param matrix its first five or more numbers: where one step to the right leads is at 0 and 1, one down at 3 and 4
     */
    public static Orientation ofMatrix(int[] matrix) {
        if (matrix.length < MATRIX_ENTRIES) {
            return UPRIGHT;
        }
        boolean mirrored = (double) matrix[0] * matrix[4] < (double) matrix[1] * matrix[3];
        double right = mirrored ? -(double) matrix[0] : matrix[0];
        double down = mirrored ? -(double) matrix[1] : matrix[1];
        long quarters = Math.round(Math.atan2(down, right) / (Math.PI / 2));
        return new Orientation(mirrored, (int) Math.floorMod(quarters, 4L));
    }

    /** A stored picture, upright; the frame itself where nothing is to be done. */
    public Frame upright(Frame stored) {
        if (equals(UPRIGHT)) {
            return stored;
        }
        int width = stored.width();
        int height = stored.height();
        boolean across = quarters % 2 == 1;
        int newWidth = across ? height : width;
        int newHeight = across ? width : height;
        byte[] from = stored.rgb();
        byte[] turned = new byte[from.length];
        int to = 0;
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++, to += 3) {
                int column =
                        switch (quarters) {
                            case 0 -> x;
                            case 1 -> y;
                            case 2 -> width - 1 - x;
                            default -> width - 1 - y;
                        };
                int row =
                        switch (quarters) {
                            case 0 -> y;
                            case 1 -> height - 1 - x;
                            case 2 -> height - 1 - y;
                            default -> x;
                        };
                int at = 3 * (row * width + (mirrored ? width - 1 - column : column));
                turned[to] = from[at];
                turned[to + 1] = from[at + 1];
                turned[to + 2] = from[at + 2];
            }
        }
        return new Frame(newWidth, newHeight, turned, stored.time());
    }
}
