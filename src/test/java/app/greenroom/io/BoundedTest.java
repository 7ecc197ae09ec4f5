package app.greenroom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundedTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final CompletableFuture<String> late = new CompletableFuture<>();
    private final CountDownLatch hangs = new CountDownLatch(1);

    @Test
    void anAnswerInTimeIsGiven() {
        assertThat(Bounded.ask("asked", LONG, () -> Thread.currentThread().getName(), late::complete))
                .contains("asked");
        assertThat(late).isNotDone();
    }

    @Test
    void whatComesTooLateIsTakenCareOf() throws Exception {
        assertThat(Bounded.ask("asked", SHORT, this::atLast, late::complete)).isEmpty();
        assertThat(late).isNotDone();
        hangs.countDown();
        assertThat(late.get()).isEqualTo("at last");
    }

    @Test
    void whoeverIsInterruptedWaitsNoLongerAndStaysMarked() throws Exception {
        Thread.currentThread().interrupt();
        assertThat(Bounded.ask("asked", LONG, this::atLast, late::complete)).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
        hangs.countDown();
    }

    @Test
    void failuresComeThroughAsTheyAre() {
        IOException known = new IOException("no");
        assertThatThrownBy(() -> Bounded.ask("asked", LONG, () -> thrown(known), late::complete))
                .isSameAs(known);
        IllegalArgumentException unchecked = new IllegalArgumentException("no");
        assertThatThrownBy(() -> Bounded.ask("asked", LONG, () -> thrown(unchecked), late::complete))
                .isSameAs(unchecked);
        UnsatisfiedLinkError error = new UnsatisfiedLinkError("no library");
        assertThatThrownBy(() -> Bounded.ask(
                        "asked",
                        LONG,
                        () -> {
                            throw error;
                        },
                        late::complete))
                .isSameAs(error);
    }

    @Test
    void aStepThatHangsIsGivenUpAndDoesNotHoldUpTheNext() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        try (Bounded steps = new Bounded("steps")) {
            assertThat(steps.call(() -> deaf(ended), SHORT)).isEmpty();
            assertThat(steps.call(() -> Thread.currentThread().getName(), LONG)).contains("steps");
            assertThat(ended).isFalse();
        } finally {
            ended.set(true);
        }
    }

    @Test
    void aStepThatIsGivenUpIsInterrupted() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        try (Bounded steps = new Bounded("steps")) {
            assertThat(steps.call(
                            () -> {
                                try {
                                    hangs.await();
                                    return "never";
                                } catch (InterruptedException e) {
                                    interrupted.complete(true);
                                    throw e;
                                }
                            },
                            SHORT))
                    .isEmpty();
            assertThat(interrupted.get()).isTrue();
        }
    }

    @Test
    void closingLetsWhoeverWaitsGoAndTakesNoMore() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        Bounded steps = new Bounded("steps");
        Thread closer = new Thread(() -> {
            try {
                begun.await();
                steps.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        closer.start();
        assertThat(steps.call(
                        () -> {
                            begun.countDown();
                            return deaf(ended);
                        },
                        LONG))
                .isEmpty();
        closer.join();
        ended.set(true);
        assertThat(steps.closed()).isTrue();
        assertThat(steps.call(() -> "no more", LONG)).isEmpty();
    }

    @Test
    void aStepsCallerThatIsInterruptedIsNotAnswered() {
        try (Bounded steps = new Bounded("steps")) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> steps.call(() -> "done at once", LONG)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aStepThatBreaksIsSeen() {
        try (Bounded steps = new Bounded("steps")) {
            IOException broken = new IOException("no");
            assertThatThrownBy(() -> steps.call(() -> thrown(broken), LONG))
                    .isInstanceOf(IllegalStateException.class)
                    .hasCause(broken);
        }
    }

    private String atLast() throws InterruptedException {
        hangs.await();
        return "at last";
    }

    /** Heeds no interrupt. */
    private static String deaf(AtomicBoolean ended) {
        while (!ended.get()) {
            LockSupport.parkNanos(1_000_000);
        }
        return "at last";
    }

    private static <X extends Exception> String thrown(X why) throws X {
        throw why;
    }
}
