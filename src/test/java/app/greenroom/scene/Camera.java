package app.greenroom.scene;

/**
 * A pinhole camera that looks at a head whose eyes are at the origin.
 *
 * @param elevation height of the camera above the eyes, seen from the eyes: degrees, positive when it looks down on them
 * @param distance from the eyes in millimetres
 * @param eyeLine where the eyes are in the frame, as a fraction of its height from the top
 * @param offset where the head is in the frame, as a fraction of its width to the right of the centre
 * @param fieldOfView vertical, in degrees
 */
public record Camera(double elevation, double distance, double eyeLine, double offset, double fieldOfView) {
    public Camera {
        if (!(Math.abs(elevation) <= 45)
                || !(distance >= 250 && distance <= 3000)
                || !(eyeLine >= 0 && eyeLine <= 1)
                || !(Math.abs(offset) <= 0.5)
                || !(fieldOfView >= 15 && fieldOfView <= 90)) {
            throw new IllegalArgumentException("no such camera: elevation " + elevation + "°, distance " + distance
                    + " mm, eye line " + eyeLine + ", offset " + offset + ", field of view " + fieldOfView + "°");
        }
    }

    /** Where it stands. */
    Vec place() {
        return Vec.polar(0, elevation).times(distance);
    }

    /** A lens before a sensor of that many pixels. */
    Lens lens(int width, int height) {
        double focal = height / 2.0 / Math.tan(Math.toRadians(fieldOfView / 2));
        double eyesAboveAxis = Math.atan((0.5 - eyeLine) * height / focal);
        double tilt = Math.toRadians(elevation) + eyesAboveAxis; // of the optical axis, downwards
        return new Lens(
                width / 2.0 + offset * width,
                height / 2.0,
                focal,
                new Vec(0, Math.cos(tilt), -Math.sin(tilt)),
                new Vec(0, -Math.sin(tilt), -Math.cos(tilt)));
    }

    /** Turns pixels into directions. */
    record Lens(double centreX, double centreY, double focal, Vec up, Vec forward) {
        /** Direction of the ray through a point of the frame, in pixels from the top left; not of unit length. */
        Vec ray(double px, double py) {
            double u = (centreY - py) / focal;
            return new Vec((px - centreX) / focal, forward.y() + u * up.y(), forward.z() + u * up.z());
        }
    }
}
