package app.greenroom.speech.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pieces that are taken for one voice. */
final class VoiceCluster {
    private final List<Integer> pieces = new ArrayList<>();
    private final double[] sum = new double[VoiceSpace.SIZE];
    private int voiced;

    /**
     * Adds a piece.
     *
     * @param place its place among all
     */
    void add(int place, VoicePiece piece) {
        pieces.add(place);
        voiced += piece.voiced();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += piece.voiced() * piece.traits()[i];
        }
    }

    /** How many voiced frames. */
    int voiced() {
        return voiced;
    }

    /** The places of its pieces. */
    List<Integer> pieces() {
        return pieces;
    }

    private VoiceCluster with(VoiceCluster other) {
        VoiceCluster both = new VoiceCluster();
        both.pieces.addAll(pieces);
        both.pieces.addAll(other.pieces);
        both.voiced = voiced + other.voiced;
        for (int i = 0; i < sum.length; i++) {
            both.sum[i] = sum[i] + other.sum[i];
        }
        return both;
    }

    /** Squared distance of the means, in the variance that means of so many frames of one voice have. */
    private double distance(VoiceCluster other, double drift) {
        double squares = 0;
        for (int i = 0; i < sum.length; i++) {
            double difference = sum[i] / voiced - other.sum[i] / other.voiced;
            squares += difference * difference;
        }
        return squares / (drift + VoiceSpace.FRAMES / voiced + VoiceSpace.FRAMES / other.voiced);
    }

    /** Natural logarithm of how unlikely this voice is to sound like a piece, but for what holds for all voices. */
    double unlikely(VoicePiece piece, double drift) {
        if (piece.voiced() == 0) {
            return 0;
        }
        double squares = 0;
        for (int i = 0; i < sum.length; i++) {
            double difference = sum[i] / voiced - piece.traits()[i];
            squares += difference * difference;
        }
        return squares / (2 * (drift + VoiceSpace.FRAMES / piece.voiced()));
    }

    /** Joins the two that are nearest, until they are farther apart than a limit. In memory lies what is nearest to each. */
    static List<VoiceCluster> joined(List<VoiceCluster> all, double limit, double drift) {
        List<VoiceCluster> clusters = new ArrayList<>(all);
        int[] nearest = new int[clusters.size()];
        double[] distance = new double[clusters.size()];
        for (int i = 0; i < nearest.length; i++) {
            find(clusters, i, nearest, distance, drift);
        }
        while (clusters.size() > 1) {
            int one = 0;
            for (int i = 1; i < clusters.size(); i++) {
                one = distance[i] < distance[one] ? i : one;
            }
            if (distance[one] > limit) {
                return clusters;
            }
            int low = Math.min(one, nearest[one]);
            int high = Math.max(one, nearest[one]);
            clusters.set(low, clusters.get(low).with(clusters.get(high)));
            int last = clusters.size() - 1;
            boolean[] stale = new boolean[last];
            clusters.set(high, clusters.get(last));
            clusters.remove(last);
            nearest[high] = nearest[last];
            distance[high] = distance[last];
            for (int i = 0; i < last; i++) {
                stale[i] = nearest[i] == low || nearest[i] == high;
                nearest[i] = nearest[i] == last ? high : nearest[i];
            }
            refresh(clusters, low, stale, nearest, distance, drift);
        }
        return clusters;
    }

    private static void refresh(
            List<VoiceCluster> clusters, int joined, boolean[] stale, int[] nearest, double[] distance, double drift) {
        for (int i = 0; i < clusters.size(); i++) {
            if (stale[i] || i == joined) {
                find(clusters, i, nearest, distance, drift);
            } else {
                double to = clusters.get(i).distance(clusters.get(joined), drift);
                if (to < distance[i]) {
                    distance[i] = to;
                    nearest[i] = joined;
                }
            }
        }
    }

    private static void find(List<VoiceCluster> clusters, int one, int[] nearest, double[] distance, double drift) {
        distance[one] = Double.POSITIVE_INFINITY;
        for (int i = 0; i < clusters.size(); i++) {
            if (i != one) {
                double to = clusters.get(one).distance(clusters.get(i), drift);
                if (to < distance[one]) {
                    distance[one] = to;
                    nearest[one] = i;
                }
            }
        }
    }

    @Override
    public String toString() {
        return voiced + " frames at " + Arrays.toString(sum);
    }
}
