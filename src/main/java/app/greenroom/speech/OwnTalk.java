package app.greenroom.speech;

import app.greenroom.model.measure.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When each of two lines of sound carries something of its own: a voice on each side of a mixer or a call recorder, two lapel
 * microphones of which each hears the other's wearer a little, the computer's sound on one track and the microphone's on
 * another.
 *
 * <p>It goes by levels alone. A line has something of its own where it is active and, measured by how loud each usually is, far louder
 * than the other, for longer than a syllable. So the same sound on both, at whatever levels and polarity, is nobody's own; a steady
 * noise is never active; and the other one's leakage is quieter than its source. An echo would be louder while its source is
 * silent already: it is told by its rises and falls, which are those of its source a moment before.
 */
public final class OwnTalk {
    private static final double ABOVE_FLOOR = 10; // dB: active
    private static final double BELOW_TOP = 30; // dB: what is quieter beside the loudest is no talk of this line
    private static final double FLOOR = 0.10; // this share of the steps is quieter
    private static final double TOP = 0.95;
    private static final double LOUD = 0.98;

    /** Lapel microphones a metre apart part two voices by 10 to 20 dB on each, stereo pairs of a room by a few. */
    private static final double DOMINANT = 8;

    /** Talk is mostly some 6 dB below its loudest moments; leakage beside a voice of its own is well below that. */
    private static final double QUIET = 13;

    private static final int SMOOTHED = 3; // steps to either side: an echo in the room stays inside
    private static final double SHORTEST = 0.6; // seconds
    private static final double BRIDGED = 0.4; // between two words
    private static final double LONGEST_ECHO = 1.2; // seconds: of calls through satellites
    private static final int AROUND = 10; // steps to either side that a rise is measured against
    private static final double ECHO = 0.5; // correlation; of two talks it stays below a third

    private OwnTalk() {}

    /**
     * What each has of its own.
     *
     * @param first where the first line carries something of its own, in order
     * @param second the same of the second
     */
    public record Parted(List<Interval> first, List<Interval> second) {
        public Parted {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }

        /** How many seconds the one has that has less. */
        public double least() {
            return Math.min(seconds(first), seconds(second));
        }
    }

    /** How long some stretches are together, seconds. */
    public static double seconds(List<Interval> stretches) {
        return stretches.stream().mapToDouble(Interval::length).sum();
    }

    /** How many seconds of some stretches lie in a part. */
    public static double common(List<Interval> stretches, Interval part) {
        return stretches.stream()
                .mapToDouble(s -> Math.max(0, Math.min(s.end(), part.end()) - Math.max(s.start(), part.start())))
                .sum();
    }

    /** Compares two lines, given their {@linkplain LineLevels levels}. */
    public static Parted between(double[] first, double[] second) {
        int length = Math.min(first.length, second.length);
        Line one = new Line(Arrays.copyOf(first, length));
        Line other = new Line(Arrays.copyOf(second, length));
        double middle = middle(one, other);
        boolean[] firsts = new boolean[length];
        boolean[] seconds = new boolean[length];
        for (int i = 0; i < length; i++) {
            double louder = one.smooth[i] - other.smooth[i];
            firsts[i] = one.active[i] && louder - Math.min(middle, one.usual - other.usual) > DOMINANT;
            seconds[i] = other.active[i] && louder - Math.max(middle, one.usual - other.usual) < -DOMINANT;
        }
        return new Parted(
                one.echoes(other) || !other.isQuiet(firsts) ? List.of() : stretches(firsts),
                other.echoes(one) || !one.isQuiet(seconds) ? List.of() : stretches(seconds));
    }

    /** By how much the first is louder, in the middle between the one's talk and the other's: it is not where one is quiet. */
    private static double middle(Line one, Line other) {
        double[] louder = IntStream.range(0, one.smooth.length)
                .filter(i -> one.active[i] || other.active[i])
                .mapToDouble(i -> one.smooth[i] - other.smooth[i])
                .sorted()
                .toArray();
        int rare = (int) ((1 - LOUD) * louder.length);
        return louder.length == 0 ? 0 : (louder[rare] + louder[louder.length - 1 - rare]) / 2;
    }

