package app.greenroom.vision.face;

import app.greenroom.capture.Frame;
import app.greenroom.nets.Models;
import app.greenroom.nets.Net;

/**
 * Person against background, by MediaPipe's selfie segmentation on the whole frame, squeezed to 256×256.
 *
 * <p>The net is trained on one person near the camera: of several people it may take the farther ones for background.
 */
public final class PersonMask implements AutoCloseable {
    public static final int SIZE = 256;

    private final Net net;
    private final float[] input = new float[SIZE * SIZE * 3];
    private final float[] output = new float[SIZE * SIZE];

    public PersonMask() {
        net = new Net("person mask", Models.selfieSegmentation());
    }

    /** Who is where in one frame; values are overwritten by the next call of {@link PersonMask#segment}. */
    public final class Mask {
        private final int[] columns;
        private final int[] rows; // each row's first value

        private Mask(Frame frame) {
            columns = scale(frame.width(), 1);
            rows = scale(frame.height(), SIZE);
        }

        private static int[] scale(int pixels, int stride) {
            int[] places = new int[pixels];
            for (int i = 0; i < pixels; i++) {
                places[i] = stride * Math.min(SIZE - 1, (int) (i * ((double) SIZE / pixels)));
            }
            return places;
        }

        /** How sure the net is that a person covers this pixel of the frame, 0–1. */
        public float person(int x, int y) {
            return output[rows[y] + columns[x]];
        }
    }

    /** Segments a frame. */
    public Mask segment(Frame frame) {
        new Crop(frame.width() / 2.0, frame.height() / 2.0, frame.width(), frame.height(), 0)
                .sample(frame, SIZE, 0, 1, 1, input);
        net.run(input);
        net.output(0, output);
        return new Mask(frame);
    }

    /** How often the net ran. */
    public long runs() {
        return net.runs();
    }

    @Override
    public void close() {
        net.close();
    }
}
