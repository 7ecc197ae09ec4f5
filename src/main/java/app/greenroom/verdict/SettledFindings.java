package app.greenroom.verdict;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.FindingChange.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Findings that have settled, out of the many that live use gives each second.
 *
 * <p>A fault is shown when it has persisted for {@value #APPEARS} seconds, so that a passing shadow, a laugh or a scratch
 * of the nose is none; it clears when it has been mended for {@value #CLEARS} seconds, because somebody who has just moved
 * the lamp is waiting to see it gone. What can no longer be known replaces what was known after {@value #APPEARS} seconds
 * too: no light stays green on a camera that has gone black. Times are our choice. Used by one thread.
 */
public final class SettledFindings {
    /** Seconds for which a fault, or that nothing is known, must persist before it is shown. */
    public static final double APPEARS = 2;

    /** Seconds for which a fault must be mended before it clears. */
    public static final double CLEARS = 0.7;

    /** Seconds after which a finding that may change is told to be {@linkplain #turning turning}. */
    public static final double TURNS = 0.4;

    private static final int UNKNOWN = -1;

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private double last = Double.NEGATIVE_INFINITY;

    /**
     * Takes what the checks say now.
     *
     * @param time seconds, never less than the last time; an earlier time begins anew
     * @param findings one finding of each check that is asked for; a check that is no longer among them is forgotten
     * @return what is shown differently from now on
     */
    public List<FindingChange> update(double time, List<Finding> findings) {
        return update(time, findings, finding -> false);
    }

    /**
     * Takes what the checks say now, some of which is known for certain and shown at once.
     *
     * @param time as for {@link #update(double, List)}
     * @param findings as for {@link #update(double, List)}
     * @param certain ids of the checks whose findings are certain
     * @return what is shown differently from now on
     */
    public List<FindingChange> update(double time, List<Finding> findings, Set<String> certain) {
        return update(time, findings, finding -> certain.contains(finding.check()));
    }

    /**
     * Takes what the checks say now and cannot take back: it is shown at once.
     *
     * @param time as for {@link #update(double, List)}
     * @param findings as for {@link #update(double, List)}
     * @return what is shown differently from now on
     */
    public List<FindingChange> settle(double time, List<Finding> findings) {
        return update(time, findings, finding -> true);
    }

    private List<FindingChange> update(double time, List<Finding> findings, Predicate<Finding> certain) {
        if (time < last) {
            slots.clear();
        }
        last = time;
        slots.keySet().retainAll(findings.stream().map(Finding::check).toList());
        List<FindingChange> changes = new ArrayList<>();
        for (Finding finding : findings) {
            FindingChange change = slots.computeIfAbsent(finding.check(), check -> new Slot())
                    .update(time, finding, certain.test(finding));
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** What is shown, in the order of the checks; those that have not settled yet are left out. */
    public List<Finding> shown() {
        List<Finding> shown = new ArrayList<>();
        for (Slot slot : slots.values()) {
            if (slot.shown != null) {
                shown.add(slot.shown);
            }
        }
        return shown;
    }

    /**
     * What differs from what is shown and has not settled yet, so that somebody who has just moved a lamp sees at once that it
     * is noticed.
     */
    public List<Finding> turning() {
        List<Finding> turning = new ArrayList<>();
        for (Slot slot : slots.values()) {
            if (slot.shown != null && slot.candidate != null && last - slot.since >= TURNS) {
                turning.add(slot.candidate);
            }
        }
        return turning;
    }

    /** How bad an outcome is; one that is not known has no place among the others. */
    private static int badness(Finding finding) {
        if (finding.outcome() instanceof Outcome.Met) {
            return 0;
        } else if (finding.outcome() instanceof Outcome.Near) {
            return 1;
        }
        return finding.outcome() instanceof Outcome.Missed ? 2 : UNKNOWN;
    }

    /** Which way an outcome lies from the one that is shown. */
    private enum Way {
        SAME,
        WORSE,
        BETTER,
        UNKNOWN
    }

    private static final class Slot {
        private @Nullable Finding shown;
        private Way way = Way.SAME;
        private double since;
        private @Nullable Finding candidate;
        private @Nullable Finding newer;
        private double newerSince;

        @Nullable
        FindingChange update(double time, Finding now, boolean certain) {
            Way next = way(now);
            if (next == Way.SAME) {
                way = next;
                candidate = null;
                shown = now; // the same outcome with the newest numbers
                return null;
            }
            if (next != way || candidate == null) {
                way = next;
                since = time;
                candidate = now;
                newer = now;
                newerSince = time;
            } else {
                if (newer == null || badness(newer) != badness(now)) {
                    newerSince = time;
                }
                newer = now;
                candidate = nearer(candidate, now, next);
            }
            if (!certain && time - since < wait(next)) {
                return null;
            }
            return show(lasting(time, next), next);
        }

        /**
         * What is better still and has lasted for half of the time in which a fault clears is shown without a step between: while the
         * newest pictures take the place of the last ones, a value passes through what is merely acceptable.
         */
        private Finding lasting(double time, Way next) {
            Finding last = Objects.requireNonNull(newer);
            Finding least = Objects.requireNonNull(candidate);
            return next == Way.BETTER && time - newerSince >= CLEARS / 2 && badness(last) < badness(least)
                    ? last
                    : least;
        }

        private Way way(Finding now) {
            int next = badness(now);
            if (shown == null) {
                return next == UNKNOWN ? Way.UNKNOWN : next == 0 ? Way.BETTER : Way.WORSE;
            }
            int before = badness(shown);
            if (next == before) {
                return Way.SAME;
            } else if (next == UNKNOWN) {
                return Way.UNKNOWN;
            } else if (before == UNKNOWN) {
                return next == 0 ? Way.BETTER : Way.WORSE;
            }
            return next > before ? Way.WORSE : Way.BETTER;
        }

        /** Of two outcomes on the same side of the one that is shown the nearer: so much is certain. */
        private static Finding nearer(Finding one, Finding newest, Way way) {
            int a = badness(one);
            int b = badness(newest);
            if (a == b) {
                return newest;
            }
            return (way == Way.BETTER) == (a > b) ? one : newest;
        }

        private static double wait(Way way) {
            return way == Way.BETTER ? CLEARS : APPEARS;
        }

        private FindingChange show(Finding finding, Way next) {
            Finding before = shown;
            shown = finding;
            way = Way.SAME;
            candidate = null;
            if (next == Way.UNKNOWN) {
                return new FindingChange(Turn.LOST, finding, before);
            } else if (before == null || badness(before) == UNKNOWN) {
                return new FindingChange(Turn.SETTLED, finding, before);
            }
            return new FindingChange(next == Way.WORSE ? Turn.APPEARED : Turn.CLEARED, finding, before);
        }
    }
}
