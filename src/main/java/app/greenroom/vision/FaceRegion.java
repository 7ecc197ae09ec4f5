package app.greenroom.vision;

import app.greenroom.capture.Frame;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A part of the face, outlined by points of the mesh. Left and right are the person's own. */
enum FaceRegion {
    WHOLE(
            10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
            150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
    RIGHT_CHEEK(117, 101, 36, 205, 187, 123),
    LEFT_CHEEK(346, 330, 266, 425, 411, 352),
    FOREHEAD(67, 109, 10, 338, 297, 336, 9, 107),
    CHIN(18, 83, 201, 208, 171, 152, 396, 428, 421, 313);

    /** About how many samples a side of a region's bounding box gets. */
    private static final int SAMPLES_A_SIDE = 48;

    @SuppressWarnings("ImmutableEnumChecker") // never written after construction
    private final int[] outline;

    FaceRegion(int... outline) {
        this.outline = outline;
    }

    /** What to do with a pixel of the region. */
    interface Visitor {
        /** Takes one pixel, whose red byte stands at {@code index} in {@link Frame#rgb}. */
        void pixel(int index);
    }

    /** The region's outline in frame pixels. */
    Path2D outline(Face face) {
        Path2D path = new Path2D.Double();
        path.moveTo(face.x(outline[0]), face.y(outline[0]));
        for (int i = 1; i < outline.length; i++) {
            path.lineTo(face.x(outline[i]), face.y(outline[i]));
        }
        path.closePath();
        return path;
    }

    /** Visits an even grid of the region's pixels that lie inside the frame. */
    void visit(Frame frame, Face face, Visitor visitor) {
        Path2D path = outline(face);
        Rectangle2D box = path.getBounds2D();
        int step = Math.max(1, (int) (Math.sqrt(box.getWidth() * box.getHeight()) / SAMPLES_A_SIDE));
        int bottom = (int) Math.min(frame.height(), Math.ceil(box.getMaxY()));
        int right = (int) Math.min(frame.width(), Math.ceil(box.getMaxX()));
        for (int y = (int) Math.max(0, box.getMinY()); y < bottom; y += step) {
            for (int x = (int) Math.max(0, box.getMinX()); x < right; x += step) {
                if (path.contains(x + 0.5, y + 0.5)) {
                    visitor.pixel(3 * (y * frame.width() + x));
                }
            }
        }
    }
}
