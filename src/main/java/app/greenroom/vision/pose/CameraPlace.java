package app.greenroom.vision.pose;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the camera stands against the eyes, judged over a stretch of frames. Errors are standard errors: about two out of
 * three true values lie within them.
 *
 * @param elevation camera above eye level, by the room's edges and the head together
 * @param byRoom camera above the eyes in degrees by the room's edges and two seats, where there were any, without the head; empty
 *     where they do not tell
 * @param distance from the camera to the eyes in centimetres
 * @param distanceError in centimetres, that of the assumed lens included
 * @param roll tilt of the camera in degrees by the edges behind, positive when the tops of upright ones lean to the left of
 *     the picture; empty where they do not tell
 * @param doubt why the edges behind were not asked; empty where they were
 * @param headRoll median tilt of the head in degrees
 * @param headRollSpread how much the head's tilt varies, in degrees, as a robust standard deviation
 */
public record CameraPlace(
        Elevation elevation,
        OptionalDouble byRoom,
        double distance,
        double distanceError,
        OptionalDouble roll,
        Optional<RoomDoubt> doubt,
        double headRoll,
        double headRollSpread) {

    /** How far the camera has to go to reach eye level, in centimetres; positive upwards. */
    public double rise() {
        return -distance * Math.sin(Math.toRadians(elevation.mean()));
    }

    /** Standard error of {@link #rise} in centimetres. */
    public double riseError() {
        double angle = Math.toRadians(elevation.mean());
        return Math.hypot(
                Math.sin(angle) * distanceError, Math.cos(angle) * distance * Math.toRadians(elevation.error()));
    }
}
