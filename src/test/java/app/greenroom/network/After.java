package app.greenroom.network;

import java.util.concurrent.CountDownLatch;

/** Does something on another thread once something has happened. */
public final class After {
    private After() {}

    /** Runs {@code action} when {@code latch} has come to zero. */
    public static void latch(CountDownLatch latch, Runnable action) {
        Thread thread = new Thread(
                () -> {
                    try {
                        latch.await();
                    } catch (InterruptedException e) {
                        return;
                    }
                    action.run();
                },
                "test-after");
        thread.setDaemon(true);
        thread.start();
    }
}
