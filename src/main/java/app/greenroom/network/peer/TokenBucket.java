package app.greenroom.network.peer;

/** A token bucket: so many a second on average, and so many at once after a pause. */
final class TokenBucket {
    private final double perNano;
    private final double most;
    private double tokens;
    private long last;

    TokenBucket(int perSecond, int most, long now) {
        this.perNano = perSecond / 1e9;
        this.most = most;
        this.tokens = most;
        this.last = now;
    }

    /** Whether one more is allowed now. */
    boolean take(long now) {
        tokens = Math.min(most, tokens + Math.max(0, now - last) * perNano);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
