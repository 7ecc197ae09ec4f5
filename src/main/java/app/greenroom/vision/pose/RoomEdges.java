package app.greenroom.vision.pose;

import app.greenroom.vision.pose.LineSegments.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells where down is from the straight edges of a room.
 *
 * <p>Most edges of a room are upright, or level and parallel to one of two walls that meet at right angles (Coughlan and Yuille
 * 2003, "Manhattan world: orientation and self-calibration by Bayesian inference"). For each way in which the camera may stand
 * (pitch, roll, focal length) and each direction of the walls, an edge is as likely as the angle by which it misses the
 * nearest vanishing point, or it is one that stands anyhow: so every edge has its say and none has to be told apart first. Edges
 * of one thing repeat each other, so that each counts as a third of an independent one, a long one as more.
 *
 * <p>A coarse grid finds where the ways lie that explain the edges at all, a fine one weighs them.
 */
final class RoomEdges {
    private static final double STEEPEST = 40; // degrees of pitch
    private static final double TILTED = 12; // degrees of roll
    private static final int COARSE = 4; // degrees between ways, as also the number of fine steps in a coarse one
    private static final double[] LENSES = {0.82, 1, 1.22}; // of the assumed focal length
    private static final double[] BENDS = {0, 0.1}; // see Lens.straight
    private static final double[] BENT = {0.75, 0.25}; // how often cameras are so
    private static final double LEVEL = 2.5; // degrees, how level cameras stand
    private static final double CARELESS = 9; // degrees, how level the careless tenth of them stand
    private static final int WALLS = 12; // directions of the walls within a right angle

    private static final double UPRIGHT = 0.35; // share of the edges
    private static final double WALL = 0.15; // share of the edges along either wall
    private static final double ANYHOW = (1 - UPRIGHT - 2 * WALL) / 180; // density of the others a degree
    private static final double STRAIGHT = 0.8; // degrees by which edges of a room and lenses are off
    private static final double ENDS = 0.5 / 640; // of the picture's longer side, by which ends are off
    private static final double INDEPENDENT = 0.35; // of an edge
    private static final double LONG = 0.12; // of the shorter side: edges that count once
    private static final double FAR = 4; // standard errors beyond which an edge belongs to no direction
    private static final double APART = 6; // of the logarithm, ways that are not looked at any more
    private static final double UNLIKELY = 1e-5; // of the likeliest

    private static final double[] COS = new double[2 * WALLS];
    private static final double[] SIN = new double[2 * WALLS];
    private static final double[] COS_COS = new double[2 * WALLS];
    private static final double[] SIN_SIN = new double[2 * WALLS];
    private static final double[] TWICE_COS_SIN = new double[2 * WALLS];

    static {
        for (int i = 0; i < 2 * WALLS; i++) {
            double angle = Math.PI / 2 * i / WALLS;
            COS[i] = Math.cos(angle);
            SIN[i] = Math.sin(angle);
            COS_COS[i] = COS[i] * COS[i];
            SIN_SIN[i] = SIN[i] * SIN[i];
            TWICE_COS_SIN[i] = 2 * COS[i] * SIN[i];
        }
    }

    private final double[][][]
            edges; // for each bend: middle x, y in assumed focal lengths, unit direction x, y, errors in a radian,
    // density, weight
    private final double[][][] coarseEdges; // the same, as far off as a coarse grid makes them
    private final double[] walls = new double[WALLS];
    private final double[] gains = new double[WALLS]; // of one edge by each direction of the walls
    private final double[] up = new double[3];
    private final double[] ahead = new double[3];
    private final double[] aside = new double[3];

    private final double width; // of the picture, in assumed focal lengths
    private final double height;

    private RoomEdges(double[][][] edges, double[][][] coarseEdges, double width, double height) {
        this.edges = edges;
        this.coarseEdges = coarseEdges;
        this.width = width;
        this.height = height;
    }

