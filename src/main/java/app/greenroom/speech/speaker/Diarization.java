package app.greenroom.speech.speaker;

import app.greenroom.model.measure.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts a recording's speech by who speaks, without knowing anybody: runs of speech that lie less than half a second apart are joined
 * with the one that sounds most alike, again and again, as long as the difference is one that a voice has from itself (agglomerative
 * clustering by a two-covariance model [1]). Then each second of speech is given to the voice it sounds like, where changing over costs
 * more in the flow of speech than after a pause (Viterbi's algorithm).
 *
 * <p>It is done with several limits. Above the highest, one voice is hardly ever that far from itself; under it there may be one
 * voice or two, and that is said. The voice that speaks longest must stay one at the lowest, so that nobody who sounds like it passes
 * for it.
 *
 * <p>[1] N. Brümmer, E. de Villiers, The speaker partitioning problem, Odyssey 2010.
 */
public final class Diarization {
    /** Variance of a voice's mean from one part of a conversation to another, in each direction; pieces have one. */
    private static final double DRIFT = 0.6;

    /** Squared distance, in variances, above which two are surely two, and below which they pass for one. */
    private static final double SURE = 30;

    private static final double PERHAPS = 20;

    /**
     * Squared distance above which parts of what the longest voice says may be another's who sounds like it. On the days that all is
     * learnt from it is the largest whole number at which a third voice passes for the first in at most one of ten.
     */
    private static final double STRANGE = 16;

    /** By so much less is asked for, again and again, until two voices are told. */
    private static final double LESS = 1.5;

    private static final int LEAST_VOICED = 200; // frames: what is shorter is no person who takes part
    private static final int LEAST_STRANGE = 100; // frames: what is shorter says nothing against one voice
    private static final double SEPARATE = 0.5; // seconds between two runs
    private static final double CHANGE_IN_FLOW = 12; // natural logarithm of how unlikely
    private static final double CHANGE_AFTER_PAUSE = 3;

    private final List<VoicePiece> pieces;

    /** Whether more than one voice was heard. */
    public enum Voices {
        /** Nothing speaks for a second one. */
        ONE,
        /** The one that speaks longest is surely not alone, and surely one. */
        SEVERAL,
        /** It may be one voice, or more. */
        UNSURE
    }

    /**
     * Who speaks when.
     *
     * @param voices how many there are
     * @param longest when the voice speaks that speaks longest, in order; everything where there is but one or nobody knows
     * @param others when others speak, in order
     */
    public record Parted(Voices voices, List<Interval> longest, List<Interval> others) {
        public Parted {
            longest = List.copyOf(longest);
            others = List.copyOf(others);
        }
    }

    private Diarization(List<VoicePiece> pieces) {
        this.pieces = pieces;
    }

    /**
     * Parts what was said.
     *
     * @param pieces in order
     */
    public static Parted of(List<VoicePiece> pieces) {
        return new Diarization(pieces).parted();
    }

    /**
     * Each voice by itself, for one who knows that several speak: where it is not sure, they are parted where they differ most.
     *
     * @param pieces in order
     * @return when each speaks, in order; the voice first that is heard first; one or none where nothing tells two apart
     */
    public static List<List<Interval>> each(List<VoicePiece> pieces) {
        return new Diarization(pieces).each();
    }

    private List<List<Interval>> each() {
        List<VoiceCluster> found = List.of();
        for (double limit = SURE; limit >= 1 && found.size() < 2; limit /= LESS) {
            found = told(limit, LEAST_VOICED);
        }
        if (found.isEmpty()) {
            return List.of();
        }
        int[] who = who(found);
        List<List<Interval>> each = new ArrayList<>();
        for (int v = 0; v < found.size(); v++) {
            List<Interval> its = spoken(who, v, true);
            if (!its.isEmpty()) {
                each.add(its);
            }
        }
        each.sort(Comparator.comparingDouble(its -> its.get(0).start()));
        return each;
    }

    private Parted parted() {
        List<VoiceCluster> sure = told(SURE, LEAST_VOICED);
        if (sure.size() < 2) {
            boolean one = told(PERHAPS, LEAST_VOICED).size() < 2;
            return new Parted(one ? Voices.ONE : Voices.UNSURE, times(pieces), List.of());
        }
        int[] who = who(sure);
        int longest = longest(who, sure.size());
        if (longest < 0) {
            return new Parted(Voices.UNSURE, times(pieces), List.of());
        }
        boolean split = isSplit(who, longest, told(STRANGE, LEAST_STRANGE));
        return new Parted(
                split ? Voices.UNSURE : Voices.SEVERAL, spoken(who, longest, true), spoken(who, longest, false));
    }

    private List<VoiceCluster> runs() {
        List<VoiceCluster> runs = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        VoiceCluster run = new VoiceCluster();
        for (int i = 0; i < pieces.size(); i++) {
            VoicePiece piece = pieces.get(i);
            if (piece.time().start() - end >= SEPARATE) {
                run = new VoiceCluster();
                runs.add(run);
            }
            run.add(i, piece);
            end = piece.time().end();
        }
        return runs.stream().filter(each -> each.voiced() > 0).toList();
    }

    /** The voices that differ by more than a limit and are heard for so many frames. */
    private List<VoiceCluster> told(double limit, int least) {
        return VoiceCluster.joined(runs(), limit, DRIFT).stream()
                .filter(each -> each.voiced() >= least)
                .toList();
    }

    /** Which of the voices each piece is. */
    private int[] who(List<VoiceCluster> voices) {
        int count = voices.size();
        double[] cost = new double[count];
        int[][] from = new int[pieces.size()][count];
        for (int i = 0; i < pieces.size(); i++) {
            boolean pause = i == 0
                    || pieces.get(i).time().start() - pieces.get(i - 1).time().end() >= SEPARATE;
            double change = pause ? CHANGE_AFTER_PAUSE : CHANGE_IN_FLOW;
            double[] next = new double[count];
            for (int v = 0; v < count; v++) {
                int best = v;
                for (int u = 0; u < count; u++) {
                    if (cost[u] + (u == v ? 0 : change) < cost[best] + (best == v ? 0 : change)) {
                        best = u;
                    }
                }
                from[i][v] = best;
                next[v] = cost[best] + (best == v ? 0 : change) + voices.get(v).unlikely(pieces.get(i), DRIFT);
            }
            cost = next;
        }
        int[] who = new int[pieces.size()];
        int last = 0;
        for (int v = 1; v < count; v++) {
            last = cost[v] < cost[last] ? v : last;
        }
        for (int i = pieces.size() - 1; i >= 0; i--) {
            who[i] = last;
            last = from[i][last];
        }
        return who;
    }

    /** The voice that speaks longest; −1 where one has it all. */
    private int longest(int[] who, int count) {
        double[] seconds = new double[count];
        for (int i = 0; i < who.length; i++) {
            seconds[who[i]] += pieces.get(i).time().length();
        }
        int longest = 0;
        double all = 0;
        for (int v = 0; v < count; v++) {
            longest = seconds[v] > seconds[longest] ? v : longest;
            all += seconds[v];
        }
        return seconds[longest] < all ? longest : -1;
    }

    /** Whether the longest voice may itself be two. */
    private static boolean isSplit(int[] who, int longest, List<VoiceCluster> parts) {
        long own = parts.stream()
                .filter(cluster -> 2
                                * cluster.pieces().stream()
                                        .filter(i -> who[i] == longest)
                                        .count()
                        > cluster.pieces().size())
                .count();
        return own > 1;
    }

    private List<Interval> spoken(int[] who, int voice, boolean itself) {
        List<VoicePiece> some = new ArrayList<>();
        for (int i = 0; i < who.length; i++) {
            if ((who[i] == voice) == itself) {
                some.add(pieces.get(i));
            }
        }
        return times(some);
    }

    private static List<Interval> times(List<VoicePiece> some) {
        List<Interval> times = new ArrayList<>();
        for (VoicePiece piece : some) {
            int last = times.size() - 1;
            if (last >= 0 && piece.time().start() - times.get(last).end() < 1e-6) {
                times.set(
                        last, new Interval(times.get(last).start(), piece.time().end()));
            } else {
                times.add(piece.time());
            }
        }
        times.sort(Comparator.comparingDouble(Interval::start));
        return times;
    }
}
