package app.greenroom.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LatestQueueTest {
    private static final double LONG = 50; // seconds; nothing here waits for its end
    private static final DeviceFault LATE = new DeviceFault.Silent(DeviceName.camera("late"));
    private static final DeviceFault GONE = new DeviceFault.Unplugged(DeviceName.camera("gone"));

    private final LatestQueue<String> queue = new LatestQueue<>(2);

    @Test
    void handsOverInOrder() throws Exception {
        queue.put("a");
        queue.put("b");
        assertThat(queue.take(0, LATE)).contains("a");
        assertThat(queue.take(0, LATE)).contains("b");
    }

    @Test
    void theNewestWins() throws Exception {
        queue.put("a");
        queue.put("b");
        queue.put("c");
        assertThat(queue.take(0, LATE)).contains("b");
        assertThat(queue.take(0, LATE)).contains("c");
        assertThat(fault(queue)).isEqualTo(LATE);
    }

    @Test
    void nothingInTimeIsAFaultAndNotTheEnd() throws Exception {
        assertThat(fault(queue)).isEqualTo(LATE);
        queue.put("a");
        assertThat(queue.take(0, LATE)).contains("a");
    }

    @Test
    void whatWaitsCanBeTakenAfterTheEnd() throws Exception {
        queue.put("a");
        queue.end();
        assertThat(queue.take(0, LATE)).contains("a");
        assertThat(queue.take(0, LATE)).isEmpty();
        assertThat(queue.take(LONG, LATE)).isEmpty();
    }

    @Test
    void whatWaitsCanBeTakenAfterAFailureAndTheFirstFailureStays() throws Exception {
        queue.put("a");
        queue.fail(GONE);
        queue.fail(LATE);
        queue.end();
        assertThat(queue.take(0, LATE)).contains("a");
        assertThat(fault(queue)).isEqualTo(GONE);
        assertThat(fault(queue)).isEqualTo(GONE);
    }

    @Test
    void whoeverWaitsGetsWhatComes() throws Exception {
        FutureTask<String> taker = waiting(() -> queue.take(LONG, LATE).orElseThrow());
        queue.put("a");
        assertThat(taker.get()).isEqualTo("a");
    }

    @Test
    void whoeverWaitsIsToldOfEndAndFailure() throws Exception {
        LatestQueue<String> ends = new LatestQueue<>(1);
        FutureTask<Boolean> atEnd = waiting(() -> ends.take(LONG, LATE).isEmpty());
        ends.end();
        assertThat(atEnd.get()).isTrue();

        FutureTask<DeviceFault> atFailure = waiting(() -> fault(queue, LONG));
        queue.fail(GONE);
        assertThat(atFailure.get()).isEqualTo(GONE);
    }

    @Test
    void whoeverWaitsCanBeInterrupted() throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread taker = new Thread(() -> {
            try {
                queue.take(LONG, LATE);
            } catch (CaptureException | InterruptedException e) {
                thrown.complete(e);
            }
        });
        taker.start();
        taker.interrupt();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aFastDeviceNeverWaitsForASlowReader() throws Exception {
        LatestQueue<Integer> small = new LatestQueue<>(3);
        for (int i = 0; i < 100_000; i++) {
            small.put(i);
        }
        assertThat(small.take(0, LATE)).contains(99_997);
    }

    @Test
    void holdsAtLeastOne() {
        assertThatThrownBy(() -> new LatestQueue<>(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DeviceFault fault(LatestQueue<String> queue) {
        return fault(queue, 0);
    }

    private static DeviceFault fault(LatestQueue<String> queue, double seconds) {
        return catchThrowableOfType(CaptureException.class, () -> queue.take(seconds, LATE))
                .fault();
    }

    /** Starts a thread and returns when it waits. */
    private static <T> FutureTask<T> waiting(Callable<T> taking) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(taking);
        Thread thread = new Thread(task);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return task;
    }
}
