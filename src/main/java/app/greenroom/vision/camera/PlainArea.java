package app.greenroom.vision.camera;

import app.greenroom.capture.Frame;
import app.greenroom.vision.light.Photometry;

/**
 * Whether a picture shows nothing at all: a finger, a sticker or a shutter over the lens leaves an area, dark or tinged,
 * that grows brighter or darker gently and has no edge in it. A bare wall looks the same, so this never says more than
 * that there is nothing to see.
 */
final class PlainArea {
    private static final int BLOCK = 16;
    private static final int WITHIN = 2; // every second pixel each way is enough to average noise away
    private static final double EDGE = 6; // luma steps between means of neighbouring blocks
    private static final double FEW = 0.02;
    private static final double DARK = 40; // a leaking shutter: dark, with one bright rim
    private static final double FEW_IN_THE_DARK = 0.05;

    private PlainArea() {}

    static boolean fills(Frame frame) {
        int columns = frame.width() / BLOCK;
        int rows = frame.height() / BLOCK;
        if (columns < 4 || rows < 4) {
            return false;
        }
        double[] above = new double[columns];
        int edges = 0;
        int pairs = 0;
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            double left = 0;
            for (int column = 0; column < columns; column++) {
                double mean = mean(frame, column * BLOCK, row * BLOCK);
                sum += mean;
                if (column > 0) {
                    edges += Math.abs(mean - left) > EDGE ? 1 : 0;
                    pairs++;
                }
                if (row > 0) {
                    edges += Math.abs(mean - above[column]) > EDGE ? 1 : 0;
                    pairs++;
                }
                left = mean;
                above[column] = mean;
            }
        }
        boolean dark = sum / (rows * columns) < DARK;
        return edges <= (dark ? FEW_IN_THE_DARK : FEW) * pairs;
    }

    private static double mean(Frame frame, int left, int top) {
        int sum = 0;
        for (int y = 0; y < BLOCK; y += WITHIN) {
            for (int x = 0; x < BLOCK; x += WITHIN) {
                sum += Photometry.luma(frame, 3 * ((top + y) * frame.width() + left + x));
            }
        }
        return sum * (double) (WITHIN * WITHIN) / (BLOCK * BLOCK);
    }
}
