package app.greenroom.vision;

/**
 * A face in a frame: the mesh's 468 points.
 *
 * @param xyz 468 times x, y, z in frame pixels from the top left corner; z is smaller towards the camera, its zero
 *     arbitrary
 * @param presence how sure the mesh is that this is a face, 0–1
 * @param box the smallest box around the points
 */
@SuppressWarnings("ArrayRecordComponent") // faces are never compared or printed
record Face(double[] xyz, double presence, Box box) {
    static final int POINTS = 468;

    // Numbers of points in MediaPipe's canonical face; left and right are the person's own.
    static final int FOREHEAD = 10;
    static final int CHIN = 152;
    static final int RIGHT_EYE_OUTER = 33;
    static final int RIGHT_EYE_INNER = 133;
    static final int LEFT_EYE_INNER = 362;
    static final int LEFT_EYE_OUTER = 263;

    Face(double[] xyz, double presence) {
        this(xyz, presence, Box.around(xyz));
    }

    double x(int point) {
        return xyz[3 * point];
    }

    double y(int point) {
        return xyz[3 * point + 1];
    }

    double left() {
        return box.left();
    }

    double right() {
        return box.right();
    }

    double top() {
        return box.top();
    }

    double bottom() {
        return box.bottom();
    }

    double width() {
        return box.width();
    }

    double height() {
        return box.height();
    }

    double area() {
        return box.area();
    }

    double rightEyeX() {
        return (x(RIGHT_EYE_OUTER) + x(RIGHT_EYE_INNER)) / 2;
    }

    double rightEyeY() {
        return (y(RIGHT_EYE_OUTER) + y(RIGHT_EYE_INNER)) / 2;
    }

    double leftEyeX() {
        return (x(LEFT_EYE_OUTER) + x(LEFT_EYE_INNER)) / 2;
    }

    double leftEyeY() {
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
