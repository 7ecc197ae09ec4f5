package app.greenroom.speech.fillers;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.PascalDistribution;

/**
 * How many ums and uhs there were in truth, by those that were found: about so many, and a range that holds the number in nine
 * of ten recordings.
 *
 * <p>Of the found ones each counts as far as it is likely; those missed are reckoned by the share that is missed of other voices,
 * and by so many a minute. The number is then spread as a negative binomial one: chance, and that the ear hears one voice better
 * than another.
 *
 * @param atLeast the lower end, a whole number of fillers
 * @param about the likely number
 * @param atMost the upper end, a whole number of fillers
 * @param minutes of speech, more than 0
 */
public record FillerRate(int atLeast, double about, int atMost, double minutes) {
    /** Seconds of speech under which nothing is said of how many. */
    public static final double LEAST_SPEECH = 30;

    private static final double FOR_EACH = 1.1; // in truth for each likely one
    private static final double MISSED = 0.35; // a minute, where none is found
    /** Variance over the square of the mean, beyond chance; days left out need less, and English strangers may need more. */
    private static final double SPREAD = 0.1;

    /** On either side. The number is whole, so that the range holds more than what lies between: 48 of 51 that no net learnt from. */
    private static final double TAIL = 0.1;

    /**
     * The rate, or nothing where it cannot be told.
     *
     * @param confidence of each found one
     * @param seconds of speech
     * @param doubt what stands against it
     */
    public static Optional<FillerRate> of(List<Double> confidence, double seconds, Optional<FillerDoubt> doubt) {
        return doubt.isPresent() || seconds < LEAST_SPEECH
                ? Optional.empty()
                : Optional.of(anyway(confidence, seconds));
    }

    /** The rate in any speech, however short. */
    static FillerRate anyway(List<Double> confidence, double seconds) {
        double found = confidence.stream().mapToDouble(each -> each).sum();
        double about = FOR_EACH * found + MISSED * seconds / 60;
        int shape = (int) Math.round(1 / SPREAD);
        PascalDistribution number = new PascalDistribution(shape, shape / (shape + about));
        return new FillerRate(
                number.inverseCumulativeProbability(TAIL),
                about,
                number.inverseCumulativeProbability(1 - TAIL),
                seconds / 60);
    }

    /** About so many a minute. */
    public double perMinute() {
        return about / minutes;
    }

    /** The lower end a minute. */
    public double low() {
        return atLeast / minutes;
    }

    /** The upper end a minute. */
    public double high() {
        return atMost / minutes;
    }
}
