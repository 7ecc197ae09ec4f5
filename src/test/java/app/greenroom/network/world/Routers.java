package app.greenroom.network.world;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Routers one behind the other that rewrite addresses and ports (NAT, RFC 4787). What is neither UDP nor TCP over IPv4 does not pass
 * any of them, ICMP's errors among it.
 */
final class Routers {
    private static final byte[] NOTHING = {};

    private final List<NatRouter> routers = new ArrayList<>();
    private final List<Integer> addresses = new ArrayList<>();

    /**
     * New ones, which remember nothing.
     *
     * @param kinds from the home on; none, and all passes as it is
     * @param around IPv4 addresses: the computer's, and then how it looks behind each router
     */
    Routers(List<NatWorld.Kind> kinds, List<String> around) {
        kinds.forEach(kind -> routers.add(new NatRouter(kind)));
        around.forEach(address -> addresses.add(number(address)));
    }

    /** A packet as it leaves the last of them; of no length when it does not. */
    byte[] out(byte[] packet) {
        Optional<Datagram> one = routers.isEmpty() ? Optional.empty() : Datagram.of(packet, packet.length);
        if (one.isEmpty()) {
            return routers.isEmpty() ? packet : NOTHING;
        }
        Datagram passing = one.get();
        for (int i = 0; i < routers.size(); i++) {
            NatRouter router = routers.get(i);
            if (passing.from().address() != addresses.get(i) || !router.passes(passing.protocol())) {
                return NOTHING;
            }
            int port = router.out(passing.protocol(), passing.from().port(), passing.to());
            passing = passing.between(new Datagram.End(addresses.get(i + 1), port), passing.to());
        }
        return passing.bytes().array();
    }

    /** A packet that comes to the last of them, as it enters the home; of no length when it does not. */
    byte[] in(byte[] packet) {
        Optional<Datagram> one = routers.isEmpty() ? Optional.empty() : Datagram.of(packet, packet.length);
        if (one.isEmpty()) {
            return routers.isEmpty() ? packet : NOTHING;
        }
        Datagram passing = one.get();
        for (int i = routers.size() - 1; i >= 0; i--) {
            OptionalInt port = passing.to().address() == addresses.get(i + 1)
                    ? routers.get(i).in(passing.protocol(), passing.to().port(), passing.from())
                    : OptionalInt.empty();
            if (port.isEmpty()) {
                return NOTHING;
            }
            passing = passing.between(passing.from(), new Datagram.End(addresses.get(i), port.getAsInt()));
        }
        return passing.bytes().array();
    }

    static int number(String address) {
        ByteBuffer bytes = ByteBuffer.allocate(4);
        for (String part : address.split("\\.", -1)) {
            bytes.put((byte) Integer.parseInt(part));
        }
        return bytes.getInt(0);
    }
}
