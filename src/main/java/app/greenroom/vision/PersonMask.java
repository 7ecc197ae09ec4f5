package app.greenroom.vision;

import app.greenroom.capture.Frame;

/**
 * Person against background, by MediaPipe's selfie segmentation on the whole frame, squeezed to 256×256.
 *
 * <p>The net is trained on one person near the camera: of several people it may take the farther ones for background.
 */
final class PersonMask implements AutoCloseable {
    static final int SIZE = 256;

    private final Net net;
    private final float[] input = new float[SIZE * SIZE * 3];
    private final float[] output = new float[SIZE * SIZE];

    PersonMask() {
        net = new Net("person mask", Models.selfieSegmentation());
    }

    /** Who is where in one frame; values are overwritten by the next call of {@link PersonMask#segment}. */
    final class Mask {
        private final double columnsPerPixel;
        private final double rowsPerPixel;

        private Mask(Frame frame) {
            columnsPerPixel = (double) SIZE / frame.width();
            rowsPerPixel = (double) SIZE / frame.height();
        }

        /** How sure the net is that a person covers this pixel of the frame, 0–1. */
        float person(int x, int y) {
            int column = Math.min(SIZE - 1, (int) (x * columnsPerPixel));
            int row = Math.min(SIZE - 1, (int) (y * rowsPerPixel));
            return output[row * SIZE + column];
        }
    }

    /** Segments a frame. */
    Mask segment(Frame frame) {
        new Crop(frame.width() / 2.0, frame.height() / 2.0, frame.width(), frame.height(), 0)
                .sample(frame, SIZE, 0, 1, 1, input);
        net.run(input);
        net.output(0, output);
        return new Mask(frame);
    }

    /** How often the net ran. */
    long runs() {
        return net.runs();
    }

    @Override
    public void close() {
        net.close();
    }
}
