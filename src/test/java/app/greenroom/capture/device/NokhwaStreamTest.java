package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.eduramiba.webcamcapture.drivers.nokhwa.LibNokhwa;
import com.sun.jna.Pointer;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The library for Windows hands out its last picture for ever, also when the camera is gone. */
@Timeout(60)
class NokhwaStreamTest {
    private static final int MILLIS = 10_000;

    private final CountDownLatch unhang = new CountDownLatch(1);
    private final AtomicInteger closed = new AtomicInteger();
    private volatile int answer = LibNokhwa.RESULT_YES;
    private volatile boolean hangs;
    private volatile byte grey = 40;

    @AfterEach
    void letGo() {
        unhang.countDown();
    }

    @Test
    void aPictureThatStaysTheSameIsOneOfACameraThatIsThere() throws Exception {
        try (NokhwaStream stream = stream()) {
            byte[] rgb = new byte[3];
            assertThat(stream.await(MILLIS)).isTrue();
            assertThat(stream.read(rgb)).isTrue();
            assertThat(rgb).containsExactly(40, 40, 40);
            assertThat(stream.await(MILLIS)).isTrue();
            grey = 50;
            assertThat(stream.await(MILLIS)).isTrue();
            assertThat(stream.read(rgb)).isTrue();
            assertThat(rgb).containsExactly(50, 50, 50);
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void oneThatGivesNoOtherIsGone() throws Exception {
        try (NokhwaStream stream = stream()) {
            assertThat(stream.await(MILLIS)).isTrue();
            answer = LibNokhwa.RESULT_NO;
            assertThatThrownBy(() -> stream.await(MILLIS)).isInstanceOf(PictureStream.CameraGoneException.class);
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void oneThatDoesNotAnswerIsGoneAndHoldsNobodyUp() throws Exception {
        try (NokhwaStream stream = stream()) {
            assertThat(stream.await(MILLIS)).isTrue();
            hangs = true;
            assertThatThrownBy(() -> stream.await(MILLIS)).isInstanceOf(PictureStream.CameraGoneException.class);
        }
        assertThat(closed).as("what hangs cannot be closed").hasValue(0);
        unhang.countDown();
        while (closed.get() == 0) {
            Thread.onSpinWait();
        }
    }

    private NokhwaStream stream() {
        LibNokhwa library = (LibNokhwa) Proxy.newProxyInstance(
                LibNokhwa.class.getClassLoader(), new Class<?>[] {LibNokhwa.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "cnokhwa_has_first_frame" -> {
                            hang();
                            return answer;
                        }
                        case "cnokhwa_frame_width", "cnokhwa_frame_height" -> {
                            return 1;
                        }
                        case "cnokhwa_grab_frame" -> {
                            ((Pointer) arguments[1]).setMemory(0, 3, grey);
                            return LibNokhwa.RESULT_OK;
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                });
        return new NokhwaStream(library, 0, () -> {
            hang();
            closed.incrementAndGet();
        });
    }

    private void hang() {
        try {
            if (hangs) {
                unhang.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
