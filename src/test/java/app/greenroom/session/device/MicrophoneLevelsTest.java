package app.greenroom.session.device;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrophoneLevelsTest {
    @Test
    void eachMicrophoneShowsItsOwnLevelAndOneThatCannotBeOpenedNone() throws Exception {
        FakeDevices devices = new FakeDevices();
        double[] loud = new double[16_000];
        double[] soft = new double[16_000];
        for (int i = 0; i < loud.length; i++) {
            loud[i] = i % 2 == 0 ? 0.5 : -0.5;
            soft[i] = loud[i] / 100;
        }
        devices.others.put("Headset", () -> devices.microphone("Headset", loud));
        devices.others.put("Webcam", () -> devices.microphone("Webcam", soft));
        devices.others.put("Held", () -> {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.MICROPHONE));
        });
        Map<String, Double> levels = new ConcurrentHashMap<>();
        CountDownLatch both = new CountDownLatch(2);
        try (MicrophoneLevels listening = new MicrophoneLevels(devices, (name, level) -> {
            if (levels.put(name, level) == null) {
                both.countDown();
            }
        })) {
            listening.listen(List.of("Headset", "Webcam", "Held"));
            assertThat(both.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(levels.get("Headset")).isBetween(-6.1, -5.9);
        assertThat(levels.get("Webcam")).isBetween(-46.1, -45.9);
        assertThat(levels).doesNotContainKey("Held");
    }

    @Test
    void levelsLieBetweenSilenceAndTheMost() {
        assertThat(MicrophoneLevels.level(new AudioBlock(new float[100], 1, 16_000, 0)))
                .isEqualTo(-100);
        assertThat(MicrophoneLevels.level(new AudioBlock(new float[] {1, -1}, 1, 16_000, 0)))
                .isZero();
        assertThat(MicrophoneLevels.level(new AudioBlock(new float[0], 1, 16_000, 0)))
                .isEqualTo(-100);
    }
}
