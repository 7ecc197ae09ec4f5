package app.greenroom.network.relay;

/**
 * What one direction of a {@link Relay} does to what passes.
 *
 * @param delay constant delay, ms
 * @param jitter the delay varies evenly by up to so much to both sides, and never falls below zero, ms
 * @param loss share of datagrams lost, 0–1; TCP segments come 200 ms later instead, as after a retransmission
 * @param burst mean length of a run of lost datagrams (Gilbert's model); 0 for losses that know nothing of each other
 * @param reorder share of datagrams that are held back by {@code heldBack} so that later ones overtake them, 0–1
 * @param heldBack ms
 * @param duplicate share of datagrams that arrive twice, 0–1
 * @param rate bits a second, headers of IP and UDP or TCP included; 0 for no limit
 * @param queue how much waits before that bottleneck at most, ms of its rate: datagrams above it are lost, TCP waits
 * @param blocked nothing passes: datagrams vanish, and TCP connections are not answered
 */
public record Impairment(
        double delay,
        double jitter,
        double loss,
        double burst,
        double reorder,
        double heldBack,
        double duplicate,
        double rate,
        double queue,
        boolean blocked) {
    public static final Impairment NONE = new Impairment(0, 0, 0, 0, 0, 0, 0, 0, 0, false);

    public Impairment {
        if (!(delay >= 0 && jitter >= 0 && loss >= 0 && loss <= 1 && reorder >= 0 && reorder <= 1)
                || !(burst == 0 || burst >= 1)
                || !(heldBack >= 0 && duplicate >= 0 && duplicate <= 1 && rate >= 0 && queue >= 0)) {
            throw new IllegalArgumentException("no such link");
        }
    }

    /** A constant delay, ms. */
    public static Impairment delay(double millis) {
        return NONE.withDelay(millis, 0);
    }

    /** Lets nothing through. */
    public static Impairment block() {
        return new Impairment(0, 0, 0, 0, 0, 0, 0, 0, 0, true);
    }

    public Impairment withDelay(double millis, double jitterMillis) {
        return new Impairment(millis, jitterMillis, loss, burst, reorder, heldBack, duplicate, rate, queue, blocked);
    }

    /** Losses that know nothing of each other. */
    public Impairment withLoss(double share) {
        return withLoss(share, 0);
    }

    /** Losses in runs of a mean length. */
    public Impairment withLoss(double share, double meanBurst) {
        return new Impairment(delay, jitter, share, meanBurst, reorder, heldBack, duplicate, rate, queue, blocked);
    }

    public Impairment withReordering(double share, double heldBackMillis) {
        return new Impairment(delay, jitter, loss, burst, share, heldBackMillis, duplicate, rate, queue, blocked);
    }

    public Impairment withDuplicates(double share) {
        return new Impairment(delay, jitter, loss, burst, reorder, heldBack, share, rate, queue, blocked);
    }

    /** A bottleneck: bits a second, and the queue before it in ms of that rate. */
    public Impairment withRate(double bitsPerSecond, double queueMillis) {
        return new Impairment(
                delay, jitter, loss, burst, reorder, heldBack, duplicate, bitsPerSecond, queueMillis, blocked);
    }
}
