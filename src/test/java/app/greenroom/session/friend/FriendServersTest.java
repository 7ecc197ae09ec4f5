package app.greenroom.session.friend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.greenroom.call.CallServers;
import app.greenroom.call.CallServers.Turn.Way;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.HostPort;
import app.greenroom.session.RequestException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FriendServersTest {
    private static final List<HostPort> USUAL = List.of(HostPort.parse("stun.example.org:3478"));

    @Test
    void thePlatformsOwnAreAskedUnlessTheUserNamesOne() throws RequestException {
        assertThat(of(Optional.empty(), Optional.empty()).stun()).containsExactly("stun.example.org:3478");
        assertThat(of(Optional.of("192.0.2.1"), Optional.empty()).stun()).containsExactly("192.0.2.1:3478");
        assertThat(of(Optional.of("stun:[2001:db8::1]:9"), Optional.empty()).stun())
                .containsExactly("[2001:db8::1]:9");
    }

    @ParameterizedTest
    @CsvSource({
        "turn:ann:secret@turn.example.org, turn.example.org:3478, UDP, ann",
        "turn:ann:secret@turn.example.org:99?transport=tcp, turn.example.org:99, TCP, ann",
        "turns:ann:secret@turn.example.org, turn.example.org:5349, TLS, ann",
        "turn:192.0.2.1:80, 192.0.2.1:80, UDP, ",
    })
    void aTurnServerIsReadAsPeopleWriteIt(String text, String address, Way way, String user) throws RequestException {
        assertThat(of(Optional.empty(), Optional.of(text)).turn())
                .singleElement()
                .satisfies(turn -> {
                    assertThat(turn.address()).isEqualTo(address);
                    assertThat(turn.way()).isEqualTo(way);
                    assertThat(turn.login().map(CallServers.Login::user)).isEqualTo(Optional.ofNullable(user));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "turn:", "http://x", "turn:a@b", "turn:a:b@c:0", "turn:a:b@c:99999", "turn:a:b@c d"})
    void otherThingsAreRefusedWithoutTheirPassword(String text) {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> of(Optional.empty(), Optional.of(text)))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("a:b"));
    }

    @Test
    void whatIsTypedIsLookedAtWithoutItsPasswordBeingSaid() {
        assertThat(FriendServers.fault("turn:ann:secret@turn.example.org:3478?transport=tcp"))
                .isEmpty();
        assertThat(FriendServers.fault("turn:ann:secret@turn.example.org:99999"))
                .hasValueSatisfying(why -> assertThat(why.toString())
                        .contains("no port from 1 to 65535")
                        .doesNotContain("secret"));
        assertThat(FriendServers.fault("turn:ann:secret@turn.exa mple"))
                .hasValueSatisfying(why ->
                        assertThat(why.toString()).contains("write it as").doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "stun.example.org:0", "stun.example.org:70000", "turn:x"})
    void otherThingsAreNoStunServers(String text) {
        assertThatExceptionOfType(RequestException.class).isThrownBy(() -> of(Optional.of(text), Optional.empty()));
    }

    private static CallServers of(Optional<String> stun, Optional<String> turn) throws RequestException {
        return FriendServers.of(stun, turn, USUAL, Endpoints.live());
    }
}
