package app.greenroom.call;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Session descriptions (SDP, RFC 8866 and 9429) from codes and back. Every call has the same three media in one bundle, in
 * this order: sound (Opus, payload type 111), picture (VP8 96, its retransmissions 97), and data. A code says the rest.
 */
final class SessionText {
    private static final Pattern CANDIDATE =
            Pattern.compile("candidate:\\S+ 1 udp \\d+ (\\S+) (\\d+) typ (\\S+)", Pattern.CASE_INSENSITIVE);

    private static final String HEAD = """
            v=0
            o=- 1 2 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=group:BUNDLE 0 1 2
            a=extmap-allow-mixed
            a=msid-semantic: WMS call
            """;

    private static final String SOUND = """
            m=audio 9 UDP/TLS/RTP/SAVPF 111
            c=IN IP4 0.0.0.0
            a=rtcp:9 IN IP4 0.0.0.0
            %sa=mid:0
            a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
            a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01
            a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid
            a=sendrecv
            a=msid:call sound
            a=rtcp-mux
            a=rtpmap:111 opus/48000/2
            a=rtcp-fb:111 transport-cc
            a=fmtp:111 minptime=10;useinbandfec=1
            """;

    private static final String PICTURE = """
            m=video 9 UDP/TLS/RTP/SAVPF 96 97
            c=IN IP4 0.0.0.0
            a=rtcp:9 IN IP4 0.0.0.0
            %sa=mid:1
            a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
            a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01
            a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid
            a=sendrecv
            a=msid:call picture
            a=rtcp-mux
            a=rtcp-rsize
            a=rtpmap:96 VP8/90000
            a=rtcp-fb:96 goog-remb
            a=rtcp-fb:96 transport-cc
            a=rtcp-fb:96 ccm fir
            a=rtcp-fb:96 nack
            a=rtcp-fb:96 nack pli
            a=rtpmap:97 rtx/90000
            a=fmtp:97 apt=96
            """;

    private static final String DATA = """
            m=application 9 UDP/DTLS/SCTP webrtc-datachannel
            c=IN IP4 0.0.0.0
            %sa=mid:2
            a=sctp-port:5000
            a=max-message-size:16384
            """;

    private SessionText() {}

    /** What the other end is told to be, from its code. */
    static String remote(CallCode code) {
        String print = HexFormat.ofDelimiter(":").withUpperCase().formatHex(bytes(code.fingerprint()));
        String end = """
                a=ice-ufrag:%s
                a=ice-pwd:%s
                a=fingerprint:sha-256 %s
                a=setup:%s
                """.formatted(code.name(), code.password(), print, code.kind().setup);
        StringBuilder reached = new StringBuilder();
        remoteCandidates(code, 0)
                .forEach(line -> reached.append("a=").append(line).append('\n'));
        String text = HEAD + SOUND.formatted(reached + end) + PICTURE.formatted(end) + DATA.formatted(end);
        return text.replace("\n", "\r\n");
    }

    /**
     * The other end's addresses, as they stand in its description.
     *
     * @param round makes another foundation of them, without which the library takes no candidate twice
     */
    static List<String> remoteCandidates(CallCode code, int round) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < code.candidates().size(); i++) {
            CallCandidate candidate = code.candidates().get(i);
            lines.add("candidate:%d 1 udp %d %s %d typ %s%s"
                    .formatted(
                            round * CallCode.MOST_CANDIDATES + i + 1,
                            priority(candidate, i),
                            candidate.address(),
                            candidate.port(),
                            candidate.kind().word,
                            candidate.kind() == CallCandidate.Kind.HOST ? "" : " raddr 0.0.0.0 rport 9"));
        }
        return lines;
    }

    /** RFC 8445, 5.1.2.1; the earlier in the code, the more preferred among its kind. */
    private static long priority(CallCandidate candidate, int place) {
        return ((long) candidate.kind().preference << 24) + ((65_535L - place) << 8) + 255;
    }

    /**
     * The code of this end.
     *
     * @param local the description that the library made
     * @param found candidates as the library says them, with or without {@code a=}
     * @return empty without a candidate
     */
    static Optional<CallCode> local(String local, List<String> found, CallCode.Kind kind, Instant made, int answers) {
        List<CallCandidate> candidates = candidates(found);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        byte[] print = HexFormat.ofDelimiter(":")
                .parseHex(value(local, "a=fingerprint:sha-256 ").toLowerCase(Locale.ROOT));
        return Optional.of(new CallCode(
                kind,
                made,
                answers,
                value(local, "a=ice-ufrag:"),
                value(local, "a=ice-pwd:"),
                ByteBuffer.wrap(print),
                candidates));
    }

    /**
     * Those by UDP, each once, the best first. Where a computer has more than a code holds, such as those of virtual machines,
     * at least one of each kind stays.
     */
    static List<CallCandidate> candidates(List<String> found) {
        Set<CallCandidate> all = new LinkedHashSet<>();
        for (String line : found) {
            Matcher matcher = CANDIDATE.matcher(line);
            if (matcher.find()) {
                CallCandidate.Kind.of(matcher.group(3)).ifPresent(kind -> {
                    try {
                        all.add(new CallCandidate(kind, matcher.group(1), Integer.parseInt(matcher.group(2))));
                    } catch (IllegalArgumentException e) {
                        // An address that nobody can be told, such as one of IPv6 that is good on one cable alone.
                    }
                });
            }
        }
        List<CallCandidate> kept = new ArrayList<>();
        for (CallCandidate.Kind kind : CallCandidate.Kind.values()) {
            all.stream().filter(one -> one.kind() == kind).limit(2).forEach(kept::add);
        }
        all.stream()
                .filter(one -> !kept.contains(one))
                .limit(CallCode.MOST_CANDIDATES - kept.size())
                .toList()
                .forEach(kept::add);
        kept.sort(Comparator.comparing(CallCandidate::kind));
        return kept;
    }

    private static String value(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key))
                .findFirst()
                .map(line -> line.substring(key.length()).trim())
                .orElseThrow(() -> new IllegalStateException("a session description without " + key));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
