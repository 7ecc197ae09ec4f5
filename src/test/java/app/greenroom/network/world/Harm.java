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
        int perSecond) {
    /** Which packets are meant. */
    public enum What {
        ALL,
        UDP,
        /** TCP's opening alone. */
        SYN,
        /** UDP to or from ports from 5000 on, other than that of STUN's second server. */
        MEDIA
    }

    public static final Harm NONE = new Harm(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, What.ALL, 0, 0);

    public static Harm delay(double millis) {
        return new Harm(millis, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, What.ALL, 0, 0);
    }

    public Harm withDelay(double millis) {
        return new Harm(
                millis, jitter, wave, loss, enter, leave, period, outage, duplicate, rate, queue, what, most,
                perSecond);
    }

    public Harm withJitter(double millis) {
        return new Harm(
                delay, millis, wave, loss, enter, leave, period, outage, duplicate, rate, queue, what, most, perSecond);
    }

    public Harm withWave(double millis) {
        return new Harm(
                delay, jitter, millis, loss, enter, leave, period, outage, duplicate, rate, queue, what, most,
                perSecond);
    }

    public Harm withLoss(double share) {
        return withLoss(share, What.ALL);
    }

    public Harm withLoss(double share, What which) {
        return new Harm(
                delay, jitter, wave, share, enter, leave, period, outage, duplicate, rate, queue, which, most,
                perSecond);
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
                perSecond);
    }

    public Harm withOutages(double every, double seconds) {
        return new Harm(
                delay, jitter, wave, loss, enter, leave, every, seconds, duplicate, rate, queue, what, most, perSecond);
    }

    public Harm withDuplicates(double share) {
        return new Harm(
                delay, jitter, wave, loss, enter, leave, period, outage, share, rate, queue, what, most, perSecond);
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
                perSecond);
    }

    /** Lets so many pass and no more. */
    public Harm stoppingAfter(int packets, What which) {
        return new Harm(
                delay, jitter, wave, loss, enter, leave, period, outage, duplicate, rate, queue, which, packets,
                perSecond);
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
                packetsPerSecond);
    }
}
