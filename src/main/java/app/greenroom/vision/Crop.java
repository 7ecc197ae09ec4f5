package app.greenroom.vision;

import app.greenroom.capture.Frame;

/**
 * A rectangle of a frame, possibly turned, as a net sees it.
 *
 * @param centreX centre in frame pixels
 * @param centreY centre in frame pixels
 * @param width length of the sides that lie along the turned x axis, in frame pixels
 * @param height length of the sides that lie along the turned y axis, in frame pixels
 * @param angle clockwise turn of the x axis, in radians
 */
record Crop(double centreX, double centreY, double width, double height, double angle) {

    /** The x coordinate in the frame of a point given as fractions of this crop. */
    double frameX(double u, double v) {
        double dx = (u - 0.5) * width;
        double dy = (v - 0.5) * height;
        return centreX + dx * Math.cos(angle) - dy * Math.sin(angle);
    }

    /** The y coordinate in the frame of a point given as fractions of this crop. */
    double frameY(double u, double v) {
        double dx = (u - 0.5) * width;
        double dy = (v - 0.5) * height;
        return centreY + dx * Math.sin(angle) + dy * Math.cos(angle);
    }

    /**
     * Samples the crop into a square tensor. Where several frame pixels fall on one sample, up to 3×3 of them are
     * averaged, so that fine texture does not alias; outside the frame all is black.
     *
     * @param frame where to sample
     * @param size side of the tensor in samples
     * @param low value of black
     * @param high value of white
     * @param gain factor on the frame's values before they are cut off at white, to look into dark frames
     * @param out {@code size * size * 3} values: red, green, blue, row by row
     */
    void sample(Frame frame, int size, float low, float high, double gain, float[] out) {
        double stepU = width / size;
        double stepV = height / size;
        int taps = (int) Math.max(1, Math.min(3, Math.round(Math.max(stepU, stepV))));
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        float scale = (float) (gain / 255 / (taps * taps));
        byte[] rgb = frame.rgb();
        int frameWidth = frame.width();
        int frameHeight = frame.height();
        int o = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                float red = 0;
                float green = 0;
                float blue = 0;
                for (int tap = 0; tap < taps * taps; tap++) {
                    double dx = (column + (tap % taps + 0.5) / taps) * stepU - width / 2;
                    int tapRow = tap / taps;
                    double dy = (row + (tapRow + 0.5) / taps) * stepV - height / 2;
                    double x = centreX + dx * cos - dy * sin - 0.5;
                    double y = centreY + dx * sin + dy * cos - 0.5;
                    int left = (int) Math.floor(x);
                    int top = (int) Math.floor(y);
                    if (left < 0 || top < 0 || left + 1 >= frameWidth || top + 1 >= frameHeight) {
                        continue;
                    }
                    float fx = (float) (x - left);
                    float fy = (float) (y - top);
                    int p = 3 * (top * frameWidth + left);
                    int q = p + 3 * frameWidth;
                    float a = (1 - fx) * (1 - fy);
                    float b = fx * (1 - fy);
                    float c = (1 - fx) * fy;
                    float d = fx * fy;
                    red += a * (rgb[p] & 255) + b * (rgb[p + 3] & 255) + c * (rgb[q] & 255) + d * (rgb[q + 3] & 255);
                    green += a * (rgb[p + 1] & 255)
                            + b * (rgb[p + 4] & 255)
                            + c * (rgb[q + 1] & 255)
                            + d * (rgb[q + 4] & 255);
                    blue += a * (rgb[p + 2] & 255)
                            + b * (rgb[p + 5] & 255)
                            + c * (rgb[q + 2] & 255)
                            + d * (rgb[q + 5] & 255);
                }
                out[o++] = low + (high - low) * Math.min(1, red * scale);
                out[o++] = low + (high - low) * Math.min(1, green * scale);
                out[o++] = low + (high - low) * Math.min(1, blue * scale);
            }
        }
    }
}
