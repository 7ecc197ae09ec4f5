package app.greenroom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelTest {
    private static final Duration LONG = Duration.ofSeconds(50);

    @Test
    void allOfItRunsAtTheSameTime() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        Set<String> done = ConcurrentHashMap.newKeySet();
        Parallel.Work one = () -> {
            together.await();
            done.add(Thread.currentThread().getName() + done.size());
        };
        Parallel.all("work", List.of(one, one, one));
        assertThat(done).isNotEmpty().allMatch(name -> name.startsWith("work"));
    }

    @Test
    void theFirstFaultEndsTheOthersAndIsKept() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        IllegalArgumentException fault = new IllegalArgumentException("first");
        assertThatThrownBy(() -> Parallel.all(
                        "work",
                        List.of(
                                () -> {
                                    begun.countDown();
                                    never.await();
                                },
                                () -> {
                                    begun.await();
                                    throw fault;
                                })))
                .isSameAs(fault)
                .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
    }

    @Test
    void faultsThatComeOnTheWayOutAreBesideTheFirst() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        OutOfMemoryError fault = new OutOfMemoryError("first");
        IOException second = new IOException("second");
        assertThatThrownBy(() -> Parallel.all(
                        "work",
                        List.of(
                                () -> {
                                    try {
                                        begun.countDown();
                                        never.await();
                                    } catch (InterruptedException e) {
                                        throw second;
                                    }
                                },
                                () -> {
                                    begun.await();
                                    throw fault;
                                })))
                .isSameAs(fault)
                .hasSuppressedException(second);
    }

    @Test
    void aCallerThatIsInterruptedWaitsNoLonger() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Parallel.all("work", List.of(() -> {
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        ended.countDown();
                    }
                })))
                .isInstanceOf(InterruptedException.class);
        ended.await();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void resultsAndFaultsComeThrough() throws Exception {
        try (Parallel threads = new Parallel("side")) {
            assertThat(Parallel.get(threads.start(() -> Thread.currentThread().isDaemon())))
                    .isTrue();
            assertThat(Parallel.get(threads.start(() -> "in time"), LONG)).contains("in time");
            IOException checked = new IOException("no");
            assertThatThrownBy(() -> Parallel.get(threads.run(() -> {
                        throw checked;
                    })))
                    .isInstanceOf(IllegalStateException.class)
                    .hasCause(checked);
            StackOverflowError error = new StackOverflowError();
            assertThatThrownBy(() -> Parallel.get(
                            threads.start(() -> {
                                throw error;
                            }),
                            LONG))
                    .isSameAs(error);
        }
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws Exception {
        try (Parallel threads = new Parallel("side")) {
            Future<String> long_ = threads.start(() -> {
                new CountDownLatch(1).await();
                return "never";
            });
            assertThat(Parallel.get(long_, Duration.ofMillis(20))).isEmpty();
            assertThat(long_).isCancelled();
            assertThat(Parallel.get(long_, Duration.ofMillis(-1))).isEmpty();
        }
    }

    @Test
    void nothingIsBegunWhenAllIsClosed() throws Exception {
        Parallel threads = new Parallel("side");
        Future<String> running = threads.start(() -> {
            new CountDownLatch(1).await();
            return "never";
        });
        threads.close();
        assertThat(threads.closed()).isTrue();
        assertThat(Parallel.get(running, LONG)).as("interrupted").isEmpty();
        assertThat(Parallel.get(threads.start(() -> "no more"), LONG)).isEmpty();
        assertThatThrownBy(() -> Parallel.get(threads.start(() -> "no more")))
                .isInstanceOf(CancellationException.class);
    }
}
