package app.greenroom.ui.coach;

import app.greenroom.model.Finding;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Quantity;
import java.util.OptionalDouble;

/**
 * What is drawn on the picture for a thing to do. Numbers come from the finding, which the live watch keeps new; places come from
 * what each picture shows.
 */
sealed interface Hint {
    /** Nothing that could be shown in the picture. */
    record None() implements Hint {}

    /**
     * The camera has to go up or down.
     *
     * @param began centimetres that it had to go when this was begun, positive upwards
     * @param left centimetres that are left
     */
    record Rise(double began, double left) implements Hint {}

    /** The eyes belong on another row. */
    record Eyes() implements Hint {}

    /** The face belongs in the middle. */
    record Middle() implements Hint {}

    /**
     * The face is to be larger or smaller.
     *
     * @param share width that it should have, of the picture's longer side
     */
    record Size(double share) implements Hint {}

    /** One side of the face lacks light. */
    record Lamp() implements Hint {}

    /** The whole face lacks light, or has it from above alone. */
    record Lamps() implements Hint {}

    /** Something behind is too bright. */
    record Bright() implements Hint {}

    /**
     * The camera leans.
     *
     * @param degrees positive where the tops of upright edges lean to the left
     */
    record Tilt(double degrees) implements Hint {}

    /** How wide a face is at arm's length from an ordinary webcam, in the middle of what is seen there. */
    double ARMS_LENGTH = 0.15;

    /**
     * The hint of a thing to do.
     *
     * @param began the finding as it was when this was begun
     * @param now as it is now
     */
    static Hint of(Finding began, Finding now) {
        return switch (now.check()) {
            case "camera-height" -> {
                OptionalDouble from = rise(began);
                OptionalDouble left = rise(now);
                yield from.isPresent() && left.isPresent()
                        ? new Rise(from.getAsDouble(), left.getAsDouble())
                        : new None();
            }
            case "framing-eye-line" -> new Eyes();
            case "framing-offset" -> new Middle();
            case "framing-size" -> new Size(ARMS_LENGTH);
            case "light-side" -> new Lamp();
            case "light-dim", "light-top" -> new Lamps();
            case "light-backlight", "background-bright" -> new Bright();
            case "camera-tilt" -> {
                OptionalDouble roll = value(now, Quantity.CAMERA_ROLL);
                yield roll.isPresent() ? new Tilt(roll.getAsDouble()) : new None();
            }
            default -> new None();
        };
    }

    /** How far the camera has to go to reach the eyes' level, as {@code CameraPlace.rise} has it. */
    private static OptionalDouble rise(Finding finding) {
        OptionalDouble elevation = value(finding, Quantity.CAMERA_ELEVATION);
        OptionalDouble distance = value(finding, Quantity.FACE_DISTANCE);
        return elevation.isPresent() && distance.isPresent()
                ? OptionalDouble.of(-distance.getAsDouble() * Math.sin(Math.toRadians(elevation.getAsDouble())))
                : OptionalDouble.empty();
    }

    private static OptionalDouble value(Finding finding, Quantity quantity) {
        return finding.evidence().stream()
                .map(one -> one.measurement())
                .filter(one -> one.id().equals(quantity.id()) && one.value() instanceof Measured.Scalar)
                .mapToDouble(one -> ((Measured.Scalar) one.value()).value())
                .findFirst();
    }
}
