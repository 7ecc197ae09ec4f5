package app.greenroom.fuzz;

import java.util.Arrays;
import java.util.Random;

/**
 * Bytes, changed as disks, downloads and people with bad intent change them: single bits and bytes, numbers at the ends of their
 * range, stretches of nothing, parts that are missing, doubled or swapped, and an early end. The same seed gives the same.
 */
final class Mutation {
    private static final int HEADS = 600; // where most that steers a reader stands
    private static final int[] EDGES = {0, 1, -1, 0x7FFFFFFF, 0x80000000, 0xFFFF, 0x10000, 0x7F};

    private Mutation() {}

    static byte[] of(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int times = 1 << random.nextInt(5);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int range = random.nextBoolean() ? Math.min(HEADS, bytes.length) : bytes.length;
        int at = random.nextInt(range);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(1 << random.nextInt(10)));
        switch (random.nextInt(9)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1, 2 -> bytes[at] = (byte) random.nextInt(256);
            case 3 -> number(bytes, at, EDGES[random.nextInt(EDGES.length)], random);
            case 4 -> Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0 : 0xFF));
            case 5 -> {
                return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
            }
            case 6 -> {
                return joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
            }
            case 7 -> {
                int from = random.nextInt(bytes.length - length + 1);
                System.arraycopy(bytes.clone(), from, bytes, at, length);
            }
            default -> {
                return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
            }
        }
        return bytes;
    }

    private static void number(byte[] bytes, int at, int value, Random random) {
        int size = 1 << random.nextInt(3);
        boolean high = random.nextBoolean();
        for (int i = 0; i < size && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >> (8 * (high ? size - 1 - i : i)));
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
