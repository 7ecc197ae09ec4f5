package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundedTest {
    private static final double LONG = 50;
    private static final double SHORT = 0.05;

    private final CompletableFuture<String> late = new CompletableFuture<>();

    @Test
    void anAnswerInTimeIsGiven() throws Exception {
        assertThat(Bounded.ask("asked", LONG, () -> Thread.currentThread().getName(), late::complete))
                .contains("asked");
        assertThat(late).isNotDone();
    }

    @Test
    void whatComesTooLateIsTakenCareOf() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        assertThat(Bounded.ask(
                        "asked",
                        SHORT,
                        () -> {
                            hangs.await();
                            return "at last";
                        },
                        late::complete))
                .isEmpty();
        assertThat(late).isNotDone();
        hangs.countDown();
        assertThat(late.get()).isEqualTo("at last");
    }

    @Test
    void whoeverIsInterruptedWaitsNoLonger() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThat(Bounded.ask(
                        "asked",
                        LONG,
                        () -> {
                            hangs.await();
                            return "at last";
                        },
                        late::complete))
                .isEmpty();
        assertThat(Thread.interrupted()).isTrue();
        hangs.countDown();
    }

    @Test
    void failuresComeThroughAsTheyAre() {
        CaptureException known = new CaptureException(new DeviceFault.Absent("camera"));
        assertThatThrownBy(() -> Bounded.ask("asked", LONG, () -> fail(known), late::complete))
                .isSameAs(known);
        IllegalArgumentException unchecked = new IllegalArgumentException("no");
        assertThatThrownBy(() -> Bounded.ask("asked", LONG, () -> fail(unchecked), late::complete))
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

    private static String fail(Exception why) throws Exception {
        throw why;
    }
}
