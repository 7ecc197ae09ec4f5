package app.greenroom.vision.pose;

import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.Robust;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Tells the camera's height from a nodding head. A nod passes and a camera stays, so the elevation is the median over the
 * stretch; where enough of the frames show a head that looks at the camera and holds still, over those alone. Its error
 * is made of
 *
 * <ul>
 *   <li>what remains on labelled pictures, 1.5° root mean square, and how well people repeat an upright head, about 2°
 *       (Cooke and Wei 1988, reproducibility of natural head posture);
 *   <li>the standard error of the median over time, a second of movement counted as one observation, or for a moment's
 *       picture 2° for what a moment may show;
 *   <li>the share of the face that lies outside the picture, for the mesh guesses it: 6° and 11° too much on labelled
 *       pictures that cut off a fifth and a third of it;
 *   <li>light from above, which draws the mesh: 4° to 6° too little on labelled pictures;
 *   <li>where the upright edges behind the person tell of another height, half the difference.
 * </ul>
 *
 * <p>Tried and left out: a perspective correction of the mesh by the distance. The net has learnt its own, so that errors
 * rise with it from 1.2° to 1.6° on labelled pictures. The elevation is about the ray from the camera to the face and not
 * about the optical axis, because that ray alone decides what of a face is seen: labelled faces at the edges of the
 * picture read within 0.5° of 0 as long as they are not cut off.
 */
public final class PlaceEstimate {
    private static final double HEAD = Math.hypot(1.5, 2); // degrees
    private static final double MOMENT = 2; // degrees
    private static final double LEAST_TIME = 2; // seconds; shorter is a moment
    private static final double PER_CUT = 35; // degrees for a face that is wholly outside
    private static final double HARD_LIGHT = 3; // degrees
    private static final double TOP_LIGHT = 0.085; // sockets over cheeks, the limit of the check of light from above
    private static final double STILL_FOR = 0.5; // seconds before and after
    private static final double STILL = 4; // degrees
    private static final double FACING = 20; // degrees of yaw
    private static final int LEAST_STILL = 10; // frames
    private static final double UPRIGHT = 2; // degrees: edges are upright, and the eyes' place known, to about that
    private static final double STEADY = 1.5; // degrees that repeated measurements of the edges may vary
    private static final double DISAGREES = 2; // standard errors

    private PlaceEstimate() {}

    /** From frames with a face in most of them; empty without any. */
    public static Optional<CameraPlace> of(List<FrameFacts> frames) {
        List<FrameFacts> seen =
                frames.stream().filter(f -> f.face().isPresent()).toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        double[] elevations = steady(seen);
        double elevation = Robust.median(elevations);
        double seconds = seen.get(seen.size() - 1).time() - seen.get(0).time();
        double cut = Robust.median(values(seen, FaceFacts::cutOff));
        double distance = Robust.median(values(seen, FaceFacts::distance));
        double error = Math.hypot(HEAD, PER_CUT * cut);
        error = Math.hypot(
                error,
                seconds < LEAST_TIME
                        ? MOMENT
                        : 1.25 * Robust.spread(elevations) / Math.sqrt(Math.max(1, Math.min(seconds, seen.size()))));
        if (litFromAbove(seen)) {
            error = Math.hypot(error, HARD_LIGHT);
        }
        List<UprightFacts> uprights =
                seen.stream().flatMap(f -> f.uprights().stream()).toList();
        OptionalDouble roll = steadyMedian(uprights, UprightFacts::roll);
        OptionalDouble upright = roll.isPresent() ? steadyMedian(uprights, UprightFacts::elevation) : roll;
        boolean disagrees = false;
        if (upright.isPresent()) {
            double pitch = Robust.median(
                    uprights.stream().mapToDouble(UprightFacts::pitch).toArray());
            double towards = pitch - upright.getAsDouble(); // the eyes' ray against the axis
            double uprightError = Math.hypot(UPRIGHT, Lens.ERROR * (Math.abs(pitch) + Math.abs(towards)));
            double difference = Math.abs(upright.getAsDouble() - elevation);
            disagrees = difference > DISAGREES * Math.hypot(error, uprightError);
            error = disagrees ? Math.hypot(error, difference / 2) : error;
        }
        double[] rolls = values(seen, FaceFacts::roll);
        return Optional.of(new CameraPlace(
                elevation,
                error,
                distance,
                FaceDistance.ERROR * distance,
                roll,
                upright,
                Robust.median(rolls),
                Robust.spread(rolls),
                disagrees));
    }

    /**
     * Elevations of the frames in which the head looks at the camera and holds still, when those agree better among each
     * other than all frames do; otherwise of all. A head that nods slowly holds still at both ends, hence the comparison.
     */
    private static double[] steady(List<FrameFacts> seen) {
        double[] all = values(seen, FaceFacts::elevation);
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
            if (high - low <= STILL && Math.abs(face(seen.get(i)).yaw()) <= FACING) {
                still[count++] = all[i];
            }
        }
        double[] chosen = Arrays.copyOf(still, count);
        boolean better = count >= LEAST_STILL && Robust.spread(chosen) < Robust.spread(all);
        return better ? chosen : all;
    }

    private static boolean litFromAbove(List<FrameFacts> seen) {
        double[] tops = seen.stream()
                .flatMap(f -> face(f).light().stream())
                .filter(light -> light.sockets().isPresent())
                .mapToDouble(light -> light.sockets().orElseThrow())
                .toArray();
        return tops.length > 0 && Robust.median(tops) < TOP_LIGHT;
    }

    private static OptionalDouble steadyMedian(List<UprightFacts> uprights, ToDoubleFunction<UprightFacts> value) {
        double[] values = uprights.stream().mapToDouble(value).toArray();
        return values.length == 0 || Robust.spread(values) > STEADY
                ? OptionalDouble.empty()
                : OptionalDouble.of(Robust.median(values));
    }

    private static FaceFacts face(FrameFacts frame) {
        return frame.face().orElseThrow();
    }

    private static double[] values(List<FrameFacts> seen, ToDoubleFunction<FaceFacts> value) {
        return seen.stream().mapToDouble(f -> value.applyAsDouble(face(f))).toArray();
    }
}
