package app.greenroom.call;

import app.greenroom.call.CallFacts.Frames;
import app.greenroom.call.CallFacts.Freezes;
import app.greenroom.call.CallFacts.Received;
import app.greenroom.call.CallFacts.Sent;
import app.greenroom.call.CallFacts.Trips;
import app.greenroom.call.CallFacts.Way;
import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the library's statistics, which have the names of W3C's "Identifiers for WebRTC's Statistics". */
final class StatisticsReader {
    private static final double MEGABIT = 1e6;
    private static final double MILLIS = 1e3;

    private final Map<String, RTCStats> all;

    private StatisticsReader(Map<String, RTCStats> all) {
        this.all = all;
    }

    static CallFacts read(RTCStatsReport report) {
        StatisticsReader reader = new StatisticsReader(report.getStats());
        return new CallFacts(
                reader.way(),
                reader.sent("audio"),
                reader.sent("video"),
                reader.received("audio"),
                reader.received("video"));
    }

    private Optional<Way> way() {
        return some(RTCStatsType.TRANSPORT).findFirst().flatMap(transport -> {
            RTCStats pair = all.get(text(transport, "selectedCandidatePairId"));
            if (pair == null) {
                return Optional.empty();
            }
            RTCStats here = all.get(text(pair, "localCandidateId"));
            RTCStats there = all.get(text(pair, "remoteCandidateId"));
            if (here == null || there == null) {
                return Optional.empty();
            }
            String relay = text(here, "relayProtocol");
            return Optional.of(new Way(
                    kind(here),
                    kind(there),
                    relay.isEmpty() ? text(here, "protocol") : relay,
                    new Trips(whole(pair, "responsesReceived"), MILLIS * number(pair, "totalRoundTripTime")),
                    optional(pair, "availableOutgoingBitrate", MEGABIT),
                    whole(pair, "bytesSent"),
                    whole(pair, "bytesReceived")));
        });
    }

    /** A peer's address that no candidate told (prflx) is one that its router gave it. */
    private static CallCandidate.Kind kind(RTCStats candidate) {
        return CallCandidate.Kind.of(text(candidate, "candidateType")).orElse(CallCandidate.Kind.REFLEXIVE);
    }

    private Sent sent(String kind) {
        RTCStats out = one(RTCStatsType.OUTBOUND_RTP, kind);
        return new Sent(whole(out, "packetsSent"), optional(out, "targetBitrate", MEGABIT), frames(out, "framesSent"));
    }

    private Received received(String kind) {
        RTCStats in = one(RTCStatsType.INBOUND_RTP, kind);
        return new Received(
                whole(in, "packetsReceived"),
                whole(in, "packetsLost"),
                MILLIS * number(in, "jitter"),
                frames(in, "framesDecoded"),
                new Freezes(whole(in, "freezeCount"), number(in, "totalFreezesDuration")));
    }

    private static Frames frames(@Nullable RTCStats stream, String count) {
        return new Frames(
                whole(stream, count),
                (int) whole(stream, "frameWidth"),
                (int) whole(stream, "frameHeight"),
                number(stream, "framesPerSecond"));
    }

    private Stream<RTCStats> some(RTCStatsType type) {
        Collection<RTCStats> each = all.values();
        return each.stream().filter(stats -> stats.getType() == type);
    }

    private @Nullable RTCStats one(RTCStatsType type, String kind) {
        return some(type)
                .filter(stats -> text(stats, "kind").equals(kind))
                .findFirst()
                .orElse(null);
    }

    private static String text(RTCStats stats, String name) {
        return stats.getAttributes().get(name) instanceof String text ? text : "";
    }

    private static double number(@Nullable RTCStats stats, String name) {
        return stats != null && stats.getAttributes().get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    private static long whole(@Nullable RTCStats stats, String name) {
        return stats != null && stats.getAttributes().get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static OptionalDouble optional(@Nullable RTCStats stats, String name, double unit) {
        return stats != null && stats.getAttributes().get(name) instanceof Number number
                ? OptionalDouble.of(number.doubleValue() / unit)
                : OptionalDouble.empty();
    }
}
