package app.greenroom.vision.face;

import app.greenroom.vision.Box;

/**
 * A face in a frame: the mesh's 468 points.
 *
 * @param xyz 468 times x, y, z in frame pixels from the top left corner; z is smaller towards the camera, its zero
 *     arbitrary
 * @param presence how sure the mesh is that this is a face, 0–1
 * @param box the smallest box around the points
 */
@SuppressWarnings("ArrayRecordComponent") // faces are never compared or printed
public record Face(double[] xyz, double presence, Box box) {
    public static final int POINTS = 468;

    // Numbers of points in MediaPipe's canonical face; left and right are the person's own.
    public static final int FOREHEAD = 10;
    static final int CHIN = 152;
    static final int RIGHT_EYE_OUTER = 33;
    static final int RIGHT_EYE_INNER = 133;
    static final int LEFT_EYE_INNER = 362;
    static final int LEFT_EYE_OUTER = 263;

    public Face(double[] xyz, double presence) {
        this(xyz, presence, Box.around(xyz));
    }

    double x(int point) {
        return xyz[3 * point];
    }

    public double y(int point) {
        return xyz[3 * point + 1];
    }

    public double left() {
        return box.left();
    }

    public double right() {
        return box.right();
    }

    public double top() {
        return box.top();
    }

    public double bottom() {
        return box.bottom();
    }

    public double width() {
        return box.width();
    }

    public double height() {
        return box.height();
    }

    public double area() {
        return box.area();
    }

    public double rightEyeX() {
        return (x(RIGHT_EYE_OUTER) + x(RIGHT_EYE_INNER)) / 2;
    }

    public double rightEyeY() {
        return (y(RIGHT_EYE_OUTER) + y(RIGHT_EYE_INNER)) / 2;
    }

    public double leftEyeX() {
        return (x(LEFT_EYE_OUTER) + x(LEFT_EYE_INNER)) / 2;
    }

    public double leftEyeY() {
        return (y(LEFT_EYE_OUTER) + y(LEFT_EYE_INNER)) / 2;
    }

    /** The square around the face in which the mesh looks again: eyes level, half as large again as the face. */
    Crop crop() {
        double angle = Math.atan2(leftEyeY() - rightEyeY(), leftEyeX() - rightEyeX());
        double side = 1.5 * Math.max(width(), height());
        return new Crop((left() + right()) / 2, (top() + bottom()) / 2, side, side, angle);
    }

    /** Overlap of the two faces' boxes, intersection over union, 0–1. */
    double overlap(Face other) {
        return box.overlap(other.box);
    }
}
