package app.greenroom.ui.check;

import app.greenroom.capture.Frame;

/** Pictures with one thing wrong, made from a picture that is well. */
final class SpoiltPicture {
    private SpoiltPicture() {}

    /** Each channel times that much; what is beyond the scale is clipped, as a sensor does. */
    static Frame toned(Frame frame, double red, double green, double blue) {
        double[] factors = {red, green, blue};
        byte[] rgb = frame.rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = times(rgb[i], factors[i % 3]);
        }
        return new Frame(frame.width(), frame.height(), rgb, 0);
    }

    /**
     * The picture in another size and at another place; what was never in it is filled with its edge.
     *
     * @param scale of the new picture; 1 is the same size
     * @param fromX the column that goes to {@code toX}
     * @param fromY the row that goes to {@code toY}
     */
    static Frame moved(Frame frame, double scale, double fromX, double fromY, double toX, double toY) {
        int wide = frame.width();
        int high = frame.height();
        byte[] rgb = new byte[frame.rgb().length];
        for (int y = 0; y < high; y++) {
            int row = within(fromY + (y - toY) / scale, high);
            for (int x = 0; x < wide; x++) {
                int column = within(fromX + (x - toX) / scale, wide);
                System.arraycopy(frame.rgb(), 3 * (row * wide + column), rgb, 3 * (y * wide + x), 3);
            }
        }
        return new Frame(wide, high, rgb, 0);
    }

    /** Bright up to one column and dark from another one on: a lamp at one side. */
    static Frame darkBeside(Frame frame, int bright, int dark) {
        double least = 0.08; // of the light
        byte[] rgb = frame.rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            double across = (double) (i / 3 % frame.width() - bright) / (dark - bright);
            rgb[i] = times(rgb[i], 1 - (1 - least) * Math.max(0, Math.min(1, across)));
        }
        return new Frame(frame.width(), frame.height(), rgb, 0);
    }

    private static int within(double place, int size) {
        return (int) Math.max(0, Math.min(size - 1, Math.round(place)));
    }

    private static byte times(byte value, double factor) {
        return (byte) Math.min(255, Math.round((value & 0xff) * factor));
    }
}
