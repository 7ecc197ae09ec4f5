package app.greenroom.vision.pose;

import app.greenroom.vision.pose.LineSegments.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells by how much the picture of a room has grown from one look to the next, by its upright and its level edges: each pair of an
 * edge before and one now votes for the shift that would bring one onto the other at each growth (a Hough transform over growth and
 * shift, one shift for either axis), and the longest edges of the picture that shows less have to be found again in the one that
 * shows more. A camera that turns shifts all edges alike; one that cuts out another part of its picture makes them grow.
 */
final class Zoom {
    private static final double LEAST = 1.08; // growth or its inverse that is told at all
    private static final double MOST = 1.7;
    private static final double STEP = 1.02;
    private static final double ALIKE = 0.005; // of the longer side, to which edges have to agree
    private static final double STRAIGHT = 0.2; // sine up to which an edge counts as upright or level
    private static final int FEW = 4; // edges of either kind
    private static final int LONGEST = 20; // edges of either kind that are looked for
    private static final int AMONG = 40; // edges of either kind among which they are looked for
    private static final double AGREE =
            0.8; // of the edges' length: two rooms that have nothing in common agree in 0.66
    private static final double BETTER = 1.3; // times what agrees without growth

    private Zoom() {}

    /**
     * How much it has grown, less than 1 where it has shrunk; exactly 1 where it has not, or where that cannot be told.
     *
     * @param side the picture's longer side in pixels
     */
    static double between(List<Segment> before, List<Segment> now, double side) {
        double[][] uprightBefore = places(before, true);
        double[][] uprightNow = places(now, true);
        double[][] levelBefore = places(before, false);
        double[][] levelNow = places(now, false);
        if (Math.min(uprightBefore.length, uprightNow.length) < FEW
                || Math.min(levelBefore.length, levelNow.length) < FEW) {
            return 1;
        }
        double best = 0;
        double growth = 1;
        double still = 0;
        int steps = (int) Math.round(Math.log(MOST) / Math.log(STEP));
        for (int i = -steps; i <= steps; i++) {
            double by = Math.pow(STEP, i);
            double score = (found(uprightBefore, uprightNow, by, side) + found(levelBefore, levelNow, by, side)) / 2;
            if (Math.max(by, 1 / by) < LEAST) {
                still = Math.max(still, score);
            } else if (score > best) {
                best = score;
                growth = by;
            }
        }
        return best >= AGREE && best >= BETTER * still ? growth : 1;
    }

    /** Share of the longest edges' length, of the picture that shows less, that is found again in the other. */
    private static double found(double[][] before, double[][] now, double by, double side) {
        return by >= 1 ? found(now, before, 1, by, side) : found(before, now, by, 1, side);
    }

    private static double found(double[][] wanted, double[][] among, double wantedBy, double amongBy, double side) {
        double alike = ALIKE * side;
        double[] votes = new double[(int) Math.ceil(2 * (1 + MOST) * side / alike) + 2];
        int wantedCount = Math.min(LONGEST, wanted.length);
        int amongCount = Math.min(AMONG, among.length);
        for (int i = 0; i < wantedCount; i++) {
            for (int j = 0; j < amongCount; j++) {
                double shift = amongBy * among[j][0] - wantedBy * wanted[i][0];
                votes[(int) (shift / alike + votes.length / 2.0)] += wanted[i][1];
            }
        }
        int best = 0;
        for (int i = 0; i + 1 < votes.length; i++) {
            if (votes[i] + votes[i + 1] > votes[best] + votes[best + 1]) {
                best = i;
            }
        }
        double middle = (best + 1 - votes.length / 2.0) * alike;
        double length = 0;
        double again = 0;
        for (int i = 0; i < wantedCount; i++) {
            length += wanted[i][1];
            for (int j = 0; j < amongCount; j++) {
                double shift = amongBy * among[j][0] - wantedBy * wanted[i][0];
                if (Math.abs(shift - middle) <= alike) {
                    again += wanted[i][1];
                    break;
                }
            }
        }
        return again / length;
    }

    /** Of each upright or level edge, its place across its direction, and its length. */
    private static double[][] places(List<Segment> edges, boolean upright) {
        List<double[]> places = new ArrayList<>();
        for (Segment edge : edges) {
            double along = upright ? edge.x2() - edge.x1() : edge.y2() - edge.y1();
            if (Math.abs(along) <= STRAIGHT * edge.length()) {
                double place = upright ? (edge.x1() + edge.x2()) / 2 : (edge.y1() + edge.y2()) / 2;
                places.add(new double[] {place, edge.length()});
            }
        }
        places.sort(Comparator.comparingDouble((double[] p) -> -p[1]));
        return places.toArray(double[][]::new);
    }
}
