package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.capture.Frame;
import app.greenroom.session.RecordedSession;
import app.greenroom.session.RequestException;
import app.greenroom.session.device.FakeDevices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallWatchTest {
    private static final double RATE = 30;
    private static final int SECONDS = 5;

    private final FakeDevices devices = FakeDevices.none();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger back = new AtomicInteger();
    private final List<Double> looked = new ArrayList<>();

    private void watch() throws Exception {
        devices.camera = () -> {
            opened.incrementAndGet();
            return devices.camera(this::picture);
        };
        new CallWatch(devices).run(Optional.empty(), Optional.empty(), event -> {
            if (event instanceof LiveEvent.Looked one) {
                looked.add(one.look().time());
            }
        });
    }

    private @Nullable Frame picture(int number) {
        if (number >= SECONDS * RATE) {
            return null;
        }
        Frame noise = RecordedSession.noise(number, number / RATE);
        given.incrementAndGet();
        return new Frame(noise.width(), noise.height(), noise.rgb(), noise.time(), back::incrementAndGet);
    }

    @Test
    void onePictureASecondIsLookedAtAndAllGoBackToTheCamera() throws Exception {
        devices.shared = true;
        watch();
        assertThat(looked).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
        assertThat(given).hasValue((int) (SECONDS * RATE));
        assertThat(back).hasValue(given.get());
        assertThat(devices.open).hasValue(0);
    }

    @Test
    void aCameraThatOneProgramAloneCanHaveIsNeverOpened() {
        assertThatThrownBy(this::watch).isInstanceOf(RequestException.class).hasMessageContaining("microphone");
        assertThat(opened).hasValue(0);
    }
}
