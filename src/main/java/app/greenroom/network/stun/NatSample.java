package app.greenroom.network.stun;

import app.greenroom.network.stun.StunSample.Family;
import java.util.List;
import java.util.Optional;

/**
 * What several STUN servers saw of one socket: {@code net.nat}.
 *
 * @param servers the requests, one a server
 * @param family of the public address; empty when none was told
 * @param translation whether an address translator sits on the way
 * @param mapping how it maps
 */
public record NatSample(List<StunSample> servers, Optional<Family> family, Translation translation, Mapping mapping) {
    public NatSample {
        servers = List.copyOf(servers);
    }

    /** Whether the public address differs from this computer's own. */
    public enum Translation {
        /** The server sees this computer's own address and port. */
        NONE,
        TRANSLATED,
        /** No server told. */
        UNKNOWN
    }

    /** RFC 4787, section 4.1, found as in RFC 5780, section 4.3, as far as the servers asked can show it. */
    public enum Mapping {
        /** There is nothing to map. */
        NONE,
        /** Every server saw the same address and port: two computers behind such translators find each other. */
        ENDPOINT_INDEPENDENT,
        /** Servers at different addresses saw different ones; whether different ports alone do so was not seen. */
        ADDRESS_DEPENDENT,
        /** Two ports of one server saw different ones. */
        ADDRESS_AND_PORT_DEPENDENT,
        /** Fewer than two servers told. */
        UNKNOWN
    }
}
