package app.greenroom.mock;

import java.util.OptionalDouble;

/**
 * How many pictures a second a recording takes: as many as come, up to a rate; half as many whenever this computer did not keep up
 * with one in twenty of those of five seconds. Times are seconds by the session's clock. Whoever uses it on several threads guards it.
 */
final class PictureRate {
    private static final double JUDGED = 5;
    private static final double MOST_DROPPED = 0.05;
    private static final double LEAST = 7.5;
    private static final double EARLY = 0.8; // of the time between two, as cameras stamp a little unevenly

    private double rate;
    private double last = Double.NEGATIVE_INFINITY;
    private double from = Double.NaN;
    private int came;
    private int dropped;

    /**
     * @param most pictures a second at first
     */
    PictureRate(double most) {
        rate = most;
    }

    /** Whether a picture that comes now is one that is recorded. */
    boolean takes(double now) {
        if (now - last < EARLY / rate) {
            return false;
        }
        last = now;
        came++;
        return true;
    }

    /** One that was to be recorded is not: the next one came before its turn. */
    void drops() {
        dropped++;
    }

    /** Pictures are written from now on: those that came while nothing could be written yet tell nothing. */
    void begins(double now) {
        came = 0;
        dropped = 0;
        from = now;
    }

    /**
     * Judges, when it is time to; to be called often.
     *
     * @return how many a second are taken from now on, where that are fewer than before
     */
    OptionalDouble judge(double now) {
        if (!(now - from >= JUDGED)) {
            return OptionalDouble.empty();
        }
        boolean fewer = dropped > MOST_DROPPED * came && rate > LEAST;
        begins(now);
        if (!fewer) {
            return OptionalDouble.empty();
        }
        rate = Math.max(LEAST, rate / 2);
        return OptionalDouble.of(rate);
    }
}
