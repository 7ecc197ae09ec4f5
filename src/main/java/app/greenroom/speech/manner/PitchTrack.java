package app.greenroom.speech.manner;

import app.greenroom.model.measure.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The pitch of a voice over a recording of any length, a byte each hundredth of a second, to a sixth of a semitone: 0.36 MB an
 * hour.
 *
 * <p>By it pauses are told apart. Where a speaker has come to an end, the voice falls, and sets in anew clearly higher (the
 * reset of declination); inside a run it goes on about where it was. Pauses inside runs are what listeners take for a lack of
 * fluency, pauses between them are not (Kahng 2018, Applied Psycholinguistics 39: 569–591). What a listener takes
 * for higher in talk is three semitones and more ('t Hart 1981, J. Acoust. Soc. Am. 69: 811–821). This is a description of the
 * melody, not of grammar: a question that rises before a pause counts as going on.
 */
public final class PitchTrack {
    private static final int STEPS = 100; // a second
    private static final double LOWEST = 55; // Hz; voices are looked for from 65 Hz on
    private static final double FINE = 6; // values a semitone
    private static final int LEAST_FOR_RANGE = 100; // voiced hundredths of a second
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private static final double BESIDE = 0.4; // seconds of speech beside a pause that tell its melody
    private static final int LEAST_BESIDE = 8; // voiced hundredths of a second among them
    private static final double ANEW = 3; // semitones

    private byte[] values = new byte[0];
    private int length;

    /**
     * Where pauses lie.
     *
     * @param anew before the voice sets in anew
     * @param inside inside a run of speech
     * @param unknown too little voice beside them
     */
    public record PausePlaces(int anew, int inside, int unknown) {
        /** Whether more can be told than not. */
        public boolean known() {
            return anew + inside >= unknown;
        }
    }

    /**
     * Adds a voiced moment; moments come in order, and one that is not added has no voice.
     *
     * @param time seconds from the beginning
     * @param hertz its pitch
     */
    public void add(double time, double hertz) {
        int place = (int) Math.round(time * STEPS);
        if (place >= values.length) {
            values = Arrays.copyOf(values, Math.max(place + 1, 2 * values.length));
        }
        long step = Math.round(FINE * semitones(hertz));
        values[place] = (byte) Math.max(1, Math.min(255, step + 1));
        length = Math.max(length, place + 1);
    }

    private static double semitones(double hertz) {
        return 12 * Math.log(hertz / LOWEST) / Math.log(2);
    }

    /** From the 10th to the 90th percentile of the pitch in a part, semitones; empty with less than a second of voice. */
    public OptionalDouble range(Interval part) {
        double[] sorted = sorted(part.start(), part.end());
        return sorted.length < LEAST_FOR_RANGE
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        sorted[(int) (HIGH * (sorted.length - 1))] - sorted[(int) (LOW * (sorted.length - 1))]);
    }

    /** Where pauses lie. */
    public PausePlaces places(List<Interval> pauses) {
        int anew = 0;
        int inside = 0;
        int unknown = 0;
        for (Interval pause : pauses) {
            OptionalDouble before = median(pause.start() - BESIDE, pause.start());
            OptionalDouble after = median(pause.end(), pause.end() + BESIDE);
            if (before.isEmpty() || after.isEmpty()) {
                unknown++;
            } else if (after.getAsDouble() - before.getAsDouble() >= ANEW) {
                anew++;
            } else {
                inside++;
            }
        }
        return new PausePlaces(anew, inside, unknown);
    }

    private OptionalDouble median(double from, double to) {
        double[] sorted = sorted(from, to);
        return sorted.length < LEAST_BESIDE ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]);
    }

    /** The voiced moments of a part, semitones above the lowest, sorted. */
    private double[] sorted(double from, double to) {
        int first = (int) Math.max(0, Math.round(from * STEPS));
        int last = (int) Math.min(length, Math.round(to * STEPS));
        double[] found = new double[Math.max(0, last - first)];
        int count = 0;
        for (int i = first; i < last; i++) {
            if (values[i] != 0) {
                found[count++] = ((values[i] & 255) - 1) / FINE;
            }
        }
        double[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
