package app.greenroom.vision.scene;

import app.greenroom.capture.Frame;
import app.greenroom.vision.SegmentedFrame;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.face.PersonMask;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Where the head ends above the face, hair included, by the person mask: columns over the face are followed upwards from
 * the forehead for as long as the mask sees a person.
 */
final class Headroom {
    private static final float INSIDE = 0.75f; // a net that takes things behind for hair is half sure of them
    private static final float SURE = 0.8f; // mean over the forehead
    private static final double FARTHEST = 1.2; // face heights from forehead to crown; more is hair no more
    private static final int COLUMNS = 17;
    private static final double SPREAD = 0.45; // face widths to each side of the middle
    private static final int RAGGED = 2; // highest columns that may be a strand, or the mask's own error

    private Headroom() {}

    /**
     * Height of the crown in frame pixels from the top, 0 where the head reaches the picture's upper edge or beyond;
     * empty where the mask is not sure.
     */
    static OptionalDouble crown(SegmentedFrame shot) {
        Frame frame = shot.frame();
        Face face = shot.face();
        if (face.y(Face.FOREHEAD) <= 0) {
            return OptionalDouble.of(0);
        }
        double middle = (face.left() + face.right()) / 2;
        int forehead = (int) Math.min(frame.height() - 1, face.y(Face.FOREHEAD));
        int start = (int) Math.min(frame.height() - 1, face.y(Face.FOREHEAD) + 0.15 * face.height());
        double[] tops = new double[COLUMNS];
        double sure = 0;
        for (int i = 0; i < COLUMNS; i++) {
            double across = middle + (2.0 * i / (COLUMNS - 1) - 1) * SPREAD * face.width();
            int x = (int) Math.max(0, Math.min(frame.width() - 1, across));
            sure += shot.mask().person(x, start) / COLUMNS;
            tops[i] = end(shot.mask(), x, start, frame.height());
        }
        Arrays.sort(tops);
        double crown = tops[RAGGED];
        return sure < SURE || forehead - crown > FARTHEST * face.height()
                ? OptionalDouble.empty()
                : OptionalDouble.of(crown);
    }

    /** Upper end of the person in a column, between the mask's rows by their sureness. */
    private static double end(PersonMask.Mask mask, int x, int start, int height) {
        double perRow = (double) height / PersonMask.SIZE;
        int row = (int) (start / perRow);
        float below = mask.person(x, start);
        if (below < INSIDE) {
            return start;
        }
        for (; row > 0; row--) {
            float above = mask.person(x, (int) ((row - 0.5) * perRow));
            if (above < INSIDE) {
                return (row + 0.5 - (below - INSIDE) / (below - above)) * perRow;
            }
            below = above;
        }
        return 0;
    }
}
