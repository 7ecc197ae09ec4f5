package app.greenroom.vision.pose;

import app.greenroom.model.live.PictureEvent;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Interval;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.Robust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From when to when somebody rocks: swings from side to side or to and fro, one after the other, of like size and length, for
 * {@value #LEAST} s at least, in which {@link Sway} finds what is more than {@link Guidance#SWAY}. A head that goes on longer
 * than {@value #MOST} s is told in pieces. Needs {@value PostureEstimate#LEAST_RATE} pictures a second. Used by one thread.
 */
public final class Rocking {
    private static final double LEAST = 6; // seconds; our choice, a shift in the chair is no rocking
    private static final double MOST = 60; // seconds
    private static final double KEEP = 12; // seconds that are kept while nobody rocks: the slowest swings three times
    private static final double GAP = 1; // seconds without a face after which movement is not followed on
    private static final double EVERY = 0.5; // seconds from one look to the next
    private static final double REST = 1.5; // seconds that tell where somebody sits still
    private static final double STAYS = 0.5; // seconds of them at least

    private final List<FrameFacts> seen = new ArrayList<>();
    private double looked = Double.NEGATIVE_INFINITY;

    /** Forgets what it saw: the next picture has nothing to do with the last. */
    public void restart() {
        seen.clear();
        looked = Double.NEGATIVE_INFINITY;
    }

    /** Takes one more picture, in the order of their times; what ended with it or some seconds before. */
    public Optional<PictureEvent> accept(FrameFacts facts) {
        double last = seen.isEmpty() ? facts.time() : seen.get(seen.size() - 1).time();
        if (facts.time() - last > GAP) {
            Optional<PictureEvent> over = end();
            if (facts.face().isPresent()) {
                seen.add(facts);
            }
            return over;
        }
        if (facts.face().isEmpty()) {
            return Optional.empty();
        }
        seen.add(facts);
        if (facts.time() - looked < EVERY) {
            return Optional.empty();
        }
        looked = facts.time();
        return look(false);
    }

    /** There are no more pictures: what was going on until then. */
    public Optional<PictureEvent> end() {
        Optional<PictureEvent> over = look(true);
        restart();
        return over;
    }

    private Optional<PictureEvent> look(boolean last) {
        if (seen.size() < 2) {
            return Optional.empty();
        }
        double now = seen.get(seen.size() - 1).time();
        double length = now - seen.get(0).time();
        if (length < LEAST || seen.size() / length < PostureEstimate.LEAST_RATE - PostureEstimate.TOLERANCE) {
            forget(now - KEEP);
            return Optional.empty();
        }
        List<Swings.Run> runs = Stream.of(Sway.sideways(seen), Sway.forward(seen))
                .flatMap(values -> Swings.runs(times(), values).stream())
                .toList();
        boolean goesOn = false;
        for (Swings.Run run : runs) {
            boolean open = !last && now - run.last() < run.half() + REST && now - run.first() < MOST;
            if (open) {
                goesOn = true;
                continue;
            }
            Interval time = run.time();
            if (time.length() >= LEAST && rocks(time)) {
                forget(time.end());
                return Optional.of(new PictureEvent(PictureEvent.Kind.ROCKING, time));
            }
        }
        if (!goesOn) {
            forget(now - KEEP);
        }
        return Optional.empty();
    }

    private boolean rocks(Interval time) {
        List<FrameFacts> during = seen.stream()
                .filter(f -> f.time() >= time.start() && f.time() <= time.end())
                .toList();
        return Sway.of(during).size() > Guidance.SWAY.met().high();
    }

    private void forget(double until) {
        seen.removeIf(f -> f.time() < until);
    }

    private double[] times() {
        return seen.stream().mapToDouble(FrameFacts::time).toArray();
    }

    /** Swings one after the other, in a line of numbers in widths of the face. */
    private static final class Swings {
        private static final double TURN = Guidance.SWAY.met().high() / 2; // a smaller one turns nothing round
        private static final double SHORTEST = 0.4; // seconds, half of a Sway's shortest period
        private static final double LONGEST = 3;
        private static final double LIKE = 0.4; // the smaller's share of the larger
        private static final double EDGE = 0.75; // between a whole swing and the half one from or to rest
        private static final int FEWEST = 5; // two and a half periods, as Sway asks for
        private static final double SMOOTH = 0.16; // seconds to either side
        private static final double STILL = 0.2; // share of a swing's half

        private final double[] times;
        private final double[] values;
        private final List<Integer> turns = new ArrayList<>();

        /**
         * @param first the first turn, seconds
         * @param last the last one
         * @param half half of a period, seconds
         * @param time from rest to rest
         */
        record Run(double first, double last, double half, Interval time) {}

        static List<Run> runs(double[] times, double[] values) {
            return new Swings(times, values).runs();
        }

        private Swings(double[] times, double[] values) {
            this.times = times;
            this.values = smooth(times, values);
            turns();
        }

        private static double[] smooth(double[] times, double[] values) {
            double[] smooth = new double[values.length];
            int from = 0;
            int to = 0;
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                while (to < values.length && times[to] <= times[i] + SMOOTH) {
                    sum += values[to++];
                }
                while (times[from] < times[i] - SMOOTH) {
                    sum -= values[from++];
                }
                smooth[i] = sum / (to - from);
            }
            return smooth;
        }

        /** Where it turns round: lowest and highest by turns, each at least {@link #TURN} from the one before. */
        private void turns() {
            int low = 0;
            int high = 0;
            int way = 0;
            for (int i = 1; i < values.length; i++) {
                low = values[i] < values[low] ? i : low;
                high = values[i] > values[high] ? i : high;
                if (way <= 0 && values[i] - values[low] >= TURN) {
                    turns.add(low);
                    way = 1;
                    high = i;
                } else if (way >= 0 && values[high] - values[i] >= TURN) {
                    turns.add(high);
                    way = -1;
                    low = i;
                }
            }
        }

        private double size(int swing) {
            return Math.abs(values[turns.get(swing + 1)] - values[turns.get(swing)]);
        }

        private double length(int swing) {
            return times[turns.get(swing + 1)] - times[turns.get(swing)];
        }

        private List<Run> runs() {
            List<Run> runs = new ArrayList<>();
            int from = 0;
            for (int swing = 0; swing < turns.size() - 1; swing++) {
                if (!fits(from, swing)) {
                    add(from, swing, runs);
                    from = fits(swing, swing) ? swing : swing + 1;
                }
            }
            add(from, turns.size() - 1, runs);
            return runs;
        }

        /** Whether a swing is of the length of those that go before, from one on. */
        private boolean fits(int from, int swing) {
            double length = length(swing);
            if (length < SHORTEST || length > LONGEST) {
                return false;
            }
            if (swing == from) {
                return true;
            }
            double usual = middle(from, swing, true);
            double size = middle(from, swing, false);
            return Math.min(usual, length) >= LIKE * Math.max(usual, length)
                    && Math.min(size, size(swing)) >= LIKE * Math.max(size, size(swing));
        }

        private double middle(int from, int to, boolean lengths) {
            double[] all = new double[to - from];
            Arrays.setAll(all, i -> lengths ? length(from + i) : size(from + i));
            return Robust.median(all);
        }

        /** Adds the swings from one to before another, without what leads from rest to the first and from the last to rest. */
        private void add(int from, int to, List<Run> runs) {
            int first = from;
            int end = to;
            if (end - first < FEWEST) {
                return;
            }
            double size = middle(first, end, false);
            while (end > first && size(end - 1) < EDGE * size) {
                end--;
            }
            while (first < end && size(first) < EDGE * size) {
                first++;
            }
            if (end - first < FEWEST) {
                return;
            }
            double half = middle(first, end, true);
            int begin = turns.get(first);
            int over = turns.get(end);
            runs.add(new Run(
                    times[begin],
                    times[over],
                    half,
                    new Interval(rest(begin, half, size, -1), rest(over, half, size, 1))));
        }

        /** Where it left rest before a turn, or came to rest after one; a quarter of a period away, where nobody sat still there. */
        private double rest(int turn, double half, double size, int way) {
            double[] still = new double[values.length];
            int count = 0;
            double edge = times[turn];
            for (int i = turn; i >= 0 && i < values.length; i += way) {
                double away = Math.abs(times[i] - times[turn]);
                edge = times[i];
                if (away >= half && away <= half + REST) {
                    still[count++] = values[i];
                }
            }
            double known = Math.abs(edge - times[turn]); // seconds
            if (known >= half + STAYS && count >= 2) {
                double at = Robust.median(Arrays.copyOf(still, count));
                for (int i = turn; i >= 0 && i < values.length && Math.abs(times[i] - times[turn]) <= half; i += way) {
                    if (Math.abs(values[i] - at) <= STILL * size / 2) {
                        return times[i];
                    }
                }
            }
            // Cut off in the middle of a swing it lasted until then.
            return known < half + STAYS ? edge : times[turn] + way * half / 2;
        }
    }
}
