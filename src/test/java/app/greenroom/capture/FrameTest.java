package app.greenroom.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FrameTest {
    private final AtomicInteger back = new AtomicInteger();
    private final Frame frame = new Frame(1, 1, new byte[3], 2, back::incrementAndGet);

    @Test
    void comesBackOnceNobodyHoldsIt() {
        frame.retain();
        frame.release();
        assertThat(back).hasValue(0);
        frame.release();
        assertThat(back).hasValue(1);
    }

    @Test
    void isHeldAsOneUnderWhateverTime() {
        Frame later = frame.at(5);
        assertThat(later.time()).isEqualTo(5);
        assertThat(later.rgb()).isSameAs(frame.rgb());
        later.retain();
        frame.release();
        assertThat(back).hasValue(0);
        later.release();
        assertThat(back).hasValue(1);
    }

    @Test
    void isNeitherGivenBackTwiceNorHeldOnceItIsBack() {
        frame.release();
        assertThatIllegalStateException().isThrownBy(frame::release);
        assertThatIllegalStateException().isThrownBy(frame::retain);
        assertThatIllegalStateException().isThrownBy(frame.at(3)::release);
        assertThat(back).hasValue(1);
    }

    @Test
    void aPictureWithItsOwnMemoryIsNeverGivenBack() {
        Frame own = new Frame(1, 1, new byte[3], 0);
        own.release();
        own.release();
        own.retain();
        assertThat(own.rgb()).hasSize(3);
    }

    @Test
    void manyThreadsGiveItBackOnce() throws Exception {
        int holders = 2000;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < holders; i++) {
            frame.retain();
            threads.execute(frame::release);
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(back).hasValue(0);
        frame.release();
        assertThat(back).hasValue(1);
    }

    @Test
    void hasThreeBytesForEachPixel() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Frame(2, 1, new byte[3], 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frame(0, 1, new byte[0], 0));
    }
}
