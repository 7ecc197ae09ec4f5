package app.greenroom.network.link;

import app.greenroom.network.link.LinkFailure.Kind;
import app.greenroom.network.link.ProbeSamples.Ending;
import java.util.List;
import java.util.Optional;

/**
 * Finds why a link failed, the first cause on the way from name to secure connection: what lies behind it failed only
 * because of it.
 */
final class FailureFinder {
    /**
     * Silence that was waited for less long than this proves nothing, ms: a lost SYN is sent again after 1 s (RFC 6298), and
     * its answer may take some hundred ms. A little under 2 s, which is what the plan waits.
     */
    static final double LONG_ENOUGH_MILLIS = 1_900;

    private FailureFinder() {}

    /** The cause; empty when everything that was tried worked. */
    static Optional<Kind> find(ProbeSamples samples) {
        if (samples.ending() == Ending.NOT_LISTED) {
            return Optional.of(Kind.NOT_LISTED);
        }
        Optional<Kind> dns = samples.dns().flatMap(sample -> switch (sample.result()) {
            case FOUND -> Optional.empty();
            case NOT_FOUND -> Optional.of(Kind.DNS_NOT_FOUND);
            case HIDDEN -> Optional.of(Kind.NAME_HIDDEN);
            case NO_ANSWER -> Optional.of(Kind.DNS_NO_ANSWER);
            case NO_NETWORK -> Optional.of(Kind.NO_NETWORK);
        });
        if (dns.isPresent()) {
            return dns;
        }
        if (samples.connects().isEmpty()) {
            return Optional.of(samples.ending() == Ending.STOPPED ? Kind.STOPPED : Kind.TOO_SHORT);
        }
        Optional<Kind> connection = connection(samples.connects());
        return connection.isPresent() ? connection : tls(samples.handshakes());
    }

    private static Optional<Kind> connection(List<ConnectSample> connects) {
        if (any(connects, ConnectSample.Attempt.CONNECTED)) {
            return Optional.empty();
        } else if (any(connects, ConnectSample.Attempt.REFUSED)) {
            return Optional.of(Kind.CONNECT_REFUSED);
        } else if (any(connects, ConnectSample.Attempt.TIMED_OUT)) {
            boolean longEnough = connects.stream()
                    .anyMatch(sample -> sample.result() == ConnectSample.Attempt.TIMED_OUT
                            && sample.millis() >= LONG_ENOUGH_MILLIS);
            return Optional.of(longEnough ? Kind.CONNECT_TIMEOUT : Kind.CONNECT_TOO_SHORT);
        }
        return Optional.of(any(connects, ConnectSample.Attempt.NO_NETWORK) ? Kind.NO_NETWORK : Kind.UNREACHABLE);
    }

    /** One certificate that cannot be trusted is one too many; other failures count only when no handshake was done. */
    private static Optional<Kind> tls(List<TlsSample> handshakes) {
        if (any(handshakes, TlsSample.Handshake.UNTRUSTED)) {
            return Optional.of(Kind.TLS_UNTRUSTED);
        } else if (any(handshakes, TlsSample.Handshake.CERTIFICATE_DATES)) {
            return Optional.of(Kind.TLS_CERTIFICATE_DATES);
        } else if (any(handshakes, TlsSample.Handshake.DONE)) {
            return Optional.empty();
        } else if (any(handshakes, TlsSample.Handshake.FAILED)) {
            return Optional.of(Kind.TLS_FAILED);
        }
        if (any(handshakes, TlsSample.Handshake.TIMED_OUT)) {
            return Optional.of(Kind.TLS_TIMEOUT);
        }
        return any(handshakes, TlsSample.Handshake.TOO_SHORT) ? Optional.of(Kind.TLS_TOO_SHORT) : Optional.empty();
    }

    private static boolean any(List<ConnectSample> connects, ConnectSample.Attempt result) {
        return connects.stream().anyMatch(sample -> sample.result() == result);
    }

    private static boolean any(List<TlsSample> handshakes, TlsSample.Handshake result) {
        return handshakes.stream().anyMatch(sample -> sample.result() == result);
    }
}
