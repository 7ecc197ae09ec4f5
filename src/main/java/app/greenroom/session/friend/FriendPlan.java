package app.greenroom.session.friend;

import app.greenroom.io.JsonField;
import java.time.Duration;

/**
 * How long two ends test and how much they send; of two plans that differ, both take the smaller.
 *
 * @param idle time with sound alone, s
 * @param busy time with pictures, s
 * @param megabits what pictures take at most, Mbit/s each way
 */
record FriendPlan(
        @JsonField(low = 1, high = 10) double idle,
        @JsonField(low = 1, high = 60) double busy,
        @JsonField(low = 0.1, high = 10) double megabits) {
    /** 20 s as of a call in HD. */
    static final FriendPlan FULL = new FriendPlan(3, 17, 3);

    /** What a morning has time for. */
    static final FriendPlan QUICK = new FriendPlan(2, 8, 1.6);

    /** Sound, pings, what congestion control sends to try the line, and headers, as a share of the pictures. */
    private static final double AROUND = 1.2;

    /** Sound and pings both ways, with IP's and UDP's headers, Mbit/s. */
    private static final double SOUND = 0.13;

    FriendPlan smaller(FriendPlan other) {
        return new FriendPlan(
                Math.min(idle, other.idle), Math.min(busy, other.busy), Math.min(megabits, other.megabits));
    }

    /** Bytes both ways together at most. Pictures stop when they are used up. */
    long mostBytes() {
        return Math.round((2 * AROUND * megabits * busy + SOUND * (idle + busy)) * 1e6 / 8);
    }

    Duration all() {
        return Duration.ofNanos(Math.round((idle + busy) * 1e9));
    }
}
