package app.greenroom.network.stun;

import app.greenroom.network.stun.StunExchange.Question;
import app.greenroom.network.stun.StunSample.Family;
import app.greenroom.network.stun.StunSample.Reply;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What both probes make of an answer. */
final class StunParts {
    private StunParts() {}

    static StunSample sample(Question question, long start) {
        Reply result = question.result.orElse(Reply.STOPPED);
        boolean timed = question.sent == 1 && (result == Reply.ANSWERED || result == Reply.OTHER_ANSWER);
        return new StunSample(
                question.target.server(),
                question.sent == 0 ? 0 : offset(question.first, start),
                question.sent,
                timed ? OptionalDouble.of(millis(question.nanos)) : OptionalDouble.empty(),
                millis(question.late),
                result,
                mapped(question).map(StunParts::family),
                question.message.map(StunMessage::error).orElse(OptionalInt.empty()));
    }

    static Optional<InetSocketAddress> mapped(Question question) {
        return question.message.flatMap(StunMessage::mapped);
    }

    static Family family(InetSocketAddress address) {
        return address.getAddress() instanceof Inet6Address ? Family.IPV6 : Family.IPV4;
    }

    /** Seconds from the run's start, to the microsecond. */
    static double offset(long moment, long start) {
        return Math.max(0, Math.round((moment - start) / 1e3)) / 1e6;
    }

    private static double millis(long nanos) {
        return Math.max(0, Math.round(nanos / 1e3)) / 1e3;
    }
}
