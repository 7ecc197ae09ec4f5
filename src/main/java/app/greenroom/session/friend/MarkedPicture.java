package app.greenroom.session.friend;

import app.greenroom.call.CallPicture;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A picture that keeps a coder as busy as a person before a room does, with its number and time on it in large blocks, dark and
 * bright, that coding, a third of the size and a few bits a block leave legible: 2 rows of 20, the first bit first. 16 bits of
 * its number, 16 of its time in ms, 8 of a check sum.
 */
final class MarkedPicture {
    private static final int COLUMNS = 20;
    private static final int ROWS = 2;
    private static final int DARK = 40;
    private static final int BRIGHT = 215;
    private static final int MIDDLE = 128;
    private static final int TILE = 8;

    private final int width;
    private final int height;
    private final byte[] ground;

    /**
     * What stands on a picture.
     *
     * @param number 0–65535, then again from 0
     * @param millis of its sender's clock, the lowest 16 bits
     */
    record Mark(int number, int millis) {
        private static Optional<Mark> of(long bits) {
            Mark mark = new Mark((int) (bits >> 24) & 0xFFFF, (int) (bits >> 8) & 0xFFFF);
            return mark.bits() == bits ? Optional.of(mark) : Optional.empty();
        }

        private long bits() {
            int mixed = millis * 7;
            int sum = 0xA5 ^ number ^ (number >> 8) ^ mixed ^ (mixed >> 8);
            return ((long) number << 24) | ((long) millis << 8) | (sum & 0xFF);
        }
    }

    /**
     * Pictures of a size.
     *
     * @param width a multiple of 40
     * @param height a multiple of 4
     */
    MarkedPicture(int width, int height, RandomGenerator random) {
        this.width = width;
        this.height = height;
        // Patches of several sizes, as a room has, and no fine noise, which no camera's picture keeps.
        ground = new byte[2 * width * height];
        for (int tile = TILE * 16; tile >= TILE; tile /= 2) {
            int across = 2 * width / tile + 1;
            int[] values =
                    random.ints((long) across * (height / tile + 1), -20, 21).toArray();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < 2 * width; x++) {
                    ground[y * 2 * width + x] += (byte) values[y / tile * across + x / tile];
                }
            }
        }
    }

    /** A picture; it moves two pixels from one number to the next. */
    CallPicture draw(Mark mark, long nanos) {
        byte[] bytes = new byte[width * height * 3 / 2];
        int shift = 2 * mark.number() % width;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                bytes[y * width + x] = (byte) (MIDDLE + ground[y * 2 * width + x + shift]);
            }
        }
        java.util.Arrays.fill(bytes, width * height, bytes.length, (byte) MIDDLE);
        int block = width / COLUMNS;
        long bits = mark.bits();
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            byte tone = (byte) (((bits >> (COLUMNS * ROWS - 1 - i)) & 1) == 1 ? BRIGHT : DARK);
            for (int y = i / COLUMNS * block; y < (i / COLUMNS + 1) * block; y++) {
                int from = y * width + i % COLUMNS * block;
                java.util.Arrays.fill(bytes, from, from + block, tone);
            }
        }
        return new CallPicture(width, height, ByteBuffer.wrap(bytes), nanos);
    }

    /** Reads a mark off a picture of any size; empty where there is none that is whole. */
    static Optional<Mark> read(CallPicture picture) {
        double block = (double) picture.width() / COLUMNS;
        if (block < 4 || picture.height() < ROWS * block) {
            return Optional.empty();
        }
        long bits = 0;
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            int x = (int) ((i % COLUMNS + 0.5) * block);
            int row = i / COLUMNS;
            int y = (int) ((row + 0.5) * block);
            int sum = 0;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    sum += picture.brightness(x + dx, y + dy);
                }
            }
            bits = bits << 1 | (sum / 9 > MIDDLE ? 1 : 0);
        }
        return Mark.of(bits);
    }
}
