package app.greenroom.ui.coach;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.report.AreaSummary;
import app.greenroom.report.Wording;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides which one thing a person is told to do, and when it is mended. It is given what the live watch has settled, several
 * times a second, and keeps to these rules, whose times are our choice:
 *
 * <ul>
 *   <li>A sentence stands until it is mended, cannot be known any more, or was accepted or put off. After {@value #LEAST} seconds
 *       something that decides may take the place of something that does not, unless that is just changing.
 *   <li>After {@value #STUCK} seconds without a change the next thing has its turn.
 *   <li>Mended is said at once, and stands for {@value #MENDED} seconds.
 *   <li>What comes up within {@value #WAKE} seconds of something mended may have come of the mending: a lamp that was moved, a
 *       chair, a camera that finds its exposure. It is said only if it is still so {@value #PATIENCE} seconds later. The same holds of what was
 *       mended and comes back within {@value #RELAPSE} seconds.
 *   <li>That a picture does not tell something is said after {@value #SEEN_ANEW} seconds: of a camera that has just come back, its rate is
 *       not known yet, and nobody can do anything about that. What turns out to be wrong then is something to mend from there on.
 * </ul>
 *
 * <p>The order is that of {@link app.greenroom.report.Remedy}: what was missed and decides first, and before all else a
 * microphone that gives nothing. What could not be told yet comes after what is known to be wrong, for a prompt to say a few
 * words is no complaint. Used by one thread.
 */
public final class Coach {
    static final double START = 1; // seconds for which the first findings are gathered
    static final double LEAST = 4;
    static final double MENDED = 2.6;
    static final double WAKE = 4;
    static final double BEFORE = 1.5; // seconds: mending shows before it has settled
    static final double PATIENCE = 3;
    static final double RELAPSE = 20; // seconds in which what was mended is not said again at once
    static final double SEEN_ANEW = 5; // seconds in which most of what a picture does not tell yet comes by itself
    static final double STUCK = 20; // seconds after which something that does not move gives way
    static final double LATER = 90; // seconds for which something is put off

    private static final Set<Area> HEARD = Set.of(Area.SOUND, Area.SPEECH);
    private static final Set<Area> NEEDED = Set.of(Area.LIGHTING, Area.FRAMING, Area.CAMERA_HEIGHT, Area.SOUND);
    private static final int DECIDES = 1; // the last rank of what decides and is known

    private final LongSupplier nanoTime;
    private final Map<String, Double> since = new HashMap<>();
    private final Map<String, Double> putOff = new HashMap<>();
    private final Map<String, Double> relapses = new HashMap<>();
    private double first = Double.NaN;
    private double mendedAt = Double.NEGATIVE_INFINITY;
    private double saidAt = Double.NEGATIVE_INFINITY;
    private @Nullable Finding began;
    private @Nullable Finding mended;

    /**
     * @param nanoTime counts nanoseconds from any origin
     */
    public Coach(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A watch begins: nothing is known, and nothing was said. */
    public void begin() {
        since.clear();
        putOff.clear();
        relapses.clear();
        first = Double.NaN;
        mendedAt = Double.NEGATIVE_INFINITY;
        saidAt = Double.NEGATIVE_INFINITY;
        began = null;
        mended = null;
    }

    /** Puts off what is said now, so that the next thing comes. */
    public void later() {
        Finding now = began;
        if (now != null) {
            putOff.put(now.check(), now());
            began = null;
        }
    }

    /**
     * What to say now.
     *
     * @param known what the live watch shows, with what the user has accepted marked
     * @param turning ids of the checks that may be about to change
     * @param deaf whether nothing at all comes from the microphone
     */
    public Saying say(List<Finding> known, Set<String> turning, boolean deaf) {
        double now = now();
        List<Finding> open = open(known, deaf);
        remember(open, now);
        putOff.values().removeIf(when -> now - when > LATER);
        Optional<Finding> current = current(known);
        if (mended != null && now - mendedAt < MENDED && current.isPresent()) {
            return new Saying.Mended(Objects.requireNonNull(began), mended, open.size());
        } else if (mended != null) {
            mended = null;
            began = null;
            current = Optional.empty();
        }
        Finding start = began;
        if (start != null && current.isPresent()) {
            Finding finding = current.get();
            if (unknown(start) && !unknown(finding) && !(finding.outcome() instanceof Outcome.Met)) {
                start = finding; // from now on there is something to mend, and to be told of when it is
                began = finding;
            }
            if (finding.outcome() instanceof Outcome.Met && !unknown(start)) {
                mended = finding;
                mendedAt = now;
                relapses.put(finding.check(), now);
                return new Saying.Mended(start, finding, open.size());
            }
            if (stuck(finding, open, turning, now)) {
                later();
            } else if (open.contains(finding) && !overtaken(finding, open, turning, now, deaf)) {
                return new Saying.Act(start, finding, turning.contains(finding.check()), open.size() - 1);
            }
        }
        began = null;
        return next(known, open, turning, now);
    }

    private static boolean unknown(Finding finding) {
        return finding.outcome() instanceof Outcome.CouldNotCheck;
    }

    private Saying next(List<Finding> known, List<Finding> open, Set<String> turning, double now) {
        Optional<Finding> next =
                open.stream().filter(finding -> ripe(finding, now)).findFirst();
        if (next.isPresent()) {
            began = next.get();
            saidAt = now;
            return new Saying.Act(
                    next.get(), next.get(), turning.contains(next.get().check()), open.size() - 1);
        }
        boolean all = NEEDED.stream().allMatch(area -> known.stream().anyMatch(finding -> finding.area() == area));
        boolean waiting = open.stream().anyMatch(finding -> !putOff.containsKey(finding.check()));
        if (!all || waiting) {
            return new Saying.Looking();
        }
        return open.isEmpty() ? new Saying.Well() : new Saying.Rest(open.size());
    }

    /** The finding that is spoken of, as it is now. */
    private Optional<Finding> current(List<Finding> known) {
        Finding start = began;
        return start == null
                ? Optional.empty()
                : known.stream()
                        .filter(finding -> finding.check().equals(start.check()))
                        .findFirst();
    }

    /** Everything that wants something done, the most important first. */
    private static List<Finding> open(List<Finding> known, boolean deaf) {
        return known.stream()
                .filter(finding ->
                        Wording.fix(finding).isPresent() && rank(finding, deaf).isPresent())
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> rank(finding, deaf).orElseThrow())
                        .thenComparing(AreaSummary.WORST_FIRST))
                .toList();
    }

    /** 0 for what comes first; empty for what is not worth a sentence. */
    private static OptionalInt rank(Finding finding, boolean deaf) {
        boolean decisive = finding.importance() == Importance.DECISIVE;
        if (finding.outcome() instanceof Outcome.Missed) {
            return OptionalInt.of(decisive ? 1 : 2);
        } else if (finding.outcome() instanceof Outcome.Near) {
            return OptionalInt.of(decisive ? 3 : 5);
        } else if (!(finding.outcome() instanceof Outcome.CouldNotCheck) || !decisive) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(deaf && HEARD.contains(finding.area()) ? 0 : 4);
    }

    private void remember(List<Finding> open, double now) {
        if (Double.isNaN(first) && !open.isEmpty()) {
            first = now;
        }
        since.keySet().retainAll(open.stream().map(Finding::check).toList());
        open.forEach(finding -> since.putIfAbsent(finding.check(), now));
    }

    /** Whether something may be begun with: not before others had the time to come, and not what may come of a mending. */
    private boolean ripe(Finding finding, double now) {
        double from = since.getOrDefault(finding.check(), now);
        boolean wake = from >= mendedAt - BEFORE && from - mendedAt <= WAKE;
        double relapse = relapses.getOrDefault(finding.check(), Double.NEGATIVE_INFINITY);
        boolean patient = wake || now - relapse <= RELAPSE;
        boolean passes = unknown(finding) && !HEARD.contains(finding.area()) && now - from < SEEN_ANEW;
        return now - first >= START
                && !passes
                && !putOff.containsKey(finding.check())
                && (!patient || now - Math.max(from, mendedAt) >= PATIENCE);
    }

    /** Whether something that decides takes the place of something that does not. */
    private boolean overtaken(Finding current, List<Finding> open, Set<String> turning, double now, boolean deaf) {
        return now - saidAt >= LEAST
                && rank(current, deaf).orElseThrow() > DECIDES
                && !turning.contains(current.check())
                && open.stream().anyMatch(other -> rank(other, deaf).orElseThrow() <= DECIDES && ripe(other, now));
    }

    /** Whether it stands and stands though something else waits, such as a camera that gives no more pictures a second. */
    private boolean stuck(Finding current, List<Finding> open, Set<String> turning, double now) {
        return now - saidAt >= STUCK
                && !turning.contains(current.check())
                && open.stream().anyMatch(other -> !other.check().equals(current.check()) && ripe(other, now));
    }

    private double now() {
        return (double) nanoTime.getAsLong() / TimeUnit.SECONDS.toNanos(1);
    }
}
