package app.greenroom.vision.pose;

import java.util.OptionalDouble;

/**
 * Where the camera stands against the eyes, judged over a stretch of frames. Errors are standard errors: about two out of
 * three true values lie within them.
 *
 * @param elevation camera above eye level in degrees, negative when below
 * @param elevationError in degrees
 * @param distance from the camera to the eyes in centimetres
 * @param distanceError in centimetres, that of the assumed lens included
 * @param roll tilt of the camera in degrees by the upright edges behind, positive when their tops lean to the left of the
 *     picture; empty when too few are seen
 * @param uprightElevation camera above the eyes in degrees by the same edges, so independent of the head; empty likewise
 * @param headRoll median tilt of the head in degrees
 * @param headRollSpread how much the head's tilt varies, in degrees, as a robust standard deviation
 * @param headDisagrees whether head and upright edges tell of two heights that their errors do not explain: the head is
 *     bent, or the picture is cropped from another
 */
public record CameraPlace(
        double elevation,
        double elevationError,
        double distance,
        double distanceError,
        OptionalDouble roll,
        OptionalDouble uprightElevation,
        double headRoll,
        double headRollSpread,
        boolean headDisagrees) {

    /** How far the camera has to go to reach eye level, in centimetres; positive upwards. */
    public double rise() {
        return -distance * Math.sin(Math.toRadians(elevation));
    }

    /** Standard error of {@link #rise} in centimetres. */
    public double riseError() {
        double angle = Math.toRadians(elevation);
        return Math.hypot(Math.sin(angle) * distanceError, Math.cos(angle) * distance * Math.toRadians(elevationError));
    }
}
