package app.greenroom.vision.pose;

import app.greenroom.model.SourceKind;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.Robust;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Tells the camera's height from the room and, where the room does not tell, a little from the head.
 *
 * <p>Three things are multiplied for each angle that the camera may stand over the eyes: where cameras stand that nobody has
 * looked after; how likely the edges of the room are at it, see {@link Gravity}; and how likely the head is. A head is a weak
 * hint, whatever points of the face are taken: faces differ by some 4° from person to person, and a head follows the screen by
 * some 40 % of the height at which it stands, so that a camera that is seen {@code e} above the eyes reads as 2° + 0.59 e on
 * the face, give or take 8°. Frames do not make that better: a nod passes, and the median over those in which the head holds
 * still is taken, but a habit stays. Of the face's part that lies outside the picture the mesh guesses, 35° for a whole face
 * on labelled pictures.
 *
 * <p>Edges that something speaks against say nothing, see {@link RoomDoubt}. Where two seats told of the camera, see {@link
 * TwoSeats}, that is multiplied in as well, whatever the edges say.
 *
 * <p>The angle is about the ray from the eyes to the camera and not about the optical axis: it is what people see of a face.
 */
public final class PlaceEstimate {
    private static final double USUAL = -6; // degrees: most cameras stand too low
    private static final double USUAL_SPREAD = 12; // degrees
    private static final double ROOM_WRONG = 0.004; // of the likeliest angle's likelihood: a room that stands askew
    private static final double SEATS_WRONG = 0.02; // likewise: somebody who leaned back instead of rolling
    private static final double ROOM_TELLS = 5; // degrees of standard error up to which the room alone is believed
    private static final double ROLL_TELLS = 1; // degrees, likewise
    private static final double PER_CUT = 35; // degrees for a face that is wholly outside
    private static final double STILL_FOR = 0.5; // seconds before and after
    private static final double STILL = 4; // degrees
    private static final double FACING = 20; // degrees of yaw
    private static final int LEAST_STILL = 10; // frames

    private PlaceEstimate() {}

    /**
     * What a head tells of a camera that stands an angle {@code e} over the eyes, in degrees.
     *
     * @param level what the face reads at eye level
     * @param share of the angle that the face reads; the head follows the screen by the rest
     * @param spread standard deviation between people and postures
     */
    record HeadHint(double level, double share, double spread) {
        static final HeadHint PEOPLE = new HeadHint(2, 0.59, 8);

        private double likelihood(double read, double elevation, double unsure) {
            double off = read - level - share * elevation;
            return Math.exp(-0.5 * off * off / (spread * spread + unsure * unsure));
        }
    }

    /** From frames of a recording with a face in most of them; empty without any. */
    public static Optional<CameraPlace> of(List<FrameFacts> frames) {
        return of(frames, SourceKind.RECORDING);
    }

    /**
     * From frames with a face in most of them; empty without any.
     *
     * @param source what they come from: in compressed film a room may stand perfectly still
     */
    public static Optional<CameraPlace> of(List<FrameFacts> frames, SourceKind source) {
        return of(frames, source, HeadHint.PEOPLE);
    }

    static Optional<CameraPlace> of(List<FrameFacts> frames, SourceKind source, HeadHint hint) {
        List<FrameFacts> seen =
                frames.stream().filter(f -> f.face().isPresent()).toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        double read = Robust.median(steady(seen));
        double unsure =
                PER_CUT * Robust.median(values(seen, face -> face.framing().cutOff()));
        double eyeX = Robust.median(values(seen, face -> face.framing().eyeX()));
        double eyeLine = Robust.median(values(seen, face -> face.framing().eyeLine()));
        Optional<Gravity> edges = seen.get(seen.size() - 1).gravity();
        Optional<RoomDoubt> doubt = edges.flatMap(e -> doubt(e, source));
        Optional<Gravity> gravity = doubt.isPresent() ? Optional.empty() : edges;
        double[] room = gravity.map(g -> g.likelihood(eyeX, eyeLine)).orElseGet(PlaceEstimate::nothing);
        edges.flatMap(Gravity::seats).ifPresent(seats -> multiply(room, seats.likelihood(eyeX, eyeLine)));
        double[] density = new double[room.length];
        for (int i = 0; i < density.length; i++) {
            double elevation = i - Gravity.STEEPEST;
            double usual = (elevation - USUAL) / USUAL_SPREAD;
            density[i] = Math.exp(-0.5 * usual * usual)
                    * (ROOM_WRONG + (1 - ROOM_WRONG) * room[i])
                    * hint.likelihood(read, elevation, unsure);
        }
        double distance = Robust.median(values(seen, FaceFacts::distance));
        double[] rolls = values(seen, face -> face.pose().roll());
        Elevation byRoom = Elevation.of(room);
        return Optional.of(new CameraPlace(
                Elevation.of(density),
                byRoom.error() <= ROOM_TELLS ? OptionalDouble.of(byRoom.mean()) : OptionalDouble.empty(),
                distance,
                FaceDistance.ERROR * distance,
                gravity.filter(g -> g.rollError() <= ROLL_TELLS)
                        .map(g -> OptionalDouble.of(g.roll()))
                        .orElse(OptionalDouble.empty()),
                doubt,
                Robust.median(rolls),
                Robust.spread(rolls)));
    }

    private static Optional<RoomDoubt> doubt(Gravity edges, SourceKind source) {
        return edges.doubts().stream()
                .filter(doubt -> doubt != RoomDoubt.STILL || source != SourceKind.RECORDING)
                .min(Comparator.naturalOrder());
    }

    /** Both tell of the same height; either may be wrong. */
    private static void multiply(double[] room, double[] seats) {
        for (int i = 0; i < room.length; i++) {
            room[i] = (ROOM_WRONG + (1 - ROOM_WRONG) * room[i]) * (SEATS_WRONG + (1 - SEATS_WRONG) * seats[i]);
        }
        double most = Arrays.stream(room).max().orElseThrow();
        for (int i = 0; i < room.length; i++) {
            room[i] /= most;
        }
    }

    private static double[] nothing() {
        double[] likelihood = new double[2 * Gravity.STEEPEST + 1];
        Arrays.fill(likelihood, 1);
        return likelihood;
    }

    /**
     * Elevations of the frames in which the head looks at the camera and holds still, when those agree better among each
     * other than all frames do; otherwise of all. A head that nods slowly holds still at both ends, hence the comparison.
     */
    private static double[] steady(List<FrameFacts> seen) {
        double[] all = values(seen, face -> face.pose().elevation());
        double[] still = new double[all.length];
        int count = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < all.length; i++) {
            double time = seen.get(i).time();
            while (seen.get(from).time() < time - STILL_FOR) {
                from++;
            }
            while (to < all.length && seen.get(to).time() <= time + STILL_FOR) {
                to++;
            }
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int k = from; k < to; k++) {
                low = Math.min(low, all[k]);
                high = Math.max(high, all[k]);
            }
            if (high - low <= STILL && Math.abs(face(seen.get(i)).pose().yaw()) <= FACING) {
                still[count++] = all[i];
            }
        }
        double[] chosen = Arrays.copyOf(still, count);
        boolean better = count >= LEAST_STILL && Robust.spread(chosen) < Robust.spread(all);
        return better ? chosen : all;
    }

    private static FaceFacts face(FrameFacts frame) {
        return frame.face().orElseThrow();
    }

    private static double[] values(List<FrameFacts> seen, ToDoubleFunction<FaceFacts> value) {
        return seen.stream().mapToDouble(f -> value.applyAsDouble(face(f))).toArray();
    }
}
