package app.greenroom.capture.device;

import java.util.ArrayDeque;
import java.util.Deque;

/** Memory for pictures that is used again once nobody needs it any more. */
final class FramePool {
    private static final int MOST = 8; // pictures kept ready: the queue's, and those that an analysis holds for a while

    private final Deque<byte[]> free = new ArrayDeque<>();

    /** Memory of exactly this size; what is in it is of no account. */
    synchronized byte[] take(int size) {
        while (!free.isEmpty()) {
            byte[] memory = free.removeLast();
            if (memory.length == size) {
                return memory;
            }
        }
        return new byte[size];
    }

    /** Takes memory back; harmless when it is back already. */
    synchronized void give(byte[] memory) {
        boolean here = free.stream().anyMatch(other -> other == memory);
        if (!here && free.size() < MOST) {
            free.addLast(memory);
        }
    }
}
