package app.greenroom.session.friend;

import app.greenroom.io.JsonField;
import java.time.Duration;

/**
 * How long two ends test and how much they send; of two plans that differ, both take the smaller.
 *
 * @param idle time with sound alone, s
 * @param busy time with pictures, s
 * @param megabits what pictures take at most, Mbit/s each way
 * @param filling time in which each end fills the line to the other, one after the other, s
 */
record FriendPlan(
        @JsonField(low = 1, high = 10) double idle,
        @JsonField(low = 1, high = 60) double busy,
        @JsonField(low = 0.1, high = 10) double megabits,
        @JsonField(low = 0.5, high = 10) double filling) {
    /** 15 s as of a call in HD, and then each way's speed. */
    static final FriendPlan FULL = new FriendPlan(3, 12, 3, 2.25);

    /** What a morning has time for. */
    static final FriendPlan QUICK = new FriendPlan(2, 4.5, 1.6, 1.5);

    /** Between one end's filling and the other's queues run empty, s. */
    private static final double PAUSE = 0.5;

    /** A line that carries twice what the pictures take is fast enough: more is not tried. Our choice. */
    private static final double FULLEST = 2;

    /** Sound, pings, what congestion control sends to try the line, and headers, as a share of the pictures. */
    private static final double AROUND = 1.2;

    /** Sound and pings both ways, with IP's and UDP's headers, Mbit/s. */
    private static final double SOUND = 0.13;

    FriendPlan smaller(FriendPlan other) {
        return new FriendPlan(
                Math.min(idle, other.idle),
                Math.min(busy, other.busy),
                Math.min(megabits, other.megabits),
                Math.min(filling, other.filling));
    }

    /** Bytes of the call both ways together at most. Pictures stop when they are used up. */
    long callBytes() {
        return Math.round((2 * AROUND * megabits * busy + SOUND * (idle + busy)) * 1e6 / 8);
    }

    /** Bytes both ways together at most. */
    long mostBytes() {
        return callBytes() + Math.round((2 * AROUND * fullest() * filling + SOUND * (2 * filling + PAUSE)) * 1e6 / 8);
    }

    /** What is tried of a line at most, Mbit/s. */
    double fullest() {
        return FULLEST * megabits;
    }

    /** The call's time. */
    Duration call() {
        return seconds(idle + busy);
    }

    /** When an end fills the line, since the test began: the one that began the test goes first. */
    Duration fillsAt(boolean first) {
        return seconds(idle + busy + (first ? 0 : filling + PAUSE));
    }

    Duration all() {
        return seconds(idle + busy + 2 * filling + PAUSE);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
