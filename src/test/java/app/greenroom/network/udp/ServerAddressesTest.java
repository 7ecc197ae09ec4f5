package app.greenroom.network.udp;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.stun.StunTarget;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ServerAddressesTest {
    private static final HostPort ONE = new HostPort("one.example", 3478);
    private static final HostPort SAME = new HostPort("one.example", 3479);
    private static final HostPort TWO = new HostPort("two.example", 19302);
    private static final Map<String, List<String>> NAMES = Map.of(
            "one.example", List.of("2001:db8::1", "192.0.2.1", "192.0.2.11"), "two.example", List.of("192.0.2.2"));

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Test
    void fourComesFirstAndSixAfterIt() throws Exception {
        assertThat(find(any -> true, ONE, TWO, SAME))
                .containsExactly(
                        List.of("192.0.2.1:3478", "192.0.2.2:19302", "192.0.2.1:3479"),
                        List.of("2001:db8:0:0:0:0:0:1:3478", "2001:db8:0:0:0:0:0:1:3479"));
        assertThat(asked)
                .as("a name once for each port")
                .containsExactlyInAnyOrder("one.example", "one.example", "two.example");
    }

    @Test
    void aFamilyWithoutAWayIsNotAskedWhileTheOtherHasOne() throws Exception {
        assertThat(find(Inet6Address.class::isInstance, ONE, TWO))
                .containsExactly(List.of("2001:db8:0:0:0:0:0:1:3478"));
        assertThat(find(Inet4Address.class::isInstance, ONE)).containsExactly(List.of("192.0.2.1:3478"));
        assertThat(find(any -> false, ONE, TWO))
                .as("no way at all: asked all the same, so that it is told")
                .containsExactly(List.of("192.0.2.1:3478", "192.0.2.2:19302"));
    }

    @Test
    void whoIsNotFoundIsLeftOut() throws Exception {
        HostPort nobody = new HostPort("nobody.example", 3478);
        assertThat(find(any -> true, nobody, TWO)).containsExactly(List.of("192.0.2.2:19302"));
        assertThat(find(any -> true, nobody)).isEmpty();
    }

    private List<List<String>> find(Predicate<InetAddress> hasWay, HostPort... hosts) throws InterruptedException {
        ServerAddresses addresses = new ServerAddresses(Endpoints.live(), this::look, hasWay);
        return addresses.find(List.of(hosts)).stream()
                .map(family -> family.stream().map(ServerAddressesTest::figures).toList())
                .toList();
    }

    private static String figures(StunTarget target) {
        return target.address().getAddress().getHostAddress() + ":"
                + target.address().getPort();
    }

    private List<InetAddress> look(String host) throws UnknownHostException {
        asked.add(host);
        List<InetAddress> addresses = new ArrayList<>();
        for (String one : Optional.ofNullable(NAMES.get(host)).orElseThrow(() -> new UnknownHostException(host))) {
            addresses.add(InetAddress.getByName(one));
        }
        return addresses;
    }
}