    /** Where down is, by edges in pixels of a picture of that size. */
    static Gravity gravity(List<Segment> segments, int width, int height) {
        return gravity(segments, width, height, Lens.focal(width, height));
    }

    /** The same with the focal length in pixels that is assumed, where not all of the picture was seen by the camera. */
    static Gravity gravity(List<Segment> segments, int width, int height, double focal) {
        double across = width / focal;
        double down = height / focal;
        return new RoomEdges(
                        edges(segments, 0, across, down, focal),
                        edges(segments, COARSE / 2.5, across, down, focal),
                        across,
                        down)
                .search();
    }

    /** The edges for each bend, which may miss by so many degrees more. */
    private static double[][][] edges(List<Segment> segments, double more, double width, double height, double focal) {
        return Arrays.stream(BENDS)
                .mapToObj(bend -> segments.stream()
                        .map(s -> edge(s, more, bend, width, height, focal))
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private static double[] edge(Segment segment, double more, double bend, double width, double height, double focal) {
        double[] from =
                Lens.straight(segment.x1() / focal - width / 2, segment.y1() / focal - height / 2, bend, width, height);
        double[] to =
                Lens.straight(segment.x2() / focal - width / 2, segment.y2() / focal - height / 2, bend, width, height);
        double length = Math.max(1e-9, Math.hypot(to[0] - from[0], to[1] - from[1]));
        double ends = Math.toDegrees(ENDS * Math.max(width, height) / length);
        double error = Math.sqrt(STRAIGHT * STRAIGHT + ends * ends + more * more);
        return new double[] {
            (from[0] + to[0]) / 2,
            (from[1] + to[1]) / 2,
            (to[0] - from[0]) / length,
            (to[1] - from[1]) / length,
            1 / Math.toRadians(error),
            0.3989 / error, // of no error, a degree
            INDEPENDENT * Math.min(2, length / (LONG * Math.min(width, height)))
        };
    }

    private Gravity search() {
        List<double[]> coarse = new ArrayList<>();
        for (int bend = 0; bend < BENDS.length; bend++) {
            for (double lens : LENSES) {
                for (double pitch = -STEEPEST; pitch <= STEEPEST; pitch += COARSE) {
                    for (double roll = -TILTED; roll <= TILTED; roll += COARSE) {
                        coarse.add(way(coarseEdges[bend], pitch, roll, lens, bend));
                    }
                }
            }
        }
        if (edges[0].length == 0) {
            return gravity(coarse);
        }
        double best = best(coarse);
        List<double[]> fine = new ArrayList<>();
        for (double[] way : coarse) {
            if (way[4] > best - APART) {
                for (int p = 0; p < COARSE; p++) {
                    for (int r = 0; r < COARSE; r++) {
                        double off = (1 - COARSE) / 2.0;
                        int bend = (int) way[3];
                        fine.add(way(edges[bend], way[0] + p + off, way[1] + r + off, way[2], bend));
                    }
                }
            }
        }
        return gravity(fine);
    }

    private static double best(List<double[]> ways) {
        return ways.stream().mapToDouble(w -> w[4]).max().orElseThrow();
    }

    private Gravity gravity(List<double[]> ways) {
        double best = best(ways);
        double[][] likely = ways.stream()
                .map(w -> new double[] {w[0], w[1], w[2], BENDS[(int) w[3]], Math.exp(w[4] - best)})
                .filter(w -> w[4] > UNLIKELY)
                .toArray(double[][]::new);
        return new Gravity(likely, width, height);
    }

    /** A way and the logarithm of its probability. */
    private double[] way(double[][] lines, double pitch, double roll, double lens, int bend) {
        double level = 0.9 * density(roll, LEVEL) + 0.1 * density(roll, CARELESS);
        double known = density(Math.log(lens), Lens.ERROR);
        double before = Math.log(level * known * BENT[bend]);
        return new double[] {pitch, roll, lens, bend, before + edges(lines, pitch, roll, lens)};
    }

    private static double density(double off, double error) {
        return Math.exp(-0.5 * off * off / (error * error)) / error;
    }

    /** The logarithm of how likely the edges are. */
    private double edges(double[][] lines, double pitch, double roll, double lens) {
        double p = Math.toRadians(pitch);
        double r = Math.toRadians(roll);
        up[0] = Math.sin(r) * Math.cos(p);
        up[1] = Math.cos(r) * Math.cos(p);
        up[2] = Math.sin(p);
        double level = Math.sqrt(1 - up[2] * up[2]);
        for (int i = 0; i < 3; i++) {
            ahead[i] = ((i == 2 ? 1 : 0) - up[2] * up[i]) / level;
        }
        aside[0] = up[1] * ahead[2] - up[2] * ahead[1];
        aside[1] = up[2] * ahead[0] - up[0] * ahead[2];
        aside[2] = up[0] * ahead[1] - up[1] * ahead[0];
        Arrays.fill(walls, 0);
        double sum = 0;
        for (double[] edge : lines) {
            sum += edge(edge, lens);
        }
        double best = walls[0];
        for (double wall : walls) {
            best = Math.max(best, wall);
        }
        double all = 0;
        for (double wall : walls) {
            all += Math.exp(wall - best);
        }
        return sum + best + Math.log(all / WALLS);
    }

    /** Adds to each direction of the walls what the edge gains by it; returns what it has without any. */
    private double edge(double[] edge, double lens) {
        double x = edge[0] / lens;
        double y = edge[1] / lens;
        double dx = edge[2];
        double dy = edge[3];
        double scale = edge[4];
        double density = edge[5];
        double ux = up[0] - x * up[2];
        double uy = up[1] - y * up[2];
        double off = (ux * dy - uy * dx) * scale;
        double without = ANYHOW + UPRIGHT * density * bell(off * off, ux * ux + uy * uy);
        double ax = ahead[0] - x * ahead[2];
        double ay = ahead[1] - y * ahead[2];
        double sx = aside[0] - x * aside[2];
        double sy = aside[1] - y * aside[2];
        double a = (ax * dy - ay * dx) * scale;
        double s = (sx * dy - sy * dx) * scale;
        double aa = ax * ax + ay * ay;
        double ss = sx * sx + sy * sy;
        double as = ax * sx + ay * sy;
        int along = direction(-a, s); // the level direction in which the edge would run
        for (int step = 1; step >= -1; step -= 2) {
            double gain = 1;
            for (int i = step > 0 ? along : along - 1; gain > 0 && Math.abs(i - along) < WALLS; i += step) {
                int at = i < 0 ? i + 2 * WALLS : i >= 2 * WALLS ? i - 2 * WALLS : i;
                double miss = COS[at] * a + SIN[at] * s;
                double size = COS_COS[at] * aa + TWICE_COS_SIN[at] * as + SIN_SIN[at] * ss;
                gain = bell(miss * miss, size);
                gains[at < WALLS ? at : at - WALLS] += gain;
            }
        }
        for (int i = 0; i < WALLS; i++) {
            if (gains[i] > 0) {
                walls[i] += edge[6] * Math.log(1 + WALL * density * gains[i] / without);
                gains[i] = 0;
            }
        }
        return edge[6] * Math.log(without);
    }

    /** The nearest of the directions that are told apart in half a turn; the arc tangent is good to 0.3°. */
    private static int direction(double y, double x) {
        boolean steep = Math.abs(y) > Math.abs(x);
        double t = steep ? x / y : x == 0 ? 0 : y / x;
        double arc = t * (0.9724 - 0.1919 * t * t);
        return (int) Math.round((steep ? Math.PI / 2 - arc : arc) / Math.PI * 2 * WALLS);
    }

    /** A normal density over that of no error, by the squares of how far off an edge is and of how far its vanishing point. */
    private static double bell(double off, double size) {
        return off >= FAR * FAR * size ? 0 : Math.exp(-0.5 * off / size);
    }
}