    /** One line's levels, and what they say by themselves. */
    private static final class Line {
        private final double[] smooth;
        private final boolean[] active;
        private final double[] rises;
        private final double usual;

        Line(double[] levels) {
            smooth = smoothed(levels, SMOOTHED);
            double[] heard = Arrays.stream(levels)
                    .filter(level -> level > LineLevels.SILENCE + 1)
                    .sorted()
                    .toArray();
            double floor = heard.length == 0 ? 0 : heard[(int) (FLOOR * (heard.length - 1))];
            double top = heard.length == 0 ? 0 : heard[(int) (TOP * (heard.length - 1))];
            // Where nothing but talk is kept, as behind a gate, the quietest of what is heard is talk as well.
            boolean gated = heard.length < (1 - FLOOR) * levels.length;
            double least = gated ? top - BELOW_TOP : Math.max(floor + ABOVE_FLOOR, top - BELOW_TOP);
            active = new boolean[levels.length];
            for (int i = 0; i < levels.length; i++) {
                active[i] = heard.length > 0 && smooth[i] >= least;
            }
            double[] talk = IntStream.range(0, levels.length)
                    .filter(i -> active[i])
                    .mapToDouble(i -> smooth[i])
                    .sorted()
                    .toArray();
            // High up: on a line that hears the other's wearer as well, its own may talk seldom.
            usual = talk.length == 0 ? LineLevels.SILENCE : talk[(int) (LOUD * (talk.length - 1))];
            rises = rises(levels);
        }

        /** Whether it is mostly quiet, for itself, at these steps; what carries both voices is not. */
        boolean isQuiet(boolean[] steps) {
            double[] there = IntStream.range(0, steps.length)
                    .filter(i -> steps[i])
                    .mapToDouble(i -> smooth[i] - usual)
                    .sorted()
                    .toArray();
            return there.length > 0 && there[there.length / 2] < -QUIET;
        }

        /** Whether what it carries is what the other carried a moment before. */
        boolean echoes(Line source) {
            int first = SMOOTHED; // what is nearer is leakage
            for (int lag = first; lag <= LONGEST_ECHO / LineLevels.STEP; lag++) {
                double both = 0;
                double mine = 0;
                double its = 0;
                for (int i = lag; i < active.length; i++) {
                    if (active[i]) {
                        both += rises[i] * source.rises[i - lag];
                        mine += rises[i] * rises[i];
                        its += source.rises[i - lag] * source.rises[i - lag];
                    }
                }
                if (both > ECHO * Math.sqrt(mine * its) && mine * its > 0) {
                    return true;
                }
            }
            return false;
        }

        private static double[] rises(double[] levels) {
            double[] around = smoothed(levels, AROUND);
            double[] rises = new double[levels.length];
            for (int i = 0; i < levels.length; i++) {
                rises[i] = Math.max(-15, Math.min(15, levels[i] - around[i]));
            }
            return rises;
        }
    }

    /** The level of the mean power over so many steps to either side. */
    private static double[] smoothed(double[] levels, int reach) {
        double[] smoothed = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(levels.length - 1, i + reach);
            double power = 0;
            for (int k = from; k <= to; k++) {
                power += Math.pow(10, levels[k] / 10);
            }
            smoothed[i] = 10 * Math.log10(power / (to - from + 1));
        }
        return smoothed;
    }

    private static List<Interval> stretches(boolean[] there) {
        List<Interval> found = new ArrayList<>();
        int begin = -1;
        int last = -1;
        for (int i = 0; i <= there.length; i++) {
            boolean now = i < there.length && there[i];
            if (now) {
                begin = begin < 0 ? i : begin;
                last = i;
            } else if (begin >= 0 && (i == there.length || (i - last) * LineLevels.STEP > BRIDGED)) {
                if ((last + 1 - begin) * LineLevels.STEP >= SHORTEST) {
                    found.add(new Interval(begin * LineLevels.STEP, (last + 1) * LineLevels.STEP));
                }
                begin = -1;
            }
        }
        return found;
    }
}
