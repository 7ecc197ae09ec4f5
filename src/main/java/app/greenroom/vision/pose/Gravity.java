package app.greenroom.vision.pose;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Where down is in a picture: how likely each of many ways is in which the camera may stand, by the straight edges of the room
 * and independent of any head. Every pitch was as likely as any other before. See {@link RoomEdges}, which tells it.
 */
public final class Gravity {
    /** Elevations are told in steps of a degree from minus this to this. */
    static final int STEEPEST = 60;

    private final double[][]
            ways; // each pitch and roll in degrees, focal length over the assumed one, bend, probability
    private final double width; // of the picture, in assumed focal lengths
    private final double height;
    private final Set<RoomDoubt> doubts;
    private final Optional<Gravity> seats;

    /**
     * From ways in which the camera may stand.
     *
     * @param ways of each its pitch in degrees, positive when it looks down; its roll, the tilt of upright edges in the
     *     picture's middle in degrees, positive when their tops lean to the left; its focal length as a multiple of the one
     *     that is assumed; how much its lens bends straight edges, for both see {@link Lens}; and its weight, of any scale
     * @param width of the picture in assumed focal lengths
     * @param height of the picture in assumed focal lengths
     */
    Gravity(double[][] ways, double width, double height) {
        this(ways, width, height, Set.of(), Optional.empty());
    }

    private Gravity(double[][] ways, double width, double height, Set<RoomDoubt> doubts, Optional<Gravity> seats) {
        this.seats = seats;
        this.doubts = Set.copyOf(doubts);
        this.width = width;
        this.height = height;
        double all = Arrays.stream(ways).mapToDouble(w -> w[4]).sum();
        this.ways = Arrays.stream(ways)
                .map(w -> new double[] {w[0], w[1], w[2], w[3], w[4] / all})
                .toArray(double[][]::new);
    }

    /** A camera whose pitch is known, give or take so many degrees, by something else than the room; it stands level otherwise. */
    static Gravity measured(double pitch, double error, int width, int height) {
        double focal = Lens.focal(width, height);
        int reach = (int) Math.ceil(4 * error);
        double[][] ways = new double[2 * reach + 1][];
        for (int i = 0; i < ways.length; i++) {
            double off = (i - reach) / error;
            ways[i] = new double[] {pitch + i - reach, 0, 1, 0, Math.exp(-0.5 * off * off)};
        }
        return new Gravity(ways, width / focal, height / focal);
    }

    /** The same with what two seats told of the camera, whatever is to be said of the edges. */
    Gravity with(TwoSeats.Told told, int pixelsAcross, int pixelsDown) {
        return new Gravity(
                ways,
                width,
                height,
                doubts,
                Optional.of(measured(told.pitch(), told.error(), pixelsAcross, pixelsDown)));
    }

    /** What two seats told of the camera; empty where nobody was asked to roll back. */
    Optional<Gravity> seats() {
        return seats;
    }

    /** The same by edges that these things speak against. */
    Gravity doubted(Set<RoomDoubt> why) {
        return new Gravity(ways, width, height, why, seats);
    }

    /** What speaks against these edges being the room's, or the lens being the assumed one. */
    Set<RoomDoubt> doubts() {
        return doubts;
    }

    /** Tilt of the upright edges in degrees, positive when their tops lean to the left of the picture. */
    public double roll() {
        return mean(1);
    }

    /** Standard error of the roll in degrees. */
    public double rollError() {
        return error(1);
    }

    /** Pitch of the camera in degrees, positive when it looks down. */
    public double pitch() {
        return mean(0);
    }

    /** Standard error of the pitch in degrees. */
    public double pitchError() {
        return error(0);
    }

    /**
     * How likely the edges are at each elevation of the camera over a thing, for whole degrees from −{@value #STEEPEST} to
     * {@value #STEEPEST}; the likeliest is 1.
     *
     * @param fromLeft place of the thing in the picture, 0–1 of its width
     * @param fromTop place of the thing in the picture, 0–1 of its height
     */
    double[] likelihood(double fromLeft, double fromTop) {
        double x = (fromLeft - 0.5) * width;
        double y = (fromTop - 0.5) * height;
        double[] likelihood = new double[2 * STEEPEST + 1];
        for (double[] way : ways) {
            double[] place = Lens.straight(x, y, way[3], width, height);
            double above = above(way, place[0], place[1]) + STEEPEST;
            int low = (int) Math.floor(above);
            if (low >= 0 && low + 1 < likelihood.length) {
                likelihood[low] += (low + 1 - above) * way[4];
                likelihood[low + 1] += (above - low) * way[4];
            }
        }
        double most = Arrays.stream(likelihood).max().orElseThrow();
        return Arrays.stream(likelihood).map(l -> l / most).toArray();
    }

    /** The angle between the level and the ray from a thing to the camera. */
    private static double above(double[] way, double x, double y) {
        double pitch = Math.toRadians(way[0]);
        double roll = Math.toRadians(way[1]);
        double down = Math.cos(pitch) * (Math.sin(roll) * x + Math.cos(roll) * y) / way[2] + Math.sin(pitch);
        return Math.toDegrees(Math.asin(down / Math.sqrt(1 + (x * x + y * y) / (way[2] * way[2]))));
    }

    private double mean(int index) {
        return Arrays.stream(ways).mapToDouble(w -> w[4] * w[index]).sum();
    }

    private double error(int index) {
        double mean = mean(index);
        return Math.sqrt(Arrays.stream(ways)
                .mapToDouble(w -> w[4] * (w[index] - mean) * (w[index] - mean))
                .sum());
    }
}
