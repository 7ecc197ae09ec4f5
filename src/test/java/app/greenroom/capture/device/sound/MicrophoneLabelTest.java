package app.greenroom.capture.device.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as Java Sound gives them, and as the user knows them. */
class MicrophoneLabelTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default [default]|default",
                "Headset [plughw:1,0]|Headset",
                "PCH [plughw:0,0]|PCH",
                "PCH [plughw:0,2]|PCH, device 2",
                "Mikrofon (USB Audio)|Mikrofon (USB Audio)",
                "MacBook Pro-Mikrofon|MacBook Pro-Mikrofon",
                "Studio [left]|Studio [left]"
            })
    void namesTellTheDeviceAndNotItsNumber(String name, String label) {
        assertThat(Mixers.label(name)).isEqualTo(label);
    }

    @Test
    void aPartOfANameIsEnoughForAUserAndNotForAMemory() {
        List<String> devices = List.of("default [default]", "Headset_1 [plughw:2,0]", "AirPods Pro");
        assertThat(Mixers.find(devices, d -> d, "headset")).contains("Headset_1 [plughw:2,0]");
        assertThat(Mixers.find(devices, d -> d, "airpods")).contains("AirPods Pro");
        assertThat(Mixers.named(devices, d -> d, "Headset")).isEmpty();
        assertThat(Mixers.named(devices, d -> d, "AirPods")).isEmpty();
        assertThat(Mixers.named(devices, d -> d, "Headset_1")).contains("Headset_1 [plughw:2,0]");
        assertThat(Mixers.named(devices, d -> d, "AirPods Pro")).contains("AirPods Pro");
    }
}
