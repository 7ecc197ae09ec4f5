package app.greenroom.network.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutersTest {
    private static final List<String> AROUND = List.of("10.0.0.2", "100.64.0.7", "192.0.2.7");
    private static final Datagram.End HOME = new Datagram.End(Routers.number("10.0.0.2"), 5_000);
    private static final Datagram.End SERVER = new Datagram.End(Routers.number("198.51.100.53"), 3_478);
    private static final Datagram.End OTHER = new Datagram.End(Routers.number("198.51.100.54"), 3_478);
    private static final byte[] SAID = "hello".getBytes(StandardCharsets.US_ASCII);

    @Test
    void behindTwoRoutersAnAnswerComesBackAndAStrangersPacketDoesNot() {
        Routers routers = new Routers(List.of(NatWorld.Kind.CONE, NatWorld.Kind.CONE), AROUND);
        Datagram.End seen = outside(routers, SERVER);
        assertThat(seen.address()).isEqualTo(Routers.number("192.0.2.7"));
        Datagram answer = datagram(routers.in(bytes(SERVER, seen)));
        assertThat(answer.to()).isEqualTo(HOME);
        assertThat(answer.from()).isEqualTo(SERVER);
        assertThat(answer.content()).isEqualTo(SAID);
        assertThat(routers.in(bytes(OTHER, seen))).as("a stranger's").isEmpty();
        assertThat(outside(routers, OTHER)).as("a cone").isEqualTo(seen);
    }

    @Test
    void theOuterRouterDecidesHowTheHomeLooks() {
        Routers routers = new Routers(List.of(NatWorld.Kind.CONE, NatWorld.Kind.SYMMETRIC), AROUND);
        assertThat(outside(routers, OTHER)).isNotEqualTo(outside(routers, SERVER));
    }

    @Test
    void whereThereAreNoneAllPassesAsItIs() {
        byte[] packet = {0x60, 1, 2};
        Routers none = new Routers(List.of(), List.of());
        assertThat(none.in(none.out(packet))).isSameAs(packet);
        assertThat(new Routers(List.of(NatWorld.Kind.CONE), AROUND).out(packet))
                .as("IPv6 passes no router that rewrites")
                .isEmpty();
    }

    private static Datagram.End outside(Routers routers, Datagram.End to) {
        return datagram(routers.out(bytes(HOME, to))).from();
    }

    private static byte[] bytes(Datagram.End from, Datagram.End to) {
        return Datagram.udp(from, to, SAID).bytes().array();
    }

    private static Datagram datagram(byte[] packet) {
        return Datagram.of(packet, packet.length).orElseThrow();
    }
}
