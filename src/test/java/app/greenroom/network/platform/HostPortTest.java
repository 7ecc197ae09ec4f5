package app.greenroom.network.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTest {
    @Test
    void aNameAndAPort() {
        HostPort parsed = HostPort.parse("Zoom.US:443");

        assertThat(parsed).isEqualTo(new HostPort("zoom.us", 443));
        assertThat(parsed).hasToString("zoom.us:443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zoom.us",
                "zoom.us:",
                ":443",
                "zoom.us:0",
                "zoom.us:65536",
                "zoom.us:99999999999",
                "zoom.us:+443",
                "zoom.us:４４３",
                "127.0.0.1:443",
                "[::1]:443",
                "zoom us:443",
                "zoom..us:443",
                "-zoom.us:443",
                "http://zoom.us:443"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> HostPort.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
