package app.greenroom.faultline;

import java.util.HashSet;
import java.util.Set;

/**
 * One time for several devices, which goes on step by step: a step is over when each of them has come back and asks for more than
 * has been let go. So everything that their threads do with what came in one step is done before the next.
 */
final class Stage implements Timeline.Gate {
    private static final long MOST_MILLIS = 60_000; // a step that hangs is a fault, whatever else the computer does

    private final Set<Thread> waiting = new HashSet<>();
    private double now;
    private boolean ended;

    @Override
    public synchronized void await(double time) throws InterruptedException {
        try {
            while (time > now && !ended) {
                if (waiting.add(Thread.currentThread())) {
                    notifyAll();
                }
                wait();
            }
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    synchronized double now() {
        return now;
    }

    /**
     * Lets time go on, and waits until so many ask for more.
     *
     * @return false when they did not come to rest
     */
    synchronized boolean advance(double step, int threads) throws InterruptedException {
        rest(threads);
        now += step;
        waiting.clear(); // each of them looks again, and comes back here when it wants more
        notifyAll();
        return rest(threads);
    }

    private boolean rest(int threads) throws InterruptedException {
        long end = System.nanoTime() + 1_000_000 * MOST_MILLIS;
        while (waiting.size() < threads && !ended) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
