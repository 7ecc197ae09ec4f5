package app.greenroom.session.friend;

import app.greenroom.io.JsonField;
import app.greenroom.io.JsonForm;
import java.util.OptionalDouble;

/**
 * What one end of a test found of the way to it, which it tells the other end.
 *
 * @param sound its packets
 * @param picture its pictures
 * @param rate what came in in the fullest second of the busy time or of the other end's filling, all together, Mbit/s
 * @param sending what this end's own sending came to
 * @param silence the longest time in which nothing came in, s
 * @param stall in what share of the time this computer kept the test waiting
 * @param relayed whether this end's packets go by a TURN server
 */
record Half(
        Sound sound,
        Picture picture,
        @JsonField(high = 10_000) double rate,
        Sending sending,
        @JsonField(high = 600) double silence,
        @JsonField(high = 1) double stall,
        boolean relayed) {
    static final JsonForm<Half> FORM = JsonForm.of(Half.class);

    /**
     * Opus packets, 50 a second.
     *
     * @param packets those that came in
     * @param lost those that did not
     * @param burst how much longer bursts of loss are than chance makes them, at least 1
     * @param jitter RFC 3550, ms, the median of the busy time
     */
    record Sound(
            @JsonField(high = 100_000) int packets,
            @JsonField(high = 100_000) int lost,
            @JsonField(low = 1, high = 1_000) double burst,
            @JsonField(high = 600_000) double jitter) {}

    /**
     * VP8 pictures.
     *
     * @param seen pictures that could be shown
     * @param missing pictures that were sent between the first and the last of them, and could not
     * @param width of the most
     * @param height of the most
     * @param perSecond of the busy time
     * @param freezes how often the picture stood still
     * @param frozen how long altogether, s
     * @param delay from being sent to being shown, median, ms; empty where clocks could not be compared
     */
    record Picture(
            @JsonField(high = 100_000) int seen,
            @JsonField(high = 100_000) int missing,
            @JsonField(high = 10_000) int width,
            @JsonField(high = 10_000) int height,
            @JsonField(high = 1_000) double perSecond,
            @JsonField(high = 100_000) int freezes,
            @JsonField(high = 600) double frozen,
            @JsonField(high = 600_000) OptionalDouble delay) {}

    /**
     * What an end's sending came to.
     *
     * @param packets of sound that it sent
     * @param estimate what congestion control takes the way to carry at last, Mbit/s; empty when it never said
     * @param held whether it held the pictures back; if not, the way carries at least what it took
     */
    record Sending(
            @JsonField(high = 100_000) int packets,
            @JsonField(high = 10_000) OptionalDouble estimate,
            boolean held) {}
}
