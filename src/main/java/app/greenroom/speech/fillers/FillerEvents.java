package app.greenroom.speech.fillers;

import app.greenroom.model.measure.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes places of what {@link FillerNet} says of every row: the likelihoods are smoothed over 140 ms, and from the highest peak
 * down each takes its surroundings for itself, as far as they are above half of it.
 */
final class FillerEvents {
    private static final int SMOOTHING = 3; // rows to either side
    private static final int APART = 12; // rows
    private static final double LEAST = 0.03;
    private static final double HALF = 0.5;

    /** Nobody says um for longer than this, in seconds: what lasts is a tone, or a song. */
    private static final double LONGEST = 2;

    /**
     * A place.
     *
     * @param score of the net, 0–1
     */
    record Place(Interval interval, double score) {}

    private FillerEvents() {}

    /**
     * The places, in order.
     *
     * @param likely of each row, 0–1
     */
    static List<Place> of(double[] likely) {
        double[] smooth = smooth(likely);
        double[] left = smooth.clone();
        List<Place> places = new ArrayList<>();
        while (true) {
            int peak = 0;
            for (int i = 1; i < left.length; i++) {
                peak = left[i] > left[peak] ? i : peak;
            }
            if (left.length == 0 || left[peak] < LEAST) {
                break;
            }
            double score = left[peak];
            int from = peak;
            while (from > 0 && left[from - 1] > HALF * score) {
                from--;
            }
            int to = peak + 1;
            while (to < left.length && left[to] > HALF * score) {
                to++;
            }
            Interval interval = new Interval(from * FillerFeatures.STEP, to * FillerFeatures.STEP);
            if (interval.length() <= LONGEST) {
                places.add(new Place(interval, score));
            }
            for (int i = Math.max(0, from - APART); i < Math.min(left.length, to + APART); i++) {
                left[i] = -1;
            }
        }
        places.sort(Comparator.comparingDouble(place -> place.interval().start()));
        return places;
    }

    private static double[] smooth(double[] likely) {
        double[] smooth = new double[likely.length];
        for (int i = 0; i < smooth.length; i++) {
            double sum = 0;
            for (int j = Math.max(0, i - SMOOTHING); j < Math.min(likely.length, i + SMOOTHING + 1); j++) {
                sum += likely[j];
            }
            smooth[i] = sum / (2 * SMOOTHING + 1);
        }
        return smooth;
    }
}
