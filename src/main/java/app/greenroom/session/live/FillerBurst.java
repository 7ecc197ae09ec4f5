package app.greenroom.session.live;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether somebody says um again and again: {@value #BURST} times within {@value #SECONDS} s. One um is nothing, so that none is ever
 * told alone. Both numbers are our choice. Used by one thread.
 */
public final class FillerBurst {
    private static final int BURST = 4;
    private static final double SECONDS = 30;

    private final Deque<Double> heard = new ArrayDeque<>();

    /** One was heard, in seconds. */
    public void heard(double at) {
        heard.addLast(at);
    }

    /** Whether it is a burst at this moment, in seconds. */
    public boolean at(double at) {
        while (!heard.isEmpty() && heard.getFirst() < at - SECONDS) {
            heard.removeFirst();
        }
        return heard.size() >= BURST;
    }

    /** What was heard counts no more. */
    public void forget() {
        heard.clear();
    }
}
