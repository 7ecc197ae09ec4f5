package app.greenroom.vision.pose;

import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.Robust;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Tells the camera's height from the same person in two seats: where they sit for the interview, and half a metre straight behind
 * it, on the same chair and in the same posture. No room and no face's shape is needed.
 *
 * <p>The eyes stay as high as they were while the camera stands, so that with the eyes' angles over the optical axis {@code φ1} near
 * and {@code φ2} far, the tangent {@code t} of the angle by which the eyes stand over the camera near, and the ratio {@code q} of
 * the level distances, near over far, {@code φ1 − φ2 = atan t − atan(t q)}. How far apart the eyes are in the picture tells
 * {@code q}, for any face and any lens. The camera's pitch follows, and with it the height whatever the person does next,
 * as long as the camera stands.
 *
 * <p>What limits it is the posture: a centimetre by which the eyes are higher or lower in the far seat is about a degree and a
 * half. Leaning back instead of rolling lowers the eyes by several and does not do.
 */
public final class TwoSeats {
    /** Largest ratio of the distances, near over far, at which the two seats tell enough: 60 cm and 80 cm. */
    static final double MOST_RATIO = 0.75;

    private static final double POSTURE = 1.2; // cm by which the eyes' height changes from seat to seat
    private static final double ROLLED =
            3; // degrees of the head's tilt between the seats, beyond which it is another posture
    private static final double SCALE = 0.03; // of the ratio of the distances: a head that turns a little
    private static final double PLACE = 0.1; // degrees by which the eyes' place in the picture is off
    private static final double STEEPEST = 3; // tangent, 72°
    private static final int HALVINGS = 60;
    private static final double STEP = 1e-3; // relative, for derivatives

    private TwoSeats() {}

    /** Why two seats tell nothing. */
    public enum Trouble {
        /** No face in most of the pictures of a seat. */
        NO_FACE,
        /** The second seat is hardly farther away than the first. */
        TOO_NEAR,
        /** The head is tilted otherwise in the second seat, or the eyes went where no level way leads. */
        OTHER_POSTURE
    }

    /**
     * What the two seats tell.
     *
     * @param elevation of the camera over the eyes in the near seat, in degrees, negative when it is below
     * @param error its standard error in degrees, that of an unknown lens included
     * @param pitch of the camera in degrees, positive when it looks down
     * @param eyeLine height of the eyes in the near seat's picture, from its top: who has moved the camera has moved it
     * @param trouble why there is nothing to tell; the numbers are 0 then
     */
    public record Told(double elevation, double error, double pitch, double eyeLine, Optional<Trouble> trouble) {
        private static Told nothing(Trouble why) {
            return new Told(0, 0, 0, 0, Optional.of(why));
        }

        /** The camera's height as a distribution, as it is judged. */
        public Elevation distribution() {
            return Elevation.normal(elevation, error);
        }
    }

    /**
     * The eyes of one seat.
     *
     * @param above angle of the eyes over the optical axis in degrees, by the assumed lens
     * @param distance from the camera along the axis, in centimetres; only the ratio of two counts, but for the posture's part
     */
    record Eyes(double above, double distance) {}

    /**
     * From frames of both seats.
     *
     * @param near of the seat that the person has in the interview
     * @param far of the one behind
     * @param width of the frames in pixels
     * @param height of the frames in pixels
     */
    public static Told of(List<FrameFacts> near, List<FrameFacts> far, int width, int height) {
        List<FaceFacts> before = faces(near);
        List<FaceFacts> after = faces(far);
        if (2 * before.size() <= near.size() || 2 * after.size() <= far.size()) {
            return Told.nothing(Trouble.NO_FACE);
        }
        if (Math.abs(median(before, face -> face.pose().roll())
                        - median(after, face -> face.pose().roll()))
                > ROLLED) {
            return Told.nothing(Trouble.OTHER_POSTURE);
        }
        Told told = of(eyes(before, width, height), eyes(after, width, height));
        return new Told(
                told.elevation(),
                told.error(),
                told.pitch(),
                median(before, face -> face.framing().eyeLine()),
                told.trouble());
    }

    static Told of(Eyes near, Eyes far) {
        if (near.distance() > MOST_RATIO * far.distance()) {
            return Told.nothing(Trouble.TOO_NEAR);
        }
        double t = tangent(near.above(), far.above(), near.distance() / far.distance());
        if (Double.isNaN(t)) {
            return Told.nothing(Trouble.OTHER_POSTURE);
        }
        double elevation = -Math.toDegrees(Math.atan(t));
        return new Told(elevation, error(near, far), elevation + near.above(), 0, Optional.empty());
    }

    /** Each thing that may be off by its standard error, and what becomes of the angle; they are independent. */
    private static double error(Eyes near, Eyes far) {
        double squares = 0;
        double posture = Math.toDegrees(Math.atan(POSTURE / far.distance()));
        double[][] offs = {
            {posture, 0, 0}, // degrees of the far eyes, share of the ratio, share of the focal length
            {PLACE, 0, 0},
            {PLACE, 0, 0},
            {0, SCALE, 0},
            {0, 0, Lens.ERROR}
        };
        for (double[] off : offs) {
            double there = angle(near, far, off, STEP);
            double back = angle(near, far, off, -STEP);
            double slope = (there - back) / (2 * STEP);
            squares += slope * slope;
        }
        return Math.sqrt(squares);
    }

    private static double angle(Eyes near, Eyes far, double[] off, double by) {
        double lens = 1 / (1 + by * off[2]);
        double first = Math.toDegrees(Math.atan(Math.tan(Math.toRadians(near.above())) * lens));
        double second = Math.toDegrees(Math.atan(Math.tan(Math.toRadians(far.above() + by * off[0])) * lens));
        return -Math.toDegrees(Math.atan(tangent(first, second, near.distance() / far.distance() * (1 + by * off[1]))));
    }

    /**
     * Tangent of the angle by which the eyes stand over the camera in the near seat; NaN where none explains the two.
     *
     * @param depths ratio of the distances along the optical axis, near over far
     */
    private static double tangent(double near, double far, double depths) {
        double low = -STEEPEST;
        double high = STEEPEST;
        if (miss(low, near, far, depths) > 0 || miss(high, near, far, depths) < 0) {
            return Double.NaN;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (miss(middle, near, far, depths) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * How much too high eyes of that tangent near would stand far: 0 for the true one. Both are as high over the camera, their depths
     * along a pitched axis are {@code depths} apart, and their angles over it are seen.
     */
    private static double miss(double t, double near, double far, double depths) {
        // A ray that stands φ over the axis of a camera that looks up by p is φ + p over the level; depth over level
        // distance is
        // cos φ / cos(φ + p).
        double up = Math.atan(t) - Math.toRadians(near);
        double first = Math.toRadians(near);
        double second = Math.toRadians(far);
        double q = depths * (Math.cos(first + up) / Math.cos(first)) / (Math.cos(second + up) / Math.cos(second));
        return Math.atan(t) - Math.atan(t * q) - (first - second);
    }

    private static Eyes eyes(List<FaceFacts> faces, int width, int height) {
        double over = (0.5 - median(faces, face -> face.framing().eyeLine())) * height;
        return new Eyes(
                Math.toDegrees(Math.atan(over / Lens.focal(width, height))), median(faces, FaceFacts::distance));
    }

    private static List<FaceFacts> faces(List<FrameFacts> frames) {
        return frames.stream().flatMap(f -> f.face().stream()).toList();
    }

    private static double median(List<FaceFacts> faces, ToDoubleFunction<FaceFacts> value) {
        return Robust.median(faces.stream().mapToDouble(value).toArray());
    }
}
