package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;

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
}
