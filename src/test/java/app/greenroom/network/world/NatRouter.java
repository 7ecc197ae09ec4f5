package app.greenroom.network.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What a home's router remembers of what went out, and so what it lets in. Ports are its own, one counter for all. */
final class NatRouter {
    private static final int FIRST_PORT = 40_000;

    private final NatWorld.Kind kind;
    private final Map<List<Object>, Integer> outside = new HashMap<>();
    private final Map<Integer, Integer> inside = new HashMap<>();
    private final Set<List<Object>> open = new HashSet<>();
    private int next = FIRST_PORT;

    NatRouter(NatWorld.Kind kind) {
        this.kind = kind;
    }

    /** Whether it passes anything of this protocol at all. */
    boolean passes(int protocol) {
        return protocol == Datagram.TCP || (protocol == Datagram.UDP && kind != NatWorld.Kind.WITHOUT_UDP);
    }

    /** The port outside of what goes from this one inside. */
    synchronized int out(int protocol, int port, Datagram.End to) {
        boolean each = protocol == Datagram.TCP || kind == NatWorld.Kind.SYMMETRIC;
        List<Object> from = each ? List.of(protocol, port, to) : List.of(protocol, port);
        int mapped = outside.computeIfAbsent(from, any -> {
            inside.put(next, port);
            return next++;
        });
        open.add(List.of(protocol, mapped, to));
        return mapped;
    }

    /** The port inside; empty for what nobody asked for. */
    synchronized OptionalInt in(int protocol, int port, Datagram.End from) {
        Integer known = inside.get(port);
        return known != null && open.contains(List.of(protocol, port, from))
                ? OptionalInt.of(known)
                : OptionalInt.empty();
    }
}
