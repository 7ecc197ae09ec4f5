package app.greenroom.vision.face;

import app.greenroom.capture.Frame;

/** A part of the face, outlined by points of the mesh. Left and right are the person's own. */
public enum FaceRegion {
    WHOLE(
            10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
            150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
    RIGHT_HALF(
            10, 151, 9, 8, 168, 6, 197, 195, 5, 4, 1, 2, 164, 0, 17, 18, 200, 199, 175, 152, 148, 176, 149, 150, 136,
            172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
    LEFT_HALF(
            10, 151, 9, 8, 168, 6, 197, 195, 5, 4, 1, 2, 164, 0, 17, 18, 200, 199, 175, 152, 377, 400, 378, 379, 365,
            397, 288, 361, 323, 454, 356, 389, 251, 284, 332, 297, 338),
    /** The opening between the lids. */
    RIGHT_EYE(33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7),
    LEFT_EYE(263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249),
    /** The skin between the upper lid and the brow. */
    RIGHT_SOCKET(52, 53, 46, 124, 35, 226, 247, 30, 29, 27, 28, 56, 221, 55, 65),
    LEFT_SOCKET(282, 283, 276, 353, 265, 446, 467, 260, 259, 257, 258, 286, 441, 285, 295),
    /** The cheek right below the eye, where no beard grows. */
    RIGHT_CHEEK(117, 118, 119, 120, 100, 36, 205, 50),
    LEFT_CHEEK(346, 347, 348, 349, 329, 266, 425, 280);

    /** About how many samples a side of a region's bounding box gets. */
    private static final int SAMPLES_A_SIDE = 48;

    @SuppressWarnings("ImmutableEnumChecker") // never written after construction
    private final int[] outline;

    FaceRegion(int... outline) {
        this.outline = outline;
    }

    /** What to do with a pixel of the region. */
    public interface Visitor {
        /** Takes one pixel, whose red byte stands at {@code index} in {@link Frame#rgb}. */
        void pixel(int index);
    }

    /** Numbers of the mesh's points around the region. */
    public int[] outline() {
        return outline.clone();
    }

    /** Visits an even grid of the region's pixels that lie inside the frame. */
    public void visit(Frame frame, Face face, Visitor visitor) {
        double minX = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int point : outline) {
            minX = Math.min(minX, face.x(point));
            maxX = Math.max(maxX, face.x(point));
            minY = Math.min(minY, face.y(point));
            maxY = Math.max(maxY, face.y(point));
        }
        int step = Math.max(1, (int) (Math.sqrt((maxX - minX) * (maxY - minY)) / SAMPLES_A_SIDE));
        int bottom = (int) Math.min(frame.height(), Math.ceil(maxY));
        int right = (int) Math.min(frame.width(), Math.ceil(maxX));
        int left = (int) Math.max(0, minX);
        Crossings crossings = new Crossings(outline.length);
        for (int y = (int) Math.max(0, minY); y < bottom; y += step) {
            crossings.find(outline, face, y + 0.5);
            int passed = 0;
            int winding = 0;
            for (int x = left; x < right; x += step) {
                while (passed < crossings.count && crossings.x[passed] <= x + 0.5) {
                    winding += crossings.direction[passed++];
                }
                if (winding != 0) {
                    visitor.pixel(3 * (y * frame.width() + x));
                }
            }
        }
    }

    /** Where a row crosses an outline, from left to right; what lies inside is told by the non-zero winding rule. */
    private static final class Crossings {
        final double[] x;
        final int[] direction;
        int count;

        Crossings(int most) {
            x = new double[most];
            direction = new int[most];
        }

        void find(int[] outline, Face face, double y) {
            count = 0;
            int from = outline[outline.length - 1];
            for (int to : outline) {
                boolean above = face.y(from) <= y;
                if (above != (face.y(to) <= y)) {
                    double along = (y - face.y(from)) / (face.y(to) - face.y(from));
                    insert(face.x(from) + along * (face.x(to) - face.x(from)), above ? 1 : -1);
                }
                from = to;
            }
        }

        private void insert(double at, int downOrUp) {
            int place = count++;
            while (place > 0 && x[place - 1] > at) {
                x[place] = x[place - 1];
                direction[place] = direction[place - 1];
                place--;
            }
            x[place] = at;
            direction[place] = downOrUp;
        }
    }
}
