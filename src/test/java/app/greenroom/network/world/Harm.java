package app.greenroom.network.world;

/**
 * What one part of the way does to packets in one direction. Times count from the beginning of the world.
 *
 * @param delay constant delay, ms
 * @param jitter the delay grows by up to so much, evenly, and nobody overtakes, ms
 * @param wave the delay also swings between nothing and so much, once in 0.8 s, as a queue does that somebody else fills, ms
 * @param loss share of packets lost, 0–1, none knowing of another
 * @param enter chance that a burst begins at a packet; all in it are lost
 * @param leave chance that it ends with a packet
 * @param period s from one outage to the next; 0 for none
 * @param outage how long each lasts, s
 * @param duplicate share of packets that come twice
 * @param rate Mbit/s of a bottleneck; 0 for none
 * @param queue how much waits before it at most, ms
 * @param what which packets are lost, by {@code loss}, {@code enter} and {@code most}; all others pass
 * @param most how many of them pass in all before the rest is lost; 0 for no limit
 * @param perSecond how many of them pass in a second; 0 for no limit
 * @param overtaken share of packets that wait {@link #BEHIND} ms longer, so that others overtake them
 * @param widest how long a packet may be
 */
public record Harm(
        double delay,
        double jitter,
        double wave,
        double loss,
        double enter,
        double leave,
        double period,
        double outage,
        double duplicate,
        double rate,
        double queue,
        What what,
        int most,
        int perSecond,
        double overtaken,
        Width widest) {
    /** Which packets are meant. */
    public enum What {
        ALL,
        UDP,
        /** TCP's opening alone. */
        SYN,
        /** UDP to or from ports from 5000 on, other than that of STUN's second server. */
        MEDIA,
        /** All of IPv4. */
        FOUR,
        /** All of IPv6. */
        SIX
    }

    /**
     * The longest packet that passes; a longer one that may not be cut is lost.
     *
     * @param bytes the length; 0 for any
     * @param told whether the sender is told (ICMP, RFC 1191), for IPv4 alone
     */
    public record Width(int bytes, boolean told) {
        static final Width ANY = new Width(0, false);
    }

    /** How long the packets that are overtaken wait, ms. */
    static final double BEHIND = 70; // longer than from one packet to the next

    public static final Harm NONE = new Harm(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, What.ALL, 0, 0, 0, Width.ANY);

    public static Harm delay(double millis) {
        return new Harm(millis, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, What.ALL, 0, 0, 0, Width.ANY);
    }

    public Harm withDelay(double millis) {
        return new Harm(
                millis, jitter, wave, loss, enter, leave, period, outage, duplicate, rate, queue, what, most, perSecond,
                overtaken, widest);
    }

    public Harm withJitter(double millis) {
        return new Harm(
                delay, millis, wave, loss, enter, leave, period, outage, duplicate, rate, queue, what, most, perSecond,
                overtaken, widest);
    }

    public Harm withWave(double millis) {
        return new Harm(
                delay, jitter, millis, loss, enter, leave, period, outage, duplicate, rate, queue, what, most,
                perSecond, overtaken, widest);
    }

    public Harm withLoss(double share) {
        return withLoss(share, What.ALL);
    }

    public Harm withLoss(double share, What which) {
        return new Harm(
                delay, jitter, wave, share, enter, leave, period, outage, duplicate, rate, queue, which, most,
                perSecond, overtaken, widest);
    }

    /** Losses in runs (Gilbert's model). */
    public Harm withBursts(double share, double meanLength) {
        double out = 1 / meanLength;
        return new Harm(
                delay,
                jitter,
                wave,
                loss,
                share * out / (1 - share),
                out,
                period,
                outage,
                duplicate,
                rate,
                queue,
                what,
                most,
                perSecond,
                overtaken,
                widest);
    }

    public Harm withOutages(double every, double seconds) {
        return new Harm(
                delay, jitter, wave, loss, enter, leave, every, seconds, duplicate, rate, queue, what, most, perSecond,
                overtaken, widest);
    }

    public Harm withDuplicates(double share) {
        return new Harm(
                delay, jitter, wave, loss, enter, leave, period, outage, share, rate, queue, what, most, perSecond,
                overtaken, widest);
    }

    public Harm withRate(double megabits, double queueMillis) {
        return new Harm(
                delay,
                jitter,
                wave,
                loss,
                enter,
                leave,
                period,
                outage,
                duplicate,
                megabits,
                queueMillis,
                what,
                most,
                perSecond,
                overtaken,
                widest);
    }

    /** Lets so many pass and no more. */
    public Harm stoppingAfter(int packets, What which) {
        return new Harm(
                delay, jitter, wave, loss, enter, leave, period, outage, duplicate, rate, queue, which, packets,
                perSecond, overtaken, widest);
    }

    /** Lets so many a second pass. */
    public Harm policing(int packetsPerSecond, What which) {
        return new Harm(
                delay,
                jitter,
                wave,
                loss,
                enter,
                leave,
                period,
                outage,
                duplicate,
                rate,
                queue,
                which,
                most,
                packetsPerSecond,
                overtaken,
                widest);
    }

    /** Lets others overtake so many, unlike jitter, by which nobody overtakes. */
    public Harm withOvertaken(double share) {
        return new Harm(
                delay, jitter, wave, loss, enter, leave, period, outage, duplicate, rate, queue, what, most, perSecond,
                share, widest);
    }

    /** Lets no longer packets pass. */
    public Harm withWidth(int bytes, boolean told) {
        return new Harm(
                delay,
                jitter,
                wave,
                loss,
                enter,
                leave,
                period,
                outage,
                duplicate,
                rate,
                queue,
                what,
                most,
                perSecond,
                overtaken,
                new Width(bytes, told));
    }
}
