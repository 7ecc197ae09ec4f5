package app.greenroom.capture.device.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.SoundKind;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.TargetDataLine;
import org.junit.jupiter.api.Test;

class MicrophoneSourceTest {
    /** A watch asks again and again, and each answer may start two tools of the system. */
    @Test
    void whatItIsIsLookedUpOnce() {
        AtomicInteger asked = new AtomicInteger();
        try (MicrophoneSource source = new MicrophoneSource(silent(), "default", Optional.of("Headset"), () -> {
            asked.incrementAndGet();
            return SoundKind.PHONE;
        })) {
            assertThat(asked).as("nobody has asked yet").hasValue(0);
            assertThat(source.kind()).isEqualTo(SoundKind.PHONE);
            assertThat(source.kind()).isEqualTo(SoundKind.PHONE);
            assertThat(asked).hasValue(1);
            assertThat(source.insteadOf()).contains("Headset");
        }
    }

    /** A line that ends at once. */
    private static TargetDataLine silent() {
        return (TargetDataLine) Proxy.newProxyInstance(
                TargetDataLine.class.getClassLoader(),
                new Class<?>[] {TargetDataLine.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getFormat" -> Mixers.pcm(48_000, 1);
                    case "read" -> 0;
                    default -> null;
                });
    }
}
