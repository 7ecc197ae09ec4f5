package app.greenroom.call;

import java.util.List;
import java.util.Optional;

/**
 * Servers that help two computers find each other.
 *
 * @param stun those that say how this computer looks from outside, {@code host:port}
 * @param turn those that pass everything on
 * @param relayedOnly whether a call goes through a TURN server or not at all
 */
public record CallServers(List<String> stun, List<Turn> turn, boolean relayedOnly) {
    /** Nobody is asked: two computers in one network find each other all the same. */
    public static final CallServers NONE = new CallServers(List.of(), List.of(), false);

    public CallServers {
        stun = List.copyOf(stun);
        turn = List.copyOf(turn);
    }

    /**
     * A TURN server.
     *
     * @param address {@code host:port}
     * @param way how packets get there
     */
    public record Turn(String address, Way way, Optional<Login> login) {
        /** How packets get to a TURN server. */
        public enum Way {
            UDP("turn", "udp"),
            TCP("turn", "tcp"),
            TLS("turns", "tcp");

            final String scheme;
            final String transport;

            Way(String scheme, String transport) {
                this.scheme = scheme;
                this.transport = transport;
            }
        }

        String url() {
            return way.scheme + ":" + address + "?transport=" + way.transport;
        }
    }

    /** Who one is to a TURN server. */
    public record Login(String user, String password) {
        /** Keeps the password out of traces. */
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
